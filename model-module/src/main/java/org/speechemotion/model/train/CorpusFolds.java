// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.speechemotion.model.corpus.Corpus;

/** Each corpus is left out in turn and tested on: nearest to a recording from somewhere else. */
record CorpusFolds() implements SplitPlan {

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) {
        List<String> names = List.copyOf(set.allowed().keySet());
        String tested = names.get(fold - 1);
        SplitMarks marks = new SplitMarks(set);
        marks.test(clip -> clip.corpus().equals(tested));
        marks.drawValidationSpeakers(new Random(seed), known);
        String trained = names.stream().filter(name -> !name.equals(tested)).collect(Collectors.joining(" + "));
        return marks.split("cross-corpus, trained on " + trained + ", tested on " + tested);
    }

    @Override
    public String protocol() {
        return "cross-corpus, each corpus left out once";
    }

    @Override
    public int folds(List<Corpus> corpora) {
        if (corpora.size() < 2) {
            throw new IllegalArgumentException("split corpora needs two corpora or more");
        }
        return corpora.size();
    }

    @Override
    public String foldName(List<Corpus> corpora, int fold) {
        return corpora.get(fold - 1).name();
    }
}
