// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;

/**
 * The figures of a model on recordings whose emotions are known over time.
 *
 * @param together all recordings as one
 * @param recordings each by itself
 */
public record TimelineEvaluation(DiarizationFigures together, List<Each> recordings) {

    /**
     * One recording.
     *
     * @param recording the file
     * @param figures how well it was recognised
     */
    public record Each(String recording, DiarizationFigures figures) {}

    /** Sums up recordings; at least one. */
    public static TimelineEvaluation of(List<Each> recordings) {
        return new TimelineEvaluation(
                DiarizationFigures.together(
                        recordings.stream().map(Each::figures).toList()),
                List.copyOf(recordings));
    }
}
