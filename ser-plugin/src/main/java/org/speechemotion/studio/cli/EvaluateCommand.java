// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.NoisePlan;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.SessionPlan;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.model.evaluate.TimelineTuning;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.recognize.UnknownEmotionException;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.studio.report.EvaluationPage;
import org.speechemotion.studio.report.EvaluationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses evaluate}: clips with labels in, the figures of a model out. */
@Command(
        name = "evaluate",
        description = "Measures a model on corpora of labelled clips (accuracy, recall, calibration, confusion), with "
                + "--sessions on recordings that are assembled from such clips, or with --timeline on recordings "
                + "whose emotions are known over time (error rate, transitions, speech).",
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
            description =
                    "Compare timelines with this truth: a file in any format that annotations are read from, or a "
                            + "folder of such files named as the recordings are. A project may be the truth of several "
                            + "recordings: each finds its own annotations in it.")
    private Path truth;

    @Mixin
    private SessionOptions sessions = new SessionOptions();

    @Option(names = "--clips", description = "With --sessions: the figures of the clips, too.")
    private boolean clips;

    @Mixin
    private TimelineOptions timeline = new TimelineOptions();

    @Option(
            names = "--model",
            paramLabel = "NAME_OR_FOLDER",
            description =
                    "The model to measure (default: ${DEFAULT-VALUE}), or a folder with the models of a training: folds "
                            + "are measured as one, each on speakers that it did not hear. May be repeated: mean and "
                            + "deviation are given.",
            defaultValue = ModelCatalog.DEFAULT_MODEL)
    private List<String> models;

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

    @Option(
            names = "--noise",
            paramLabel = "DB",
            split = ",",
            description = "Measure the clips in noise as well, so many decibels below them, such as clean,20,10,0.")
    private List<String> noise = List.of();

    @Option(
            names = "--speakers",
            paramLabel = "NAMES_OR_FILE",
            description =
                    "Only these speakers of the corpora: names with commas between them, or a file with one a line.")
    private String speakers;

    @Option(
            names = "--all-speakers",
            description = "Use speakers for sessions that the model heard in its training, too; the figures are then "
                    + "not speaker-independent.")
    private boolean allSpeakers;

    @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Override
    public Integer call() throws IOException {
        AnalysisSettings settings;
        SessionPlan plan;
        NoisePlan noisePlan;
        try {
            noisePlan = noisePlan();
            settings = timeline.settings();
            plan = sessions.wanted() ? sessions.plan(seed) : null;
        } catch (IllegalArgumentException e) {
            throw wrongCall(e.getMessage());
        }
        checkOptions();
        List<MeasuredModel> measured = new ArrayList<>();
        for (String name : models) {
            measured.addAll(MeasuredModel.find(name));
        }
        if (truth != null && measured.stream().anyMatch(MeasuredModel::crossValidation)) {
            throw wrongCall("--timeline measures single models; name a fold of the cross-validation");
        }
        TimelineTruth known = truth();
        try (TerminalProgress progress = progress()) {
            measured.forEach(each -> each.emotions(settings));
            if (sessions.tuning()) {
                return tune(measured.get(0), settings, plan, new InputLoop(progress, progress));
            }
            List<EvaluationReport.Measured> results = new ArrayList<>();
            int failures = 0;
            for (int i = 0; i < measured.size(); i++) {
                InputLoop loop = new InputLoop(
                        progress, progress.part((double) i / measured.size(), (i + 1.0) / measured.size()));
                EvaluationReport.Measured result = measure(measured.get(i), settings, plan, noisePlan, known, loop);
                failures += loop.failures();
                if (!result.isEmpty()) {
                    results.add(result);
                }
            }
            if (!results.isEmpty()) {
                write(EvaluationReport.of(results));
            }
            return failures == 0 ? Main.DONE : Main.FAILED;
        } catch (UnknownEmotionException e) {
            throw wrongCall(e.getMessage());
        }
    }

    private EvaluationReport.Measured measure(
            MeasuredModel model,
            AnalysisSettings settings,
            SessionPlan plan,
            NoisePlan noisePlan,
            TimelineTruth known,
            InputLoop loop)
            throws IOException {
        List<CorpusEvaluation> onClips = List.of();
        List<SessionEvaluation> onSessions = List.of();
        TimelineEvaluation onTimelines = null;
        SpeakerChoice choice = SpeakerChoice.parse(speakers);
        if (truth == null && (plan == null || clips)) {
            ClipMeasurement measurement = new ClipMeasurement(model.emotions(settings), choice, noisePlan, cache);
            onClips = loop.each(inputs, (folder, monitor) -> measurement.measure(model, folder, monitor));
        }
        if (plan != null) {
            SessionMeasurement measurement =
                    new SessionMeasurement(settings, choice, allSpeakers, plan, sessions.files(), cache);
            onSessions = loop.each(inputs, (folder, monitor) -> measurement.measure(model, folder, monitor));
        }
        if (known != null) {
            TimelineMeasurement measurement = new TimelineMeasurement(settings, known);
            try (RecordingAnalyzer analyzer = EmotionRecognizer.load(model.first())) {
                List<TimelineEvaluation.Each> each =
                        loop.each(inputs, (file, monitor) -> measurement.measure(analyzer, file, monitor));
                onTimelines = each.isEmpty() ? null : TimelineEvaluation.of(each);
            }
        }
        return EvaluationReport.Measured.of(model.name(), model.folds(), onClips, onSessions, onTimelines);
    }

    private int tune(MeasuredModel model, AnalysisSettings settings, SessionPlan plan, InputLoop loop)
            throws IOException {
        SessionMeasurement measurement = new SessionMeasurement(
                settings, SpeakerChoice.parse(speakers), allSpeakers, plan, sessions.files(), cache);
        TimelineTuning tuning = new TimelineTuning(settings.emotions());
        List<TimelineTuning> done =
                loop.each(inputs, (folder, monitor) -> measurement.tune(model, folder, tuning, monitor));
        if (!done.isEmpty()) {
            new TuningText(out()).print(tuning.trials());
        }
        return loop.failures() == 0 ? Main.DONE : Main.FAILED;
    }

    /** What the timelines are compared with, null for nothing. */
    private TimelineTruth truth() throws IOException {
        if (truth == null) {
            return null;
        }
        TimelineTruth known = new TimelineTruth(truth, inputs.size() > 1);
        if (!known.tellsRecordingsApart()) {
            throw wrongCall("--timeline must be a folder, or a file that says which recordings it is about, such as a"
                    + " project, where there are several recordings");
        }
        return known;
    }

    /** The noises of {@code --noise}, such as clean,20,10,0. */
    private NoisePlan noisePlan() {
        List<Double> ratios = new ArrayList<>();
        for (String level : noise) {
            try {
                ratios.add(level.strip().equals("clean") ? null : Double.valueOf(level.strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("--noise must be numbers of decibels or clean, not " + level);
            }
        }
        return new NoisePlan(ratios, seed);
    }

    private void checkOptions() {
        if (!noise.isEmpty() && (truth != null || sessions.wanted() && !clips)) {
            throw wrongCall("--noise is for the figures of clips; sessions have --snr");
        }
        if (truth != null && sessions.wanted()) {
            throw wrongCall("--timeline and --sessions are two calls");
        }
        if (sessions.strayOption() != null) {
            throw wrongCall(sessions.strayOption() + " needs --sessions");
        }
        if (sessions.tuning() && (models.size() > 1 || form != null || output != null || clips)) {
            throw wrongCall("--tune is for one model and prints a table; it goes without -f, -o and --clips");
        }
    }

    private void write(EvaluationReport report) throws IOException {
        if (output == null && form == null) {
            new EvaluationText(out()).print(report);
        } else if (output == null) {
            out().print(form == Form.JSON ? report.json() : EvaluationPage.of(report));
        } else {
            Files.createDirectories(output);
            if (form != Form.HTML) {
                write("evaluation.json", report.json());
            }
            if (form != Form.JSON) {
                write("evaluation.html", EvaluationPage.of(report));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        try (AtomicFile file = AtomicFile.create(output.resolve(name))) {
            Files.writeString(file.path(), text);
            file.commit();
        }
    }
}
