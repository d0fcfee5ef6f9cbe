// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.GroupEvaluation;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.Spread;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.model.store.ModelFolder;

/**
 * All that was measured in one call.
 *
 * @param models each model by itself
 * @param comparison mean and deviation over the models, none if there is one
 */
public record EvaluationReport(List<Measured> models, List<Compared> comparison) {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * The figures of one model, or of the models of one cross-validation.
     *
     * @param name its name
     * @param version its version
     * @param sha256 checksums of its parameters, one a fold
     * @param clips on clips, one a corpus
     * @param sessions on sessions, one a corpus
     * @param timelines on recordings with a truth over time; null if there were none
     */
    public record Measured(
            String name,
            String version,
            List<String> sha256,
            List<CorpusEvaluation> clips,
            List<SessionEvaluation> sessions,
            TimelineEvaluation timelines) {

        /**
         * The figures of a model.
         *
         * @param folds the model, or those of a cross-validation
         */
        public static Measured of(
                String name,
                List<ModelFolder> folds,
                List<CorpusEvaluation> clips,
                List<SessionEvaluation> sessions,
                TimelineEvaluation timelines) {
            return new Measured(
                    folds.size() == 1 ? folds.get(0).card().name() : name,
                    folds.get(0).card().version(),
                    folds.stream().map(fold -> fold.card().sha256()).toList(),
                    List.copyOf(clips),
                    List.copyOf(sessions),
                    timelines);
        }

        /** Whether there is nothing in it. */
        public boolean isEmpty() {
            return clips.isEmpty() && sessions.isEmpty() && timelines == null;
        }

        /** Name and version. */
        public String title() {
            return name + " " + version + (sha256.size() > 1 ? " (" + sha256.size() + " folds)" : "");
        }
    }

    /**
     * One figure over the models.
     *
     * @param corpus what it was measured on
     * @param protocol whether it is speaker-independent
     * @param metric such as "UAR"
     * @param spread mean and deviation
     */
    public record Compared(String corpus, String protocol, String metric, Spread spread) {}

    /** The report of models, with mean and deviation if there are several. */
    public static EvaluationReport of(List<Measured> models) {
        return new EvaluationReport(List.copyOf(models), models.size() < 2 ? List.of() : compare(models));
    }

    private static List<Compared> compare(List<Measured> models) {
        Map<List<String>, List<Double>> values = new LinkedHashMap<>();
        for (Measured model : models) {
            for (CorpusEvaluation corpus : model.clips()) {
                for (GroupEvaluation group : corpus.groups()) {
                    Evaluation figures = group.speakerNormalized();
                    String protocol = group.independence();
                    add(
                            values,
                            corpus.corpus(),
                            protocol,
                            "UAR",
                            figures.unweightedAverageRecall().value());
                    add(
                            values,
                            corpus.corpus(),
                            protocol,
                            "accuracy",
                            figures.accuracy().value());
                    add(values, corpus.corpus(), protocol, "ECE", figures.expectedCalibrationError());
                }
            }
            for (SessionEvaluation sessions : model.sessions()) {
                add(
                        values,
                        sessions.corpus(),
                        "sessions",
                        "EDER",
                        sessions.together().errorRate());
                add(
                        values,
                        sessions.corpus(),
                        "sessions",
                        "transition F1",
                        sessions.together().transitionF1());
            }
            if (model.timelines() != null) {
                add(
                        values,
                        "recordings",
                        "timelines",
                        "EDER",
                        model.timelines().together().errorRate());
            }
        }
        return values.entrySet().stream()
                .map(entry -> new Compared(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        Spread.of(entry.getValue())))
                .toList();
    }

    private static void add(
            Map<List<String>, List<Double>> values, String corpus, String protocol, String metric, double value) {
        values.computeIfAbsent(List.of(corpus, protocol, metric), key -> new ArrayList<>())
                .add(value);
    }

    /** The report as JSON, ending with a line feed. */
    public String json() {
        return GSON.toJson(this) + "\n";
    }
}
