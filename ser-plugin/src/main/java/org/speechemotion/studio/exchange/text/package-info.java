// SPDX-License-Identifier: GPL-3.0-or-later
/** Formats of plain text: tables, tiers, labels and subtitles. */
package org.speechemotion.studio.exchange.text;
