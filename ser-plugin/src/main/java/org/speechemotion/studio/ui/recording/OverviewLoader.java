// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.dsp.overview.WaveformOverview;
import org.speechemotion.studio.ui.lane.ProcessorTurn;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.lane.StatusProblem;

/**
 * Shows the overview of a recording: the one that is kept on disk, or one that is made in the background and told to the
 * document as it grows. A recording that cannot be read anywhere at once is decoded on the way. That a file is no longer as it
 * was is left to {@link FileWatch} to tell.
 */
@Messages({
    "# {0} - file",
    "MSG_Decoding=Decoding {0}",
    "# {0} - file",
    "MSG_DecodingCancelled={0}: is not decoded; jumping and zooming in it take longer. Open it again to decode it",
    "# {0} - file",
    "# {1} - reason",
    "MSG_OverviewNotKept={0}: its waveform cannot be kept on disk and is read anew each time ({1})",
    "# {0} - file",
    "# {1} - reason",
    "MSG_NotKeptDecoded={0}: cannot be kept decoded, so jumping and zooming in it take longer ({1})"
})
final class OverviewLoader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OverviewLoader.class.getName());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Waveform overview", 2, true);
    private static final long MILLIS_BETWEEN_PICTURES = 200;
    private static final int BLOCK = 1 << 16;

    /** How a user learns of what went wrong. */
    record Reports(Consumer<String> status, Consumer<String> problem) {

        static final Reports STANDARD = new Reports(StatusProblem::show, text -> Problems.show(List.of(text)));
    }

    private final RecordingDocument document;
    private final Recording recording;
    private final RecordingCaches caches;
    private final Reports reports;
    private final TaskProgress progress = new TaskProgress(latest -> {});
    private final ProcessorTurn turn = new ProcessorTurn();
    private volatile boolean closed;

    OverviewLoader(RecordingDocument document) {
        this(document, RecordingCaches.standard(), Reports.STANDARD);
    }

    OverviewLoader(RecordingDocument document, RecordingCaches caches, Reports reports) {
        this.document = document;
        this.recording = document.recording();
        this.caches = caches;
        this.reports = reports;
    }

    /** Begins. */
    void start() {
        PROCESSOR.post(this::load);
    }

    @Override
    public void close() {
        closed = true;
        progress.cancel();
    }

    private void load() {
        Path file = recording.path();
        Optional<Fingerprint> before = fingerprint(file);
        Optional<WaveformOverview> kept =
                before.flatMap(print -> caches.overviews().load(recording, print));
        OverviewPeaks peaks = new OverviewPeaks(kept.orElseGet(() -> new WaveformOverview(recording)));
        if (kept.isPresent()) {
            finish(peaks);
        }
        try (AudioSource source = turn.sharing(caches.audio().openAndKeep(file, this::notKeptDecoded))) {
            turn.begin();
            if (kept.isEmpty()) {
                make(peaks, source, before);
            } else if (!source.readsAnywhere()) {
                decode(source);
            }
        } catch (CancellationException end) {
            LOG.log(Level.FINE, "cancelled", end);
            if (closed) {
                return;
            }
            reports.status().accept(Bundle.MSG_DecodingCancelled(file));
        } catch (AudioException problem) {
            LOG.log(Level.FINE, "overview", problem);
            if (before.isEmpty() || before.get().stillFits(file)) {
                reports.problem().accept(problem.getMessage());
            }
        } finally {
            turn.close();
            progress.finish();
        }
        if (kept.isEmpty()) {
            finish(peaks);
        }
    }

    /** The fingerprint of a recording's file; empty if it cannot be read. */
    static Optional<Fingerprint> fingerprint(Path file) {
        try {
            return Optional.of(Fingerprint.of(file));
        } catch (IOException unreadable) {
            // Opening it says what is wrong.
            LOG.log(Level.FINE, "no fingerprint of " + file, unreadable);
            return Optional.empty();
        }
    }

    private void finish(OverviewPeaks peaks) {
        peaks.finish();
        EventQueue.invokeLater(() -> document.setPeaks(peaks, true));
    }

    private void make(OverviewPeaks peaks, AudioSource source, Optional<Fingerprint> before) throws AudioException {
        if (!source.readsAnywhere()) {
            showProgress();
        }
        peaks.overview().build(source, new Pictures(peaks));
        if (before.isEmpty() || !before.get().stillFits(recording.path())) {
            LOG.log(Level.FINE, "changed while it was read: {0}", recording.path());
            return;
        }
        try {
            caches.overviews().save(peaks.overview(), before.get());
        } catch (IOException problem) {
            LOG.log(Level.FINE, "overview not kept", problem);
            reports.status().accept(Bundle.MSG_OverviewNotKept(recording.path(), problem.getMessage()));
        }
    }

    /** Reads all of a source that keeps what it decodes. */
    private void decode(AudioSource source) throws AudioException {
        showProgress();
        float[][] block = new float[recording.channels()][BLOCK];
        for (long frame = 0; frame < recording.frames(); ) {
            progress.checkCancelled();
            int read = source.read(frame, block, BLOCK);
            if (read == 0) {
                break;
            }
            frame += read;
            progress.progress((double) frame / recording.frames(), "");
        }
    }

    private void showProgress() {
        progress.show(
                ProgressHandle.createHandle(Bundle.MSG_Decoding(recording.path().getFileName()), progress::cancel));
    }

    private void notKeptDecoded(IOException problem) {
        LOG.log(Level.FINE, "not kept decoded", problem);
        reports.status().accept(Bundle.MSG_NotKeptDecoded(recording.path(), problem.getMessage()));
    }

    /** Has a new picture painted a few times a second while the overview grows. */
    private final class Pictures implements TaskMonitor {

        private final OverviewPeaks peaks;
        private long next = System.currentTimeMillis();

        Pictures(OverviewPeaks peaks) {
            this.peaks = peaks;
        }

        @Override
        public void progress(double fraction, String step) {
            progress.progress(fraction, "");
            long now = System.currentTimeMillis();
            if (now >= next) {
                next = now + MILLIS_BETWEEN_PICTURES;
                EventQueue.invokeLater(() -> document.setPeaks(peaks, false));
            }
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
