// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Annotations in the formats of other tools, in and out: one service interface for each format, limits for what is read,
 * and an account of what a format cannot keep. The formats themselves are in the packages below.
 */
package org.speechemotion.studio.exchange;
