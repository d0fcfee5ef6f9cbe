// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.TimelineFigures;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.studio.report.EvaluationPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses evaluate}: clips with labels in, the figures of a model out. */
@Command(
        name = "evaluate",
        description =
                "Measures a model on corpora of labelled clips (accuracy, recall, calibration, confusion), or with "
                        + "--timeline on recordings whose emotions are known over time (error rate, transitions, speech).",
        footer = {
            "",
            "Without -f and -o: a readable summary. The figures say whether the model heard the speakers in its training."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class EvaluateCommand extends StudioCommand {

    /** The forms of the result. */
    enum Form {
        JSON,
        HTML
    }

    @Parameters(
            paramLabel = "CORPUS",
            arity = "1..*",
            description = "Folders of labelled clips; with --timeline recordings.")
    private List<Path> inputs;

    @Option(
            names = "--timeline",
            paramLabel = "TRUTH",
            description = "Compare timelines with this truth: a file in CSV, JSON or Audacity's labels, or a folder of "
                    + "such files named as the recordings are.")
    private Path truth;

    @Mixin
    private TimelineOptions timeline = new TimelineOptions();

    @Option(
            names = "--model",
            paramLabel = "NAME_OR_FOLDER",
            description = "The model to measure. Default: ${DEFAULT-VALUE}.")
    private String model = ModelCatalog.DEFAULT_MODEL;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "json or html; both if -o is given without it.")
    private Form form;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Writes evaluation.json or evaluation.html here instead of to standard output.")
    private Path output;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where features are kept for the next time. Default: a folder of the user's cache.")
    private Path cache = UserFolders.cache("features");

    @Override
    public Integer call() throws IOException {
        return truth == null ? evaluateClips() : evaluateTimelines();
    }

    private int evaluateTimelines() throws IOException {
        AnalysisSettings settings;
        try {
            settings = timeline.settings();
        } catch (IllegalArgumentException e) {
            throw wrongCall(e.getMessage());
        }
        if (form == Form.HTML) {
            throw wrongCall("the figures of timelines are written as json, not html");
        }
        if (inputs.size() > 1 && !Files.isDirectory(truth)) {
            throw wrongCall("--timeline must be a folder where there are several recordings");
        }
        List<TimelineEvaluation> evaluations = new ArrayList<>();
        boolean failed = false;
        try (TerminalProgress progress = progress();
                RecordingAnalyzer analyzer = AnalysisEngine.INSTALLED.load(model)) {
            for (Path recording : inputs) {
                try {
                    evaluations.add(TimelineEvaluation.of(recording, truth, analyzer, settings, progress));
                } catch (IOException e) {
                    progress.message(Failures.describe(e));
                    failed = true;
                }
            }
        }
        if (output != null) {
            Files.createDirectories(output);
            write("timeline.json", json(evaluations));
        } else if (form == Form.JSON) {
            out().print(json(evaluations));
        } else if (!evaluations.isEmpty()) {
            evaluations.forEach(evaluation -> print(evaluation.recording(), evaluation.emotions()));
            print(
                    "all together",
                    evaluations.stream()
                            .map(TimelineEvaluation::emotions)
                            .reduce(TimelineFigures::plus)
                            .orElseThrow());
            double speech = evaluations.stream()
                    .mapToDouble(each -> each.speech().truth())
                    .sum();
            double missed = evaluations.stream()
                    .mapToDouble(each -> each.speech().missed())
                    .sum();
            double falseAlarm = evaluations.stream()
                    .mapToDouble(each -> each.speech().falseAlarm())
                    .sum();
            out().printf(
                            Locale.ROOT,
                            "  speech: %.1f s labelled, missed %.1f s, false alarm %.1f s, error rate %.4f%n",
                            speech,
                            missed,
                            falseAlarm,
                            (missed + falseAlarm) / Math.max(speech, 1e-9));
        }
        return failed ? Main.FAILED : Main.DONE;
    }

    private void print(String name, TimelineFigures figures) {
        out().printf("%s%n", name);
        out().printf(
                        Locale.ROOT,
                        "  EDER %.4f (false alarm %.1f s, missed %.1f s, confused %.1f s, overlap %.1f s of %.1f s)%n",
                        figures.errorRate(),
                        figures.falseAlarm(),
                        figures.missed(),
                        figures.confused(),
                        figures.overlap(),
                        figures.duration());
        out().printf(
                        Locale.ROOT,
                        "  transitions: F1 %.4f (%d true, %d said, %d found)%n",
                        figures.transitionF1(),
                        figures.trueTransitions(),
                        figures.saidTransitions(),
                        figures.foundTransitions());
    }

    private static String json(Object value) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(value) + "\n";
    }

    private int evaluateClips() throws IOException {
        ModelFolder chosen = ModelCatalog.find(model);
        List<CorpusEvaluation> evaluations = new ArrayList<>();
        boolean failed = false;
        try (TerminalProgress progress = progress()) {
            for (Path folder : inputs) {
                try {
                    Corpus corpus = Corpora.read(folder);
                    evaluations.add(CorpusEvaluation.of(corpus, chosen, cache, progress));
                } catch (IOException e) {
                    progress.message(Failures.describe(e));
                    failed = true;
                }
            }
        }
        if (!evaluations.isEmpty()) {
            write(chosen, evaluations);
        }
        return failed ? Main.FAILED : Main.DONE;
    }

    private void write(ModelFolder chosen, List<CorpusEvaluation> evaluations) throws IOException {
        String title = chosen.card().name() + " " + chosen.card().version();
        String json = json(evaluations);
        if (output == null && form == null) {
            evaluations.forEach(this::print);
        } else if (output == null) {
            out().print(form == Form.JSON ? json : EvaluationPage.of(title, evaluations));
        } else {
            Files.createDirectories(output);
            if (form != Form.HTML) {
                write("evaluation.json", json);
            }
            if (form != Form.JSON) {
                write("evaluation.html", EvaluationPage.of(title, evaluations));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        try (AtomicFile file = AtomicFile.create(output.resolve(name))) {
            Files.writeString(file.path(), text);
            file.commit();
        }
    }

    private void print(CorpusEvaluation evaluation) {
        out().printf("%s%n", evaluation.corpus());
        if (evaluation.leftOut() > 0) {
            out().printf("  %d clips with emotions that the model does not know were left out%n", evaluation.leftOut());
        }
        print(evaluation.speakerNormalized());
        print(evaluation.trainingNormalized());
    }

    private void print(Evaluation evaluation) {
        out().printf("  %s%n", evaluation.protocol());
        out().printf("  %d clips of %d speakers%n", evaluation.clips(), evaluation.speakers());
        print("accuracy", evaluation.accuracy());
        print("UAR", evaluation.unweightedAverageRecall());
        print("macro F1", evaluation.macroF1());
        out().printf(
                        Locale.ROOT,
                        "    %-10s %.4f   Brier %.4f%n",
                        "ECE",
                        evaluation.expectedCalibrationError(),
                        evaluation.brier());
        for (Evaluation.ClassFigures figures : evaluation.classes()) {
            out().printf(
                            Locale.ROOT,
                            "    %-10s precision %.4f   recall %.4f   F1 %.4f   clips %d%n",
                            figures.emotion(),
                            figures.precision(),
                            figures.recall(),
                            figures.f1(),
                            figures.support());
        }
    }

    private void print(String name, Evaluation.Interval interval) {
        out().printf(
                        Locale.ROOT,
                        "    %-10s %.4f (95 %% interval %.4f to %.4f)%n",
                        name,
                        interval.value(),
                        interval.low(),
                        interval.high());
    }
}
