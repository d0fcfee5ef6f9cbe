// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.UnknownEmotionException;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses analyze}: recordings in, emotion timelines out. */
@Command(
        name = "analyze",
        description = "Finds the speech in recordings and the emotion of each stretch. Without -f and -o: a table.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class AnalyzeCommand extends StudioCommand {

    @Parameters(
            paramLabel = "FILE_OR_FOLDER",
            arity = "1..*",
            description = "Recordings, and folders with recordings at any depth; - is the standard input.")
    private List<Path> inputs;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            completionCandidates = FormatIds.class,
            description = "Format of the result: ${COMPLETION-CANDIDATES}. May be repeated.")
    private List<String> formatIds = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Writes a file for each recording and format to this folder; JSON where no -f is given.")
    private Path output;

    @Option(
            names = "--model",
            paramLabel = "NAME_OR_FOLDER",
            description = "The model (default: ${DEFAULT-VALUE}; see ses models).")
    private String model = ModelCatalog.DEFAULT_MODEL;

    @Option(
            names = "--channel",
            paramLabel = "mix|each|N",
            converter = ChannelConverter.class,
            description =
                    "The mean of all channels, each by itself, or the one with this number, counted from 0 as in the results (default: mix).")
    private ChannelSelection channels = ChannelSelection.MIX;

    @Mixin
    private TimelineOptions timeline = new TimelineOptions();

    private final AnalysisEngine engine;

    AnalyzeCommand() {
        this(AnalysisEngine.INSTALLED);
    }

    AnalyzeCommand(AnalysisEngine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException {
        List<AnnotationFormat> formats = formats();
        BatchAnalysis.Job job = new BatchAnalysis.Job(model, channels, settings());
        if (output == null && formats.size() > 1) {
            throw wrongCall("several formats need -o FOLDER");
        }
        if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
            throw wrongCall("-o " + output + ": is a file, not a folder");
        }
        RecordingFiles files = new RecordingFiles(engine.extensions());
        inputs.forEach(files::add);
        List<Path> recordings = files.found();
        boolean several = inputs.size() > 1 || recordings.size() > 1;
        if (output == null && several && !formats.get(0).joinsRecordings()) {
            throw wrongCall("format " + formats.get(0).id() + " is one file a recording: several need -o FOLDER");
        }
        if (output == null && !formats.get(0).isOneFile()) {
            throw wrongCall("format " + formats.get(0).id() + " is several files a recording: it needs -o FOLDER");
        }
        try (TerminalProgress progress = progress();
                BatchAnalysis batch = new BatchAnalysis(engine, job, recordings, progress, this::trace)) {
            files.failures().forEach(batch::fail);
            boolean any = batch.hasNext(); // before anything is written, for the model may fail to load
            if (output != null) {
                writeFiles(batch, formats, progress);
            } else if (several) {
                formats.get(0).writeAll(() -> untilOutputFails(batch), out());
            } else if (any) {
                formats.get(0).write(ExchangedAnnotations.of(batch.next()), out());
            }
            return batch.failures() == 0 ? Main.DONE : Main.FAILED;
        } catch (UnknownEmotionException failure) {
            throw wrongCall(failure.getMessage());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private Iterator<ExchangedAnnotations> untilOutputFails(BatchAnalysis batch) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !out().checkError() && batch.hasNext();
            }

            @Override
            public ExchangedAnnotations next() {
                return ExchangedAnnotations.of(batch.next());
            }
        };
    }

    private void writeFiles(BatchAnalysis batch, List<AnnotationFormat> formats, TerminalProgress progress)
            throws IOException {
        if (!batch.hasNext()) {
            return;
        }
        Files.createDirectories(output);
        ResultFolder folder = new ResultFolder(output, batch.recordings(), formats, progress);
        int written = 0;
        while (batch.hasNext()) {
            folder.write(batch.next());
            written++;
        }
        progress.message(written + (written == 1 ? " recording" : " recordings") + " analysed, results in " + output
                + (batch.failures() > 0 ? "; " + batch.failures() + " failed" : ""));
    }

    private List<AnnotationFormat> formats() {
        if (formatIds.isEmpty()) {
            return List.of(format(output == null ? "table" : "json"));
        }
        List<AnnotationFormat> formats = new ArrayList<>();
        for (String id : formatIds) {
            AnnotationFormat format = format(id);
            if (formats.stream().noneMatch(known -> known.id().equals(format.id()))) {
                formats.add(format);
            }
        }
        return formats;
    }

    private AnnotationFormat format(String id) {
        return AnnotationFormats.findWritable(id)
                .orElseThrow(() -> wrongCall(
                        "there is no format " + id + ", only " + String.join(", ", AnnotationFormats.writableIds())));
    }

    private AnalysisSettings settings() {
        try {
            return timeline.settings();
        } catch (IllegalArgumentException outOfRange) {
            throw wrongCall(outOfRange.getMessage());
        }
    }

    /** The formats, for the help. */
    static final class FormatIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return AnnotationFormats.writableIds().iterator();
        }
    }
}
