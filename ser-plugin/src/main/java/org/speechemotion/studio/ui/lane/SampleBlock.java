// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.List;

/** A stretch of samples of one channel: chunks one after another, which blocks share that overlap. */
final class SampleBlock implements WaveformPeaks {

    /** No samples. */
    static final SampleBlock NOTHING = new SampleBlock(0, List.of());

    private static final int FRAMES = SampleChunk.FRAMES;

    private final long firstChunk;
    private final List<SampleChunk> chunks;
    private final long count;

    /** Takes chunks, of which all but the last are full; the first is that number from the start of the recording. */
    SampleBlock(long firstChunk, List<SampleChunk> chunks) {
        this.firstChunk = firstChunk;
        this.chunks = List.copyOf(chunks);
        count = chunks.stream().mapToLong(SampleChunk::length).sum();
    }

    /** The first frame. */
    long from() {
        return firstChunk * FRAMES;
    }

    /** The frame after the last. */
    long to() {
        return from() + count;
    }

    /** A chunk by its number from the start of the recording; null if it is not there. */
    SampleChunk chunk(long number) {
        long at = number - firstChunk;
        return at >= 0 && at < chunks.size() ? chunks.get((int) at) : null;
    }

    /** The sample of a frame that is in the block. */
    float sample(long frame) {
        return chunks.get((int) (frame / FRAMES - firstChunk)).sample((int) (frame % FRAMES));
    }

    boolean covers(long first, long end) {
        return first >= from() && end <= to();
    }

    @Override
    public int framesPerPeak() {
        return 1;
    }

    @Override
    public boolean peak(int ignored, long first, long end, float[] minMaxRms) {
        if (!covers(first, end) || end <= first) {
            return false;
        }
        SampleChunk.clear(minMaxRms);
        for (long at = first; at < end; ) {
            long number = at / FRAMES;
            long stop = Math.min(end, (number + 1) * FRAMES);
            chunk(number).add((int) (at - number * FRAMES), (int) (stop - number * FRAMES), minMaxRms);
            at = stop;
        }
        minMaxRms[2] = (float) Math.sqrt(minMaxRms[2] / (end - first));
        return true;
    }
}
