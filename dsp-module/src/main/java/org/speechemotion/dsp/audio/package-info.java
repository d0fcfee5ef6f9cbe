// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Recordings as blocks of samples: decoders behind one service interface, random access, resampling and writing. Times
 * are frame numbers at the recording's own rate (a frame is one sample of every channel).
 */
package org.speechemotion.dsp.audio;
