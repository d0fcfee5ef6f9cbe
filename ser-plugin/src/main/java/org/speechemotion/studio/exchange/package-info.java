// SPDX-License-Identifier: GPL-3.0-or-later
/** Annotations in the formats of other tools, each behind one service interface, and files that are whole or not there. */
package org.speechemotion.studio.exchange;
