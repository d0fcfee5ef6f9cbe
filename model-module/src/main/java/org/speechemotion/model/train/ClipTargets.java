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
            put(targets, i, clip, set.emotions().indexOf(clip.emotion()));
        }
        return targets;
    }

    /**
     * Wanted probabilities of the steps of sequences, a row a step; all 0 where there is no emotion.
     *
     * @param places a clip of each sequence's corpus
     * @param sequences all of one length
     * @param timeReduction frames a step; its middle one decides
     */
    float[] wanted(List<Integer> places, List<LabelledFrames> sequences, int timeReduction) {
        int frames = sequences.get(0).emotions().length;
        int steps = (frames + timeReduction - 1) / timeReduction;
        float[] targets = new float[places.size() * steps * set.emotions().size()];
        for (int i = 0; i < places.size(); i++) {
            Clip clip = set.clips().get(places.get(i));
            for (int step = 0; step < steps; step++) {
                int middle = Math.min(frames - 1, step * timeReduction + timeReduction / 2);
                int emotion = sequences.get(i).emotions()[middle];
                if (emotion != LabelledFrames.NONE) {
                    put(targets, i * steps + step, clip, emotion);
                }
            }
        }
        return targets;
    }

    private void put(float[] targets, int row, Clip clip, int emotion) {
        int emotions = set.emotions().size();
        EmotionSet allowed = set.allowed().get(clip.corpus());
        for (int e = 0; e < emotions; e++) {
            if (allowed.indexOf(set.emotions().get(e)) >= 0) {
                targets[row * emotions + e] = (float) (smoothing / allowed.size());
            }
        }
        targets[row * emotions + emotion] += (float) (1 - smoothing);
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
