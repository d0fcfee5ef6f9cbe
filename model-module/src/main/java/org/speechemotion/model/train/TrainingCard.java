// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelWriter;

/** Writes the card of a model that was just trained. */
final class TrainingCard {

    private final TrainingRun run;
    private final TrainingSet set;
    private final DataSplit split;
    private final String fingerprint;

    TrainingCard(TrainingRun run, TrainingSet set, DataSplit split, String fingerprint) {
        this.run = run;
        this.set = set;
        this.split = split;
        this.fingerprint = fingerprint;
    }

    ModelCard card(TrainedNetwork trained, TrainingRun.Report report) {
        List<ModelCard.Figure> figures = new ArrayList<>();
        add(figures, report.validation());
        add(figures, report.test());
        add(figures, report.testTrainingNormalized());
        return new ModelCard(
                run.name(),
                "1.0",
                run.recipe().description(),
                set.emotions().emotions(),
                run.recipe().features(),
                trained.normalization(),
                trained.settings(),
                trained.temperature(),
                trained.bias(),
                training(trained),
                figures,
                license(),
                ModelWriter.sha256(trained.parameters()));
    }

    private ModelCard.Training training(TrainedNetwork trained) {
        StartModel start = run.start() == null ? null : new StartModel(run.start());
        double minutes =
                trained.epochs().stream().mapToDouble(EpochReport::seconds).sum() / 60;
        SortedSet<String> speakers = set.speakers(split.train());
        Set<String> corpora = new LinkedHashSet<>();
        counts().forEach((corpus, clips) -> corpora.add(corpus + " (" + clips + " clips)"));
        if (start != null) {
            speakers.addAll(start.speakers());
            corpora.addAll(start.corpora());
        }
        return new ModelCard.Training(
                run.command(),
                List.copyOf(corpora),
                run.recipe().name(),
                run.seed(),
                trained.epochs().size(),
                Math.round(10 * minutes) / 10.0,
                List.copyOf(speakers),
                LocalDate.now(ZoneOffset.UTC).toString(),
                start == null ? null : start.describe(),
                fingerprint);
    }

    /** How many clips of each corpus were heard. */
    private Map<String, Long> counts() {
        return Arrays.stream(split.heard())
                .mapToObj(place -> set.clips().get(place).corpus())
                .collect(Collectors.groupingBy(corpus -> corpus, TreeMap::new, Collectors.counting()));
    }

    private String license() {
        String own = "Follows the licences of the training data: " + String.join(", ", counts().keySet()) + ".";
        return run.start() == null
                ? own
                : own + " Of the model that it started from: "
                        + run.start().card().license();
    }

    private void add(List<ModelCard.Figure> figures, Evaluation evaluation) {
        if (evaluation != null) {
            String names = String.join(" + ", set.allowed().keySet());
            String protocol = evaluation.protocol() + "; " + evaluation.clips() + " clips of " + evaluation.speakers()
                    + " speakers";
            figures.add(figure(names, protocol, "accuracy", evaluation.accuracy()));
            figures.add(figure(names, protocol, "UAR", evaluation.unweightedAverageRecall()));
        }
    }

    private ModelCard.Figure figure(String corpus, String protocol, String metric, Evaluation.Interval interval) {
        return new ModelCard.Figure(
                corpus, protocol, metric, Math.round(interval.value() * 1e4) / 1e4, 0, run.command());
    }
}
