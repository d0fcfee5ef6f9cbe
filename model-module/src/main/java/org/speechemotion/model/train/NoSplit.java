// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.Random;
import java.util.Set;

/** Everything is for training, but for validation speakers. */
record NoSplit() implements SplitPlan {

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) {
        SplitMarks marks = new SplitMarks(set);
        marks.drawValidationSpeakers(new Random(seed), known);
        return marks.split(protocol());
    }

    @Override
    public String protocol() {
        return "no test part";
    }
}
