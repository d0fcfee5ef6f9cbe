// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.Collection;
import java.util.List;

/**
 * What one figure of a corpus hides.
 *
 * @param reliability whether confidences mean what they say
 * @param riskCoverage how accurate the surest part is
 * @param speakers each speaker by himself
 * @param genders women and men
 */
public record Breakdown(
        Reliability reliability, RiskCoverage riskCoverage, List<SpeakerFigures> speakers, GenderComparison genders) {

    /**
     * Breaks predictions down.
     *
     * @param predictions at least one
     */
    public static Breakdown of(Collection<Prediction> predictions) {
        return new Breakdown(
                Reliability.of(predictions),
                RiskCoverage.of(predictions),
                SpeakerFigures.of(predictions),
                GenderComparison.of(predictions));
    }
}
