// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.List;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.ClipEvaluator;
import org.speechemotion.model.label.EmotionSet;

/** What the network shall say of training clips: each is told only from the emotions of its own corpus. */
final class ClipTargets {

    private final TrainingSet set;
    private final double smoothing;

    /**
     * Creates the targets of a set.
     *
     * @param smoothing part of the probability that is spread over the emotions of the clip's corpus
     */
    ClipTargets(TrainingSet set, double smoothing) {
        this.set = set;
        this.smoothing = smoothing;
    }

    /** Wanted probabilities, a row a clip. */
    float[] wanted(List<Integer> places) {
        int emotions = set.emotions().size();
        float[] targets = new float[places.size() * emotions];
        for (int i = 0; i < places.size(); i++) {
            Clip clip = set.clips().get(places.get(i));
            EmotionSet allowed = set.allowed().get(clip.corpus());
            for (int e = 0; e < emotions; e++) {
                if (allowed.indexOf(set.emotions().get(e)) >= 0) {
                    targets[i * emotions + e] = (float) (smoothing / allowed.size());
                }
            }
            targets[i * emotions + set.emotions().indexOf(clip.emotion())] += (float) (1 - smoothing);
        }
        return targets;
    }

    /** What is added to the logits, a row a clip: 0 where the corpus has the emotion, a large negative number else. */
    float[] allowed(List<Integer> places) {
        int emotions = set.emotions().size();
        float[] mask = new float[places.size() * emotions];
        for (int i = 0; i < places.size(); i++) {
            EmotionSet allowed =
                    set.allowed().get(set.clips().get(places.get(i)).corpus());
            for (int e = 0; e < emotions; e++) {
                mask[i * emotions + e] = allowed.indexOf(set.emotions().get(e)) >= 0 ? 0 : ClipEvaluator.NOT_ALLOWED;
            }
        }
        return mask;
    }
}
