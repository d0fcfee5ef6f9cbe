// SPDX-License-Identifier: GPL-3.0-or-later
/** The program's own projects, as a format that is read. */
package org.speechemotion.studio.exchange.project;
