// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.DecodedAudio;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.Fingerprint;

/**
 * A background thread with an open recording of its own, on which one task runs at a time. The file is opened when it is
 * first needed, and again when it has changed or there is a decoded copy that is faster. A failure to read is told in the status
 * line, unless it is because the file is no longer as it was, which the window tells; after a while the next job tries again.
 */
@Messages("MSG_AnotherRecording=is another recording than before; open it again")
final class SourceWorker implements AutoCloseable {

    /** Work with the open recording. */
    @FunctionalInterface
    interface Job {
        /** Does it. */
        void run(AudioSource source) throws IOException;

        /** Called instead of, or after a failure of, {@link #run}: it will not be done. */
        default void dropped() {}
    }

    private static final Logger LOG = Logger.getLogger(SourceWorker.class.getName());
    private static final long NANOS_UNTIL_RETRY = TimeUnit.SECONDS.toNanos(2);

    private final Recording recording;
    private final Path file;
    private final DecodedAudio audio;
    private final RequestProcessor processor;
    private final ProcessorTurn turn = new ProcessorTurn();
    private volatile boolean closed;
    private AudioSource source;
    private Fingerprint first;
    private Fingerprint fingerprint;
    private boolean failed;
    private long failedAt;

    SourceWorker(Recording recording, String name, DecodedAudio audio) {
        this.recording = recording;
        this.file = recording.path();
        this.audio = audio;
        this.processor = new RequestProcessor(name, 1, true);
    }

    /** Runs a job later, in the order of the calls. */
    void submit(Job job) {
        if (!closed) {
            processor.post(() -> run(job));
        }
    }

    /** Called by a job now and then: lets painting and other jobs go first. */
    void pass() {
        turn.pass();
    }

    boolean isClosed() {
        return closed;
    }

    private void run(Job job) {
        if (closed || failed && System.nanoTime() - failedAt < NANOS_UNTIL_RETRY) {
            job.dropped();
            return;
        }
        boolean done = false;
        try {
            open();
            turn.begin();
            job.run(source);
            failed = false;
            done = true;
        } catch (IOException problem) {
            LOG.log(Level.FINE, problem.getMessage(), problem);
            if (!failed && isAsOpened()) {
                StatusProblem.show(problem.getMessage());
            }
            failed = true;
            failedAt = System.nanoTime();
            closeSource();
        } finally {
            turn.close();
            if (!done) {
                job.dropped();
            }
        }
    }

    private void open() throws IOException {
        if (source != null && !fingerprint.stillFits(file) && Files.exists(file)) {
            closeSource();
        }
        if (source == null) {
            source = turn.sharing(audio.open(file));
            fingerprint = Fingerprint.of(file);
            first = first == null ? fingerprint : first;
            checkSame(source.recording());
        } else if (!source.readsAnywhere()) {
            Optional<AudioSource> faster = audio.openKept(file);
            if (faster.isPresent()) {
                source.close();
                source = turn.sharing(faster.get());
            }
        }
    }

    private void checkSame(Recording there) throws AudioException {
        if (there.channels() != recording.channels() || there.sampleRate() != recording.sampleRate()) {
            throw new AudioException(file, Bundle.MSG_AnotherRecording());
        }
    }

    private boolean isAsOpened() {
        return first == null ? Files.exists(file) : first.stillFits(file);
    }

    private void closeSource() {
        if (source != null) {
            source.close();
            source = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        processor.post(() -> {
            closeSource();
            processor.shutdown();
        });
    }
}
