// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import javax.swing.SwingUtilities;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/** The samples of one channel around what is seen, read in the background, for zooms where an overview is too coarse. */
final class SampleWindow implements AutoCloseable {

    /** The most samples that the windows of all channels keep together, 34 MB, as long as there are few channels. */
    private static final int MOST_SAMPLES = 1 << 23;

    private static final int MOST_FRAMES = 1 << 22;
    private static final int READ_FRAMES = 1 << 15;

    private final Recording recording;
    private final int channel;
    private final SourceWorker worker;
    private final LaneHost host;
    private final int mostFrames;
    private SampleBlock block = SampleBlock.NOTHING;
    private volatile Request wanted;

    SampleWindow(Recording recording, int channel, LaneHost host, RecordingCaches caches) {
        this.recording = recording;
        this.channel = channel;
        this.host = host;
        this.worker = new SourceWorker(recording.path(), "Waveform samples", caches.audio());
        this.mostFrames = Math.min(MOST_FRAMES, MOST_SAMPLES / recording.channels());
    }

    /** The samples that are there now. */
    SampleBlock block() {
        return block;
    }

    /** Whether so many frames are ever read as these, [from, to). */
    boolean offers(long from, long to) {
        return Math.min(recording.frames(), to) - Math.max(0, from) <= mostFrames;
    }

    /** Asks for the frames [from, to) and some around them, unless they are there or on their way. */
    void want(long from, long to) {
        long first = Math.max(0, from);
        long end = Math.min(recording.frames(), to);
        Request pending = wanted;
        boolean coming = pending != null && first >= pending.from && end <= pending.to;
        if (end <= first || !offers(from, to) || block.covers(first, end) || coming) {
            return;
        }
        long room = Math.min((end - first) / 2, (mostFrames - (end - first)) / 2);
        Request request = new Request(Math.max(0, first - room), Math.min(recording.frames(), end + room));
        wanted = request;
        worker.submit(request);
    }

    private void arrived(SampleBlock done) {
        block = done;
        double rate = recording.sampleRate();
        host.repaint(new TimeSpan(done.from() / rate, done.to() / rate));
    }

    @Override
    public void close() {
        worker.close();
    }

    /** Frames that are to be read; given up when others are wanted. */
    private final class Request implements SourceWorker.Job {

        private final long from;
        private final long to;

        Request(long from, long to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void run(AudioSource source) throws IOException {
            float[] samples = new float[(int) (to - from)];
            float[][] part = new float[recording.channels()][Math.min(READ_FRAMES, samples.length)];
            int filled = 0;
            while (filled < samples.length) {
                if (wanted != this || worker.isClosed()) {
                    return;
                }
                int read = source.read(from + filled, part, Math.min(READ_FRAMES, samples.length - filled));
                if (read <= 0) {
                    break;
                }
                System.arraycopy(part[channel], 0, samples, filled, read);
                filled += read;
            }
            SampleBlock done = new SampleBlock(from, samples, filled);
            SwingUtilities.invokeLater(() -> arrived(done));
        }

        @Override
        public void dropped() {
            wanted = null;
        }
    }
}
