// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;

/**
 * Speakers in folds, each tested once.
 *
 * @param count number of folds
 */
record SpeakerFolds(int count) implements SplitPlan {

    /** The folds by actor that the literature on RAVDESS uses. */
    private static final List<Set<String>> RAVDESS_FOLDS = List.of(
            Set.of("02", "05", "14", "15", "16"),
            Set.of("03", "06", "07", "13", "18"),
            Set.of("10", "11", "12", "19", "20"),
            Set.of("08", "17", "21", "23", "24"),
            Set.of("01", "04", "09", "22"));

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) {
        SplitMarks marks = new SplitMarks(set);
        Map<String, List<String>> speakers = marks.speakers();
        marks.test(clip -> isTested(clip, speakers.get(clip.corpus()), fold));
        marks.drawValidationSpeakers(new Random(seed), known);
        return marks.split("speaker-independent, fold " + fold + " of " + count);
    }

    private boolean isTested(Clip clip, List<String> speakers, int fold) {
        if (clip.corpus().equals("RAVDESS") && count == RAVDESS_FOLDS.size()) {
            return RAVDESS_FOLDS.get(fold - 1).contains(clip.speaker());
        }
        long place = speakers.indexOf(clip.speaker());
        return place * count / Math.max(count, speakers.size()) == fold - 1;
    }

    @Override
    public String protocol() {
        return "speaker-independent, " + count + " folds";
    }

    @Override
    public int folds(List<Corpus> corpora) {
        return count;
    }
}
