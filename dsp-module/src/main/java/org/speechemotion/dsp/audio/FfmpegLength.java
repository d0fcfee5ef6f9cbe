// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;

/**
 * The exact length of a stream: as its header states it if the end is really there, else by a walk over the packets, else
 * by decoding everything.
 *
 * @param frames length in frames
 * @param steady whether time stamps rise without a break
 * @param scan the walk over the packets, if there was one; else null
 */
record FfmpegLength(long frames, boolean steady, PacketScan scan) {

    /** Packets that a stream may lack at its end against what its header says. */
    private static final int SLACK = 8192;

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
        if (stated && !counted && reachesEnd(file, layout, declared)) {
            return new FfmpegLength(declared, true, null);
        }
        PacketScan scan = PacketScan.of(file);
        if (scan.isEmpty() || !scan.isSteady()) {
            return new FfmpegLength(decode(file), false, null);
        }
        long there = layout.frameAt(scan.end());
        if (stated && !"ogg".equals(first.formatName()) && there < declared - SLACK) {
            throw Samples.cutOff(file, declared, there, rate);
        }
        return new FfmpegLength(counted || !stated ? there : declared, true, scan);
    }

    /** Whether packets up to the stated end are in the file. */
    private static boolean reachesEnd(Path file, FfmpegLayout layout, long declared) throws AudioException {
        try (FfmpegInput input = FfmpegInput.open(file)) {
            if (!layout.seek(input, Math.max(0, declared - 2L * layout.rate()))) {
                return false;
            }
            long end = Long.MIN_VALUE;
            while (input.nextPacket()) {
                if (input.packetTime() != FfmpegInput.NO_TIME) {
                    end = Math.max(end, layout.frameAt(input.packetTime() + input.packetDuration()));
                }
            }
            return end >= declared - SLACK;
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
