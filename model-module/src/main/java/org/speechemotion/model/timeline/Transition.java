// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import org.speechemotion.model.label.Emotion;

/**
 * A change of emotion between one segment and the next.
 *
 * @param time where the new emotion begins, in seconds
 * @param from the emotion before
 * @param to the emotion after
 * @param confidence probability that both segments are right, 0 to 1
 */
public record Transition(double time, Emotion from, Emotion to, double confidence) {}
