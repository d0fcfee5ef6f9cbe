// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.overview.WaveformOverview;

/** Makes the overview of a recording in the background and tells the document as it grows. */
final class OverviewLoader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OverviewLoader.class.getName());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Waveform overview", 2, true);
    private static final long MILLIS_BETWEEN_PICTURES = 200;

    private final RecordingDocument document;
    private final AtomicBoolean closed = new AtomicBoolean();

    OverviewLoader(RecordingDocument document) {
        this.document = document;
    }

    /** Begins. */
    void start() {
        PROCESSOR.post(this::build);
    }

    @Override
    public void close() {
        closed.set(true);
    }

    private void build() {
        WaveformOverview overview = new WaveformOverview(document.recording());
        OverviewPeaks peaks = new OverviewPeaks(overview);
        try (AudioSource source = AudioFiles.open(document.recording().path())) {
            overview.build(source, new Pictures(peaks));
        } catch (CancellationException end) {
            LOG.log(Level.FINE, "closed", end);
            return;
        } catch (AudioException problem) {
            Problems.show(List.of(problem.getMessage()));
        }
        peaks.measureLoudest();
        EventQueue.invokeLater(() -> document.setPeaks(peaks, true));
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
            long now = System.currentTimeMillis();
            if (now >= next) {
                next = now + MILLIS_BETWEEN_PICTURES;
                EventQueue.invokeLater(() -> document.setPeaks(peaks, false));
            }
        }

        @Override
        public boolean isCancelled() {
            return closed.get();
        }
    }
}
