// SPDX-License-Identifier: GPL-3.0-or-later
/** The window that tells how far the tracks of a recording, and files, agree, and where they do not. */
package org.speechemotion.studio.ui.agreement;
