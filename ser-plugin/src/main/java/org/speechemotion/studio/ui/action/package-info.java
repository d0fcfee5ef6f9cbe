// SPDX-License-Identifier: GPL-3.0-or-later
/** The commands of the recording window as platform actions: in the menus, with keys that the user can change. */
package org.speechemotion.studio.ui.action;
