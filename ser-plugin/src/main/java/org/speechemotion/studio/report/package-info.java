// SPDX-License-Identifier: GPL-3.0-or-later
/** Reports for people to read and to file. */
package org.speechemotion.studio.report;
