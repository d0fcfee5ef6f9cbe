// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.SwingUtilities;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/** The samples of one channel around what is seen, read in the background, for zooms where an overview is too coarse. */
final class SampleWindow implements AutoCloseable {

    /** The most samples that the windows of all channels keep together, 34 MB, as long as there are few channels. */
    private static final int MOST_SAMPLES = 1 << 23;

    private static final int MOST_FRAMES = 1 << 22;

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
        this.worker = new SourceWorker(recording, "Waveform samples", caches.audio());
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
        Request request = new Request(Math.max(0, first - room), end + room, block);
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

    /** Frames that are to be read, less those that are there already; given up when others are wanted. */
    private final class Request implements SourceWorker.Job {

        private final long from;
        private final long to;
        private final SampleBlock before;

        Request(long from, long to, SampleBlock before) {
            this.from = from / SampleChunk.FRAMES * SampleChunk.FRAMES;
            this.to = Math.min(
                    recording.frames(), (to + SampleChunk.FRAMES - 1) / SampleChunk.FRAMES * SampleChunk.FRAMES);
            this.before = before;
        }

        @Override
        public void run(AudioSource source) throws IOException {
            float[][] part = null;
            List<SampleChunk> chunks = new ArrayList<>();
            boolean whole = true;
            for (long at = from; at < to && whole; at += SampleChunk.FRAMES) {
                if (wanted != this || worker.isClosed()) {
                    return;
                }
                int length = (int) Math.min(SampleChunk.FRAMES, recording.frames() - at);
                SampleChunk chunk = before.chunk(at / SampleChunk.FRAMES);
                if (chunk == null || chunk.length() < length) {
                    part = part == null ? new float[recording.channels()][SampleChunk.FRAMES] : part;
                    chunk = new SampleChunk(Arrays.copyOf(part[channel], source.read(at, part, length)));
                }
                chunks.add(chunk);
                whole = chunk.length() == length;
            }
            SampleBlock done = new SampleBlock(from / SampleChunk.FRAMES, chunks);
            SwingUtilities.invokeLater(() -> arrived(done));
        }

        @Override
        public void dropped() {
            wanted = null;
        }
    }
}
