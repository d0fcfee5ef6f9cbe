// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;

/**
 * A single fold of another plan.
 *
 * @param plan the other plan
 * @param number of the fold there, from 1
 */
record OneFold(SplitPlan plan, int number) implements SplitPlan {

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed) throws IOException {
        return plan.split(set, number, seed);
    }

    @Override
    public String protocol() {
        return plan.protocol() + ", fold " + number + " only";
    }
}
