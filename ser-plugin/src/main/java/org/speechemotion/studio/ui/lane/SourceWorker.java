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
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.DecodedAudio;
import org.speechemotion.dsp.cache.Fingerprint;

/**
 * A background thread with an open recording of its own, on which one task runs at a time. The file is opened when it is
 * first needed, and again when there is a decoded copy that is faster. A failure to read is told in the status line; after a
 * while the next job tries again, as a disk may be plugged in again.
 */
@Messages({
    "# {0} - file",
    "MSG_ChangedWhileOpen={0}: was changed by another program; close its window and open it again"
})
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

    private final Path file;
    private final DecodedAudio audio;
    private final RequestProcessor processor;
    private volatile boolean closed;
    private AudioSource source;
    private Fingerprint fingerprint;
    private boolean failed;
    private long failedAt;

    SourceWorker(Path file, String name, DecodedAudio audio) {
        this.file = file;
        this.audio = audio;
        this.processor = new RequestProcessor(name, 1, true);
    }

    /** Runs a job later, in the order of the calls. */
    void submit(Job job) {
        if (!closed) {
            processor.post(() -> run(job));
        }
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
            job.run(source);
            failed = false;
            done = true;
        } catch (IOException problem) {
            LOG.log(Level.FINE, problem.getMessage(), problem);
            if (!failed) {
                StatusProblem.show(problem.getMessage());
            }
            failed = true;
            failedAt = System.nanoTime();
            closeSource();
        } finally {
            if (!done) {
                job.dropped();
            }
        }
    }

    private void open() throws IOException {
        if (source != null && !fingerprint.stillFits(file) && Files.exists(file)) {
            StatusProblem.show(Bundle.MSG_ChangedWhileOpen(file));
            closeSource();
        }
        if (source == null) {
            source = audio.open(file);
            fingerprint = Fingerprint.of(file);
        } else if (!source.readsAnywhere()) {
            Optional<AudioSource> faster = audio.openKept(file);
            if (faster.isPresent()) {
                source.close();
                source = faster.get();
            }
        }
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
