// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.studio.exchange.AtomicFile;
import org.speechemotion.studio.report.EvaluationPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses evaluate}: clips with labels in, the figures of a model out. */
@Command(
        name = "evaluate",
        description = "Measures a model on corpora of labelled clips: accuracy, recall, calibration, confusion.",
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

    @Parameters(paramLabel = "CORPUS", arity = "1..*", description = "Folders of labelled clips.")
    private List<Path> corpora;

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
    private Path cache = UserCache.folder("features");

    @Override
    public Integer call() throws IOException {
        ModelFolder chosen = ModelCatalog.find(model);
        List<CorpusEvaluation> evaluations = new ArrayList<>();
        boolean failed = false;
        try (TerminalProgress progress = progress()) {
            for (Path folder : corpora) {
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
        String json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(evaluations) + "\n";
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
