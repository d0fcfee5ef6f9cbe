// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.Collection;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * A figure over several models.
 *
 * @param mean over the models
 * @param deviation standard deviation of the models, 0 if there is one
 * @param models how many
 */
public record Spread(double mean, double deviation, int models) {

    /** The spread of at least one value. */
    public static Spread of(Collection<Double> values) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        return new Spread(
                statistics.getMean(), values.size() > 1 ? statistics.getStandardDeviation() : 0, values.size());
    }
}
