// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How far annotators of one recording agree, people and models alike, measured on time itself: every stretch between two
 * borders counts with its length, and no grid of frames is laid over it.
 */
package org.speechemotion.studio.agreement;
