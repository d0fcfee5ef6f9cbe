// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;

/**
 * A stretch of time that somebody, or a model, says an emotion of.
 *
 * @param span where it is
 * @param emotion what is said
 */
public record LabelledSpan(TimeSpan span, Emotion emotion) {}
