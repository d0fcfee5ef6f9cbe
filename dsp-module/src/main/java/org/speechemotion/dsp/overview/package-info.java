// SPDX-License-Identifier: GPL-3.0-or-later
/** Minimum, maximum and RMS of recordings at several resolutions, for drawing. */
package org.speechemotion.dsp.overview;
