// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.CorpusEvaluator;
import org.speechemotion.model.evaluate.CorpusPredictions;
import org.speechemotion.model.evaluate.NoisePlan;
import org.speechemotion.model.label.EmotionSet;

/**
 * Measures a model on the clips of a corpus.
 *
 * @param emotions the emotions to choose from
 * @param speakers whose clips are measured
 * @param noise which noises they are tried in
 * @param cache where features are kept
 */
record ClipMeasurement(EmotionSet emotions, SpeakerChoice speakers, NoisePlan noise, Path cache) {

    CorpusEvaluation measure(MeasuredModel model, Path folder, TaskMonitor monitor) throws IOException {
        Corpus corpus = speakers.of(Corpora.read(folder));
        List<CorpusPredictions> predictions = new ArrayList<>();
        int count = model.folds().size();
        for (int i = 0; i < count; i++) {
            predictions.add(new CorpusEvaluator(model.folds().get(i), emotions, noise, model.crossValidation(), cache)
                    .predict(corpus, monitor.part((double) i / count, (i + 1.0) / count)));
        }
        if (!model.crossValidation()) {
            return CorpusEvaluation.of(predictions.get(0));
        }
        if (predictions.stream().allMatch(each -> each.groups().isEmpty())) {
            throw new IOException(
                    folder + ": the models in " + model.name() + " heard all of these speakers in their training");
        }
        return CorpusEvaluation.pooled(model.names(), predictions);
    }
}
