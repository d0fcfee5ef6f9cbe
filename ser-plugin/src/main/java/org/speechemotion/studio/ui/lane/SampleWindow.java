// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.Arrays;
import javax.swing.SwingUtilities;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;

/** The samples of one channel around what is seen, read in the background, for zooms where an overview is too coarse. */
final class SampleWindow implements AutoCloseable {

    /** The most frames that are kept, 16 MB. */
    static final int MOST_FRAMES = 1 << 22;

    private static final int READ_FRAMES = 1 << 15;

    /**
     * A stretch of samples.
     *
     * @param from the first frame
     * @param to the frame after the last
     * @param channel the samples, not to be changed
     */
    record Block(long from, long to, float[] channel) {

        boolean covers(long first, long end) {
            return first >= from && end <= to;
        }

        /** The samples as an overview of single frames. */
        WaveformPeaks peaks() {
            return new WaveformPeaks() {
                @Override
                public int framesPerPeak() {
                    return 1;
                }

                @Override
                public boolean peak(int ignored, long first, long end, float[] minMaxRms) {
                    return covers(first, end) && end > first && measure(first, end, minMaxRms);
                }
            };
        }

        private boolean measure(long first, long end, float[] minMaxRms) {
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            double squares = 0;
            for (int i = (int) (first - from); i < end - from; i++) {
                float value = channel[i];
                min = Math.min(min, value);
                max = Math.max(max, value);
                squares += (double) value * value;
            }
            minMaxRms[0] = min;
            minMaxRms[1] = max;
            minMaxRms[2] = (float) Math.sqrt(squares / (end - first));
            return true;
        }
    }

    private static final Block NOTHING = new Block(0, 0, new float[0]);

    private final Recording recording;
    private final int channel;
    private final SourceWorker worker;
    private final LaneHost host;
    private Block block = NOTHING;
    private volatile Block wanted = NOTHING;

    SampleWindow(Recording recording, int channel, LaneHost host) {
        this.recording = recording;
        this.channel = channel;
        this.host = host;
        this.worker = new SourceWorker(recording.path(), "Waveform samples");
    }

    /** The samples that are there now. */
    Block block() {
        return block;
    }

    /** Asks for the frames [from, to) and some around them, unless they are there or on their way. */
    void want(long from, long to) {
        long first = Math.max(0, from);
        long end = Math.min(recording.frames(), to);
        if (end <= first || end - first > MOST_FRAMES || block.covers(first, end) || wanted.covers(first, end)) {
            return;
        }
        long room = Math.min((end - first) / 2, (MOST_FRAMES - (end - first)) / 2);
        long start = Math.max(0, first - room);
        Block request = new Block(start, Math.min(recording.frames(), end + room), new float[0]);
        wanted = request;
        worker.submit(source -> {
            float[] samples = new float[(int) (request.to() - start)];
            float[][] part = new float[recording.channels()][Math.min(READ_FRAMES, samples.length)];
            int filled = 0;
            while (filled < samples.length) {
                if (wanted != request || worker.isClosed()) {
                    return;
                }
                int read = source.read(start + filled, part, Math.min(READ_FRAMES, samples.length - filled));
                if (read <= 0) {
                    break;
                }
                System.arraycopy(part[channel], 0, samples, filled, read);
                filled += read;
            }
            Block done = new Block(start, start + filled, Arrays.copyOf(samples, filled));
            SwingUtilities.invokeLater(() -> arrived(done));
        });
    }

    private void arrived(Block done) {
        block = done;
        double rate = recording.sampleRate();
        host.repaint(new TimeSpan(done.from() / rate, done.to() / rate));
    }

    @Override
    public void close() {
        worker.close();
    }
}
