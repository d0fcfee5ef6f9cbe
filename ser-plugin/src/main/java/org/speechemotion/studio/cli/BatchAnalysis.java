// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.studio.annotation.RecordingAnnotations;

/**
 * Analyses recordings one after the other, each when it is asked for. One that cannot be analysed is reported and passed
 * over. The model is loaded when the first good recording is met; if that fails, nothing can be done and the failure
 * comes out as an {@link UncheckedIOException}.
 */
final class BatchAnalysis implements Iterator<RecordingAnnotations>, AutoCloseable {

    private final AnalysisEngine engine;
    private final Job job;
    private final List<Path> recordings;
    private final TerminalProgress progress;
    private final Consumer<Throwable> trace;
    private final double[] begins;

    private RecordingAnalyzer analyzer;
    private RecordingAnnotations ready;
    private int next;
    private int failures;

    /** Begins a batch; {@code trace} is handed each failure for those who look for its cause. */
    BatchAnalysis(
            AnalysisEngine engine,
            Job job,
            List<Path> recordings,
            TerminalProgress progress,
            Consumer<Throwable> trace) {
        this.engine = engine;
        this.job = job;
        this.progress = progress;
        this.trace = trace;
        this.recordings = List.copyOf(recordings);
        this.begins = begins(recordings);
    }

    /** The recordings to analyse. */
    List<Path> recordings() {
        return recordings;
    }

    /** How many failures there were so far. */
    int failures() {
        return failures;
    }

    /** Reports a failure that does not stop the rest. */
    void fail(String line) {
        failures++;
        progress.message(line);
    }

    private void fail(String line, Throwable failure) {
        fail(line);
        trace.accept(failure);
    }

    @Override
    public boolean hasNext() {
        while (ready == null && next < recordings.size()) {
            int index = next++;
            try {
                ready = analyze(index);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return ready != null;
    }

    @Override
    public RecordingAnnotations next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RecordingAnnotations result = ready;
        ready = null;
        return result;
    }

    @Override
    public void close() {
        if (analyzer != null) {
            analyzer.close();
        }
    }

    /** The result, or null if the recording is at fault; an exception if the model is. */
    private RecordingAnnotations analyze(int index) throws IOException {
        Path recording = recordings.get(index);
        try {
            if (recording.equals(StandardInput.NAME)) {
                return analyzeStandardInput(index);
            }
            return RecordingAnnotations.of(analyze(recording, index), Instant.now());
        } catch (RecordingFailure failure) {
            fail(line(recording, failure.getCause()), failure.getCause());
            return null;
        }
    }

    private RecordingAnnotations analyzeStandardInput(int index) throws IOException, RecordingFailure {
        try (StandardInput input = StandardInput.read(System.in)) {
            RecordingAnalysis analysis;
            try {
                analysis = analyze(input.file(), index);
            } catch (RecordingFailure failure) {
                fail(input.rename(line(input.file(), failure.getCause())), failure.getCause());
                return null;
            }
            Recording found = analysis.recording();
            Recording named = new Recording(
                    StandardInput.NAME, found.sampleRate(), found.channels(), found.frames(), found.encoding());
            return RecordingAnnotations.of(
                    new RecordingAnalysis(named, analysis.model(), analysis.settings(), analysis.channels()),
                    Instant.now());
        }
    }

    private RecordingAnalysis analyze(Path file, int index) throws IOException, RecordingFailure {
        if (analyzer == null) {
            try {
                engine.check(file);
            } catch (IOException | RuntimeException failure) {
                throw new RecordingFailure(failure);
            }
            progress.progress(-1, "loading the model");
            analyzer = engine.load(job.model());
            analyzer.check(job.settings());
        }
        try {
            return analyzer.analyze(file, job.channels(), job.settings(), monitor(index));
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (IOException | RuntimeException failure) {
            throw new RecordingFailure(failure);
        }
    }

    private static String line(Path recording, Throwable failure) {
        String line = Failures.describe(failure);
        return line.contains(recording.toString()) ? line : recording + ": " + line;
    }

    private TaskMonitor monitor(int index) {
        String name = recordings.size() > 1
                ? (index + 1) + "/" + recordings.size() + " "
                        + recordings.get(index).getFileName() + ": "
                : "";
        TaskMonitor part = progress.part(begins[index], begins[index + 1]);
        return new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                part.progress(fraction, name + step);
            }

            @Override
            public boolean isCancelled() {
                return part.isCancelled();
            }
        };
    }

    /** Where the work on each recording begins, by the sizes of the files, from 0 to 1. */
    private static double[] begins(List<Path> recordings) {
        double[] begins = new double[recordings.size() + 1];
        for (int i = 0; i < recordings.size(); i++) {
            begins[i + 1] = begins[i] + 1 + recordings.get(i).toFile().length();
        }
        for (int i = 0; i < begins.length; i++) {
            begins[i] /= begins[begins.length - 1];
        }
        return begins;
    }

    /**
     * What is done with each recording.
     *
     * @param model name or folder of the model
     * @param channels which channels are analysed
     * @param settings how they are analysed
     */
    record Job(String model, ChannelSelection channels, AnalysisSettings settings) {}

    /** A failure that is the recording's and not the model's. */
    private static final class RecordingFailure extends Exception {
        private static final long serialVersionUID = 1L;

        RecordingFailure(Throwable cause) {
            super(cause);
        }
    }
}
