// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.exchange.AnnotationFilter;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.clips.ClipCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses convert}: annotations in one format in, the same in another out. */
@Command(
        name = "convert",
        description = "Writes annotations in another format, and says what it cannot keep.",
        footer = {
            "",
            "The format clips cuts the recording into a training corpus: a WAV file for each annotation whose label",
            "is an emotion, and manifest.csv, in the folder -o."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ConvertCommand extends StudioCommand {

    private static final String CLIPS = "clips";

    @Parameters(
            paramLabel = "FILE",
            description = "The annotations, or a project (.ses), which is only read; - is the standard input.")
    private Path file;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = FormatIds.class,
            description = "Format to write: ${COMPLETION-CANDIDATES}. Default: as the name after -o ends.")
    private String formatId;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; - or none for the standard output.")
    private Path output;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            completionCandidates = ReadableIds.class,
            description = "Format to read: ${COMPLETION-CANDIDATES}. Default: found by name and content.")
    private String inputFormatId;

    @Option(names = "--tracks", paramLabel = "NAME", split = ",", description = "Only these tracks. May be repeated.")
    private List<String> tracks = List.of();

    @Option(names = "--from", paramLabel = "SECONDS", description = "Only what lies after this time.")
    private double from;

    @Option(names = "--to", paramLabel = "SECONDS", description = "Only what lies before this time.")
    private double to = Double.MAX_VALUE;

    @Option(
            names = "--recording",
            paramLabel = "NAME",
            description = "Where the file is about several recordings, the one to convert; for clips, the recording"
                    + " itself if it is not where the file says.")
    private String recording;

    @Override
    public Integer call() throws IOException {
        AnnotationFilter filter = filter();
        boolean clips = CLIPS.equalsIgnoreCase(formatId);
        AnnotationFormat format = clips ? null : format();
        boolean toStream = output == null || output.equals(StandardInput.NAME);
        if (toStream && (clips || !format.isOneFile())) {
            throw wrongCall("format " + (clips ? CLIPS : format.id()) + " is several files: it needs -o");
        }
        List<ExchangedAnnotations> documents = new ArrayList<>();
        for (ExchangedAnnotations document : chosen(read(), clips)) {
            document.omissions().forEach(omission -> err().println("not read: " + omission));
            List<String> unknown = filter.unknownTracks(document);
            if (!unknown.isEmpty()) {
                throw wrongCall("there is no track " + String.join(", ", unknown) + ", only "
                        + String.join(
                                ", ",
                                document.tracks().stream()
                                        .map(track -> track.name())
                                        .toList()));
            }
            documents.add(filter.apply(document));
        }
        if (clips) {
            return cut(documents.get(0));
        }
        for (ExchangedAnnotations document : documents) {
            format.losses(document)
                    .forEach(loss -> err().println("not kept by " + format.name() + ": " + Failures.oneLine(loss)));
        }
        if (!toStream) {
            write(format, documents);
        } else if (documents.size() == 1) {
            format.write(documents.get(0), out());
        } else {
            format.writeAll(documents, out());
        }
        return Main.DONE;
    }

    private void write(AnnotationFormat format, List<ExchangedAnnotations> documents) throws IOException {
        if (documents.size() == 1) {
            format.writeFile(documents.get(0), output);
            return;
        }
        try (AtomicFile whole = AtomicFile.create(output)) {
            try (Writer writer = Files.newBufferedWriter(whole.path())) {
                format.writeAll(documents, writer);
            }
            whole.commit();
        }
    }

    private AnnotationFilter filter() {
        if (!(from >= 0) || !(to >= from)) {
            throw wrongCall("--from and --to: seconds from the start of the recording are needed, in this order");
        }
        boolean all = from == 0 && to == Double.MAX_VALUE;
        return new AnnotationFilter(Set.copyOf(tracks), all ? Optional.empty() : Optional.of(new TimeSpan(from, to)));
    }

    private AnnotationFormat format() {
        if (formatId != null) {
            return AnnotationFormats.findWritable(formatId)
                    .orElseThrow(() -> wrongCall(
                            "there is no format " + formatId + ", only " + String.join(", ", new FormatIds())));
        }
        return Optional.ofNullable(output)
                .flatMap(AnnotationFormats::named)
                .orElseThrow(() -> wrongCall("-f FORMAT is needed: the name of the output tells none"));
    }

    private List<ExchangedAnnotations> read() throws IOException {
        if (!file.equals(StandardInput.NAME)) {
            return read(new AnnotationInput(file));
        }
        try (StandardInput input = StandardInput.read(System.in)) {
            return read(new AnnotationInput(input.file(), "standard input"));
        }
    }

    private List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        if (inputFormatId == null) {
            return AnnotationFormats.read(input, AnnotationFormats.formatOf(input));
        }
        AnnotationFormat format = AnnotationFormats.find(inputFormatId)
                .filter(AnnotationFormat::canRead)
                .orElseThrow(() -> wrongCall("there is no format " + inputFormatId + " to read, only "
                        + String.join(", ", new ReadableIds())));
        return AnnotationFormats.read(input, format);
    }

    private List<ExchangedAnnotations> chosen(List<ExchangedAnnotations> documents, boolean clips) throws IOException {
        if (documents.size() == 1) {
            return documents;
        }
        List<ExchangedAnnotations> named = documents.stream()
                .filter(document -> recording == null || document.recording().isCalled(recording))
                .toList();
        if (named.isEmpty()) {
            throw wrongCall("there is no recording " + recording + " in " + file);
        }
        if (named.size() > 1 && (clips || !format().joinsRecordings())) {
            throw new IOException(file + ": is about " + named.size()
                    + " recordings, and the format takes one; choose it with --recording, such as "
                    + named.get(0).recording().path());
        }
        return named;
    }

    private int cut(ExchangedAnnotations document) throws IOException {
        Path sound =
                Path.of(recording != null ? recording : document.recording().path());
        if (sound.toString().isEmpty()) {
            throw wrongCall("the file does not say which recording it is about: name it with --recording");
        }
        Path folder = file.toAbsolutePath().getParent();
        Path found = Files.exists(sound) || folder == null ? sound : folder.resolve(sound);
        try (TerminalProgress progress = progress()) {
            ClipCorpus.Result result = new ClipCorpus(output).write(document, found, progress);
            result.omissions().forEach(omission -> progress.message("not kept by clips: " + omission));
            progress.message(output + ": " + result.clips() + " clips and " + ClipCorpus.MANIFEST);
        }
        return Main.DONE;
    }

    /** The formats that can be written, for the help. */
    static final class FormatIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> ids = new ArrayList<>(AnnotationFormats.writableIds());
            ids.add(CLIPS);
            return ids.stream().sorted().iterator();
        }
    }

    /** The formats that can be read, for the help. */
    static final class ReadableIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return AnnotationFormats.readable().stream()
                    .map(AnnotationFormat::id)
                    .iterator();
        }
    }
}
