// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.util.Set;

/**
 * A single fold of another plan.
 *
 * @param plan the other plan
 * @param number of the fold there, from 1
 */
record OneFold(SplitPlan plan, int number) implements SplitPlan {

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) throws IOException {
        return plan.split(set, number, seed, known);
    }

    @Override
    public String protocol() {
        return plan.protocol() + ", fold " + number + " only";
    }
}
