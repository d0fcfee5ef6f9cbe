// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Features of one channel of sound, frame by frame: log-mel spectrogram, MFCC, energy. The same code serves training and
 * recognition, and gives the same numbers whether a signal comes whole or in blocks.
 */
package org.speechemotion.dsp.feature;
