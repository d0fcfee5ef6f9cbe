// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.awt.StatusDisplayer;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;

/**
 * A background thread with an open recording of its own, on which one task runs at a time. The file is opened when it is
 * first needed. A failure to read is told in the status line, and the worker does nothing more.
 */
final class SourceWorker implements AutoCloseable {

    /** Work with the open recording. */
    @FunctionalInterface
    interface Job {
        void run(AudioSource source) throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(SourceWorker.class.getName());

    private final Path file;
    private final RequestProcessor processor;
    private volatile boolean closed;
    private AudioSource source;
    private boolean failed;

    SourceWorker(Path file, String name) {
        this.file = file;
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
        if (closed || failed) {
            return;
        }
        try {
            if (source == null) {
                source = AudioFiles.open(file);
            }
            job.run(source);
        } catch (IOException problem) {
            failed = true;
            LOG.log(Level.FINE, problem.getMessage(), problem);
            StatusDisplayer.getDefault().setStatusText(problem.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        processor.post(() -> {
            if (source != null) {
                source.close();
                source = null;
            }
            processor.shutdown();
        });
    }
}
