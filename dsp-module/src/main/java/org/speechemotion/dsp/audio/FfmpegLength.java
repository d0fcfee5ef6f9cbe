// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;
import java.util.Set;

/**
 * The exact length of a stream: as its header states it if the end is really there, else by a walk over the packets, else
 * by decoding everything.
 *
 * @param frames length in frames
 * @param steady whether time stamps rise without a break
 * @param scan the walk over the packets, if there was one; else null
 */
record FfmpegLength(long frames, boolean steady, PacketScan scan) {

    /** Frames that a stream may lack at its end against what its header says, for encoders pad. */
    private static final int SLACK = 8192;

    /** Formats whose header states the length to the frame. */
    private static final Set<String> EXACT = Set.of("flac", "aiff");

    /**
     * Finds the length.
     *
     * @param first the input with its first frame decoded
     * @param exact whether the time base can tell each frame from the next
     */
    static FfmpegLength find(Path file, FfmpegInput first, boolean exact) throws AudioException {
        if (!exact) {
            return new FfmpegLength(decode(file), false, null);
        }
        int rate = first.sampleRate();
        FfmpegLayout layout =
                new FfmpegLayout(rate, first.timeNumerator(), first.timeDenominator(), first.frameTime(), true, null);
        boolean stated = first.duration() != FfmpegInput.NO_TIME && first.duration() > 0 && !first.isDurationGuessed();
        boolean counted = FfmpegDecoder.isCounted(first) || "ogg".equals(first.formatName());
        long declared =
                stated ? first.duration() / (first.timeDenominator() / ((long) first.timeNumerator() * rate)) : 0;
        int slack = EXACT.contains(first.formatName()) ? 0 : SLACK;
        if (stated && !counted && reachesEnd(file, layout, declared - slack)) {
            return new FfmpegLength(declared, true, null);
        }
        PacketScan scan = PacketScan.of(file);
        boolean steady = !scan.isEmpty() && scan.isSteady();
        long there = steady ? layout.frameAt(scan.end()) : decode(file);
        if (stated && !"ogg".equals(first.formatName()) && there < declared - slack) {
            throw Samples.cutOff(file, declared, there, rate);
        }
        if (!steady) {
            return new FfmpegLength(there, false, null);
        }
        return new FfmpegLength(counted || !stated ? there : declared, true, scan);
    }

    /** Whether packets up to a frame are in the file. */
    private static boolean reachesEnd(Path file, FfmpegLayout layout, long wanted) throws AudioException {
        try (FfmpegInput input = FfmpegInput.open(file)) {
            if (!layout.seek(input, Math.max(0, wanted - 2L * layout.rate()))) {
                return false;
            }
            long end = Long.MIN_VALUE;
            while (input.nextPacket()) {
                if (input.packetTime() != FfmpegInput.NO_TIME) {
                    end = Math.max(end, layout.frameAt(input.packetTime() + input.packetDuration()));
                }
            }
            return end >= wanted;
        }
    }

    private static long decode(Path file) throws AudioException {
        long frames = 0;
        try (FfmpegInput input = FfmpegInput.open(file)) {
            while (input.advance()) {
                frames += input.frameLength();
            }
        }
        return frames;
    }
}
