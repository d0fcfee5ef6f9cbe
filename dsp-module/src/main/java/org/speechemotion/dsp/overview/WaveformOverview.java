// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import java.util.Arrays;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Minimum, maximum and RMS of each channel of a recording in bins of equal length, at several resolutions, each four times
 * coarser than the one before. One thread builds it; any thread may ask for what is built so far at any time. Of a long
 * recording that can be read at any place there is a sketch within a second.
 *
 * <p>Memory: 12 bytes a bin and channel, plus a third for the coarser levels. The shortest bin is 256 frames; for long
 * recordings it grows so that all bins together stay below {@value #MOST_BINS} and 21 MB.
 */
public final class WaveformOverview {

    /** Frames of the shortest bin of recordings that are not very long. */
    public static final int SHORTEST_BIN = 256;

    /** The most bins of the finest level, all channels together. */
    public static final int MOST_BINS = 1_300_000;

    private static final int FACTOR = 4;
    private static final int BLOCK = 1 << 16;
    /** Bins at the coarsest level at which another one is no longer worth while. */
    private static final int FEWEST_BINS = 512;

    private final Recording recording;
    private final int binFrames;
    private final OverviewLevel[] levels;
    private final OverviewSketch sketch;
    private volatile long built;

    /** Makes room for the overview of a recording; {@link #build} fills it. */
    public WaveformOverview(Recording recording) {
        this.recording = recording;
        sketch = OverviewSketch.isWorthWhile(recording) ? new OverviewSketch(recording) : null;
        int bin = SHORTEST_BIN;
        while (binsOf(recording.frames(), bin) * recording.channels() > MOST_BINS) {
            bin *= 2;
        }
        binFrames = bin;
        int count = 1;
        long top = binsOf(recording.frames(), bin);
        while (top > FEWEST_BINS) {
            top = binsOf(top, FACTOR);
            count++;
        }
        levels = new OverviewLevel[count];
        long bins = binsOf(recording.frames(), bin);
        for (int level = 0; level < count; level++) {
            levels[level] = new OverviewLevel(recording.channels(), (int) bins);
            bins = binsOf(bins, FACTOR);
        }
    }

    private static long binsOf(long frames, int bin) {
        return (frames + bin - 1) / bin;
    }

    /** The recording that this is an overview of. */
    public Recording recording() {
        return recording;
    }

    /** Frames of one bin of the finest level: no picture is finer than this. */
    public int binFrames() {
        return binFrames;
    }

    /** How many frames from the beginning are in the overview by now. */
    public long builtFrames() {
        return built;
    }

    /** Whether the whole recording is in the overview. */
    public boolean isComplete() {
        return built >= recording.frames();
    }

    /**
     * Reads the recording from its beginning to its end and fills the overview. To be called once.
     *
     * @param source the recording, opened for this thread; not closed here
     * @throws AudioException if it cannot be read; what was built until then stays readable
     * @throws java.util.concurrent.CancellationException if the monitor asks to stop
     */
    public void build(AudioSource source, TaskMonitor monitor) throws AudioException {
        if (sketch != null && source.readsAnywhere()) {
            sketch.draw(source, monitor);
        }
        int blockFrames = Math.max(1, BLOCK / binFrames) * binFrames;
        float[][] block = new float[recording.channels()][blockFrames];
        long frame = 0;
        while (frame < recording.frames()) {
            monitor.checkCancelled();
            int count = source.read(frame, block, blockFrames);
            if (count == 0) {
                break;
            }
            for (int channel = 0; channel < block.length; channel++) {
                levels[0].add(channel, (int) (frame / binFrames), binFrames, block[channel], count);
            }
            frame += count;
            coarsen(frame);
            built = frame;
            monitor.progress((double) frame / recording.frames(), "Reading the waveform");
        }
    }

    /** Makes the coarser bins that are complete now, or all at the end of the recording. */
    private void coarsen(long frames) {
        boolean end = frames >= recording.frames();
        long bins = end ? binsOf(frames, binFrames) : frames / binFrames;
        for (int level = 1; level < levels.length; level++) {
            long whole = end ? binsOf(bins, FACTOR) : bins / FACTOR;
            levels[level].coarsen(levels[level - 1], FACTOR, (int) bins, (int) whole);
            bins = whole;
        }
    }

    /**
     * Fills one value a pixel for a stretch of one channel. Each pixel covers every bin that it touches, so that no peak is
     * missed; at ends of pixels a peak may show in both. Pixels outside the recording, or not built yet, have the minimum
     * above the maximum (1 and -1) and RMS 0.
     *
     * @param channel the channel, counted from 0
     * @param start time of the left edge of the first pixel, in seconds; may be negative
     * @param end time of the right edge of the last pixel, in seconds, after start
     * @param min receives the minimum of each pixel, full scale -1 to 1; its length is the number of pixels
     * @param max receives the maximum of each pixel; as long as min
     * @param rms receives the root of the mean square of each pixel; as long as min
     * @return whether all pixels inside the recording were built
     */
    public boolean query(int channel, double start, double end, float[] min, float[] max, float[] rms) {
        long ready = built;
        int pixels = min.length;
        double perPixel = (end - start) * recording.sampleRate() / pixels;
        int chosen = 0;
        long bin = binFrames;
        while (chosen + 1 < levels.length && bin * FACTOR <= perPixel) {
            chosen++;
            bin *= FACTOR;
        }
        OverviewLevel level = levels[chosen];
        long bins = ready >= recording.frames() ? level.bins() : ready / bin;
        double first = start * recording.sampleRate();
        float[] value = new float[3];
        for (int pixel = 0; pixel < pixels; pixel++) {
            double left = first + pixel * perPixel;
            double right = first + (pixel + 1) * perPixel;
            long from = Math.max(0, (long) Math.floor(left / bin));
            long to = right <= 0 ? 0 : Math.min(bins, (long) Math.ceil(right / bin));
            boolean within = left < recording.frames() && right > 0 && from < to;
            if (within) {
                level.merge(channel, (int) from, (int) to, value);
                min[pixel] = value[0];
                max[pixel] = value[1];
                rms[pixel] = value[2];
            } else {
                min[pixel] = 1;
                max[pixel] = -1;
                rms[pixel] = 0;
            }
        }
        return ready >= Math.min(recording.frames(), Math.ceil(end * recording.sampleRate()));
    }

    /**
     * Looks up the frames [from, to) of one channel, widened to whole bins. Fast enough for every column of a paint.
     *
     * @param channel the channel, counted from 0
     * @param from the first frame, 0 or more
     * @param to the frame after the last, after {@code from}
     * @param minMaxRms receives minimum and maximum (full scale -1 to 1) and the root of the mean square
     * @return whether that part of the recording was read; without it the values are a guess or left as they were
     */
    public boolean peak(int channel, long from, long to, float[] minMaxRms) {
        long ready = built;
        long end = Math.min(recording.frames(), to);
        if (end > ready || from >= end) {
            return false;
        }
        int chosen = 0;
        long bin = binFrames;
        while (chosen + 1 < levels.length && bin * FACTOR <= end - from) {
            chosen++;
            bin *= FACTOR;
        }
        // The last bin at the edge of what is built may not be made yet in a coarser level.
        while (ready < recording.frames() && chosen > 0 && (end + bin - 1) / bin > ready / bin) {
            chosen--;
            bin /= FACTOR;
        }
        int last = (int) Math.min(levels[chosen].bins(), (end + bin - 1) / bin);
        if (ready < recording.frames()) {
            last = (int) Math.min(last, ready / bin);
        }
        int first = (int) Math.min(from / bin, last - 1L);
        if (first < 0) {
            return false;
        }
        levels[chosen].merge(channel, first, last, minMaxRms);
        return true;
    }

    /** A guess at frames that are not read yet, from short blocks here and there; false if there is none. */
    public boolean guess(int channel, long from, long to, float[] minMaxRms) {
        return sketch != null && !isComplete() && sketch.peak(channel, from, to, minMaxRms);
    }

    /** The finest level, for who keeps it. */
    OverviewLevel finest() {
        return levels[0];
    }

    /** Makes all coarser levels of a finest level that was filled from elsewhere. */
    void complete() {
        coarsen(recording.frames());
        built = recording.frames();
    }

    /** The greatest absolute value of one channel so far, for scaling. */
    public float peak(int channel) {
        long ready = built;
        float[] min = new float[1];
        float[] max = new float[1];
        float[] rms = new float[1];
        if (ready == 0) {
            return 0;
        }
        query(channel, 0, (double) ready / recording.sampleRate(), min, max, rms);
        return min[0] > max[0] ? 0 : Math.max(Math.abs(min[0]), Math.abs(max[0]));
    }

    @Override
    public String toString() {
        return "overview of " + recording.path() + ", bins of " + binFrames + " frames, levels "
                + Arrays.toString(
                        Arrays.stream(levels).mapToInt(OverviewLevel::bins).toArray());
    }
}
