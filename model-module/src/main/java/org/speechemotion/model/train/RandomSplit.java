// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.Random;
import java.util.Set;

/**
 * Clips by chance: speakers are on both sides.
 *
 * @param share part of the clips that is tested
 */
record RandomSplit(double share) implements SplitPlan {

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) {
        Random random = new Random(seed);
        SplitMarks marks = new SplitMarks(set);
        marks.drawTestClips(share, random);
        marks.drawValidationClips(random);
        return marks.split(shares() + ", seed " + seed + ", speakers on both sides");
    }

    private String shares() {
        return "random " + Math.round(100 * (1 - share)) + "/" + Math.round(100 * share);
    }

    @Override
    public String protocol() {
        return shares() + ", speakers on both sides";
    }
}
