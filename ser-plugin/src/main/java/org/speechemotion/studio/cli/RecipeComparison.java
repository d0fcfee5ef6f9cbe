// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.network.NetworkSize;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;
import org.speechemotion.model.train.CrossValidation;
import org.speechemotion.model.train.Recipe;
import org.speechemotion.model.train.TrainingSeries;
import org.speechemotion.model.train.TrainingSet;

/** Trains and tests several recipes alike, each into a folder of its name, and lists what they reached. */
final class RecipeComparison {

    static final String JSON = "comparison.json";
    static final String MARKDOWN = "comparison.md";

    private final List<Corpus> corpora;
    private final TrainingOptions options;
    private final Path folder;
    private final String call;
    private final TerminalProgress progress;

    RecipeComparison(
            List<Corpus> corpora, TrainingOptions options, Path folder, String call, TerminalProgress progress) {
        this.corpora = corpora;
        this.options = options;
        this.folder = folder;
        this.call = call;
        this.progress = progress;
    }

    List<RecipeResult> run(List<Recipe> recipes) throws IOException {
        List<RecipeResult> results = new ArrayList<>();
        try (AnalysisSpeed speed = new AnalysisSpeed(corpora)) {
            for (int i = 0; i < recipes.size(); i++) {
                TaskMonitor part = progress.part((double) i / recipes.size(), (i + 1.0) / recipes.size());
                results.add(run(recipes.get(i), part, speed));
            }
        }
        ModelWriter.writeJson(folder.resolve(JSON), results);
        try (AtomicFile file = AtomicFile.create(folder.resolve(MARKDOWN))) {
            Files.writeString(file.path(), RecipeTable.markdown(results), StandardCharsets.UTF_8);
            file.commit();
        }
        return results;
    }

    private RecipeResult run(Recipe recipe, TaskMonitor monitor, AnalysisSpeed speed) throws IOException {
        progress.message("recipe " + recipe.name());
        TrainingSeries series = options.series(corpora, recipe, folder.resolve(recipe.name()), recipe.name(), call);
        TrainingSet set = TrainingSet.of(corpora, recipe.features(), options.cache(), monitor);
        CrossValidation figures = series.run(set, monitor, new TrainingLog(progress))
                .orElseThrow(() -> new IOException(recipe.name() + ": nothing was tested"));
        double minutes = 0;
        for (Path model : series.folders()) {
            minutes += ModelFolder.open(model).card().training().minutes();
        }
        ModelFolder first = ModelFolder.open(series.folders().get(0));
        return new RecipeResult(
                recipe.name(),
                figures.seeds().get(0).together().protocol(),
                figures.accuracy(),
                figures.unweightedAverageRecall(),
                series.folders().size(),
                NetworkSize.parameters(first.card().network()),
                minutes / series.folders().size(),
                speed.of(series.folders().get(0)),
                first.parameters().length);
    }
}
