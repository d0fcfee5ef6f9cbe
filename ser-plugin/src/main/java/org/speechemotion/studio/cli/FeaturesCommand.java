// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.studio.exchange.Decimals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code ses features}: a recording in, its features frame by frame out. */
@Command(
        name = "features",
        description = "Writes the numbers that a model or a lane sees, one row a frame, frame 0 at time 0.",
        footer = {
            "",
            "log-mel: 64 bands in dB, 128 ms every 32 ms, what the models look at.",
            "mfcc:    40 coefficients as librosa computes them at 22,050 Hz.",
            "pitch:   fundamental frequency in Hz (nothing where there is none) and voicing 0 to 1, every 10 ms.",
            "energy:  RMS in dB of full scale, 25 ms every 10 ms."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class FeaturesCommand extends StudioCommand {

    @Parameters(paramLabel = "FILE", description = "The recording; - is the standard input.")
    private Path file;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            converter = KindConverter.class,
            completionCandidates = KindLabels.class,
            description = "${COMPLETION-CANDIDATES}.")
    private FeatureKind kind;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv|FILE.npy",
            description = "The file to write: CSV with a column for the time, or a NumPy array of 32-bit floats"
                    + " without one. Default: CSV on the standard output.")
    private Path output;

    @Option(
            names = "--channel",
            paramLabel = "mix|N",
            converter = ChannelConverter.class,
            description = "The mean of all channels, or the one with this number, counted from 0 (default: mix).")
    private ChannelSelection channel = ChannelSelection.MIX;

    @Override
    public Integer call() throws IOException {
        if (channel.kind() == ChannelSelection.Kind.EACH) {
            throw wrongCall("--channel each: features are of one channel at a time");
        }
        if (!file.equals(StandardInput.NAME)) {
            write(file);
            return Main.DONE;
        }
        try (StandardInput input = StandardInput.read(System.in)) {
            try {
                write(input.file());
            } catch (IOException failure) {
                throw new IOException(input.rename(Failures.describe(failure)), failure);
            }
        }
        return Main.DONE;
    }

    private void write(Path recording) throws IOException {
        if (output == null || output.equals(StandardInput.NAME)) {
            try (TerminalProgress progress = progress();
                    CsvFrames frames = new CsvFrames(stayingOpen(out()), kind.columns(), kind.frameStep())) {
                kind.read(recording, channel, frames, untilOutputFails(progress));
                frames.finish();
            }
            return;
        }
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".npy")) {
            throw wrongCall("-o " + output + ": the name must end in .csv or .npy");
        }
        try (TerminalProgress progress = progress();
                AtomicFile whole = AtomicFile.create(output)) {
            try (FrameFile frames = name.endsWith(".npy")
                    ? new NpyFrames(whole.path(), kind.columns().size())
                    : new CsvFrames(Files.newBufferedWriter(whole.path()), kind.columns(), kind.frameStep())) {
                kind.read(recording, channel, frames, progress);
                frames.finish();
                progress.message(output + ": " + frames.frames() + " frames of "
                        + kind.columns().size() + (kind.columns().size() == 1 ? " value" : " values")
                        + ", one every " + Decimals.rounded(1000 * kind.frameStep(), 3) + " ms");
            }
            whole.commit();
        }
    }

    private TaskMonitor untilOutputFails(TaskMonitor progress) {
        return new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                progress.progress(fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled() || out().checkError();
            }
        };
    }

    private static Writer stayingOpen(Writer out) {
        return new FilterWriter(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Reads {@code --kind}. */
    static final class KindConverter implements ITypeConverter<FeatureKind> {
        @Override
        public FeatureKind convert(String text) {
            return Arrays.stream(FeatureKind.values())
                    .filter(kind -> kind.label().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no kind " + text));
        }
    }

    /** The kinds, for the help. */
    static final class KindLabels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(FeatureKind.values()).map(FeatureKind::label).iterator();
        }
    }
}
