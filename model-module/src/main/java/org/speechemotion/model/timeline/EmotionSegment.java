// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;

/**
 * A stretch of speech with one emotion.
 *
 * @param span where it is
 * @param emotion the emotion of the stretch
 * @param confidence calibrated probability that {@code emotion} is right, 0 to 1
 * @param scores mean posterior over the stretch, calibrated
 */
public record EmotionSegment(TimeSpan span, Emotion emotion, double confidence, EmotionScores scores) {}
