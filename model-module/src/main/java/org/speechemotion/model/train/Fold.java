// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;

/**
 * A split, ready to be trained on.
 *
 * @param set the clips with the emotions that the network can know
 * @param split their parts; only clips of such emotions are tested
 * @param fingerprint checksum of all that the outcome depends on
 */
record Fold(TrainingSet set, DataSplit split, String fingerprint) {

    /**
     * Prepares a split.
     *
     * @param start the model whose weights are the first ones; null for random ones
     * @throws IOException if nothing of the test part can be tested, or the start knows it; one line for a person
     */
    static Fold of(TrainingSet all, DataSplit whole, Recipe recipe, long seed, StartModel start) throws IOException {
        TrainingSet set = all.knowing(whole.heard());
        DataSplit split = whole.testing(
                place -> set.emotions().indexOf(set.clips().get(place).emotion()) >= 0);
        if (split.test().length == 0 && whole.test().length > 0) {
            throw new IOException(whole.protocol() + ": no emotion is in both parts, so nothing can be tested");
        }
        if (start != null) {
            start.check(set, split, recipe);
        }
        return new Fold(set, split, Fingerprint.of(set, split, recipe, seed, start));
    }
}
