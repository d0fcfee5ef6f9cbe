// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a walk over the packets of a stream, without decoding them, tells: where the stream ends and at which byte and
 * time packets begin, about two a second. An hour of MP3 takes a tenth of a second.
 */
final class PacketScan {

    private final long step;
    private long[] positions = new long[256];
    private long[] times = new long[256];
    private int entries;
    private long end = Long.MIN_VALUE;
    private boolean steady = true;

    private PacketScan(long step) {
        this.step = step;
    }

    static PacketScan of(Path file) throws AudioException {
        try (FfmpegInput input = FfmpegInput.open(file)) {
            PacketScan scan = new PacketScan(input.timeDenominator() / input.timeNumerator() / 2);
            long padding = 0;
            while (input.nextPacket()) {
                long time = input.packetTime();
                if (time == FfmpegInput.NO_TIME) {
                    scan.steady = false;
                    continue;
                }
                scan.add(time, input.packetPosition(), input.packetDuration());
                padding += input.packetPadding();
            }
            // Ogg's packets are as long as what is left of them already.
            if (padding > 0 && !"ogg".equals(input.formatName())) {
                scan.end -= padding * input.timeDenominator() / ((long) input.timeNumerator() * input.declaredRate());
            }
            return scan;
        }
    }

    private void add(long time, long position, long duration) {
        if (end != Long.MIN_VALUE && time < end) {
            steady = false;
        }
        end = Math.max(end, time + duration);
        if (position < 0 || entries > 0 && time < times[entries - 1] + step) {
            return;
        }
        if (entries == times.length) {
            positions = Arrays.copyOf(positions, 2 * entries);
            times = Arrays.copyOf(times, 2 * entries);
        }
        positions[entries] = position;
        times[entries] = time;
        entries++;
    }

    /** End of the last sample, padding taken off, in units of the time base; meaningless if {@link #isEmpty}. */
    long end() {
        return end;
    }

    boolean isEmpty() {
        return end == Long.MIN_VALUE;
    }

    /** Whether each packet has a time that is not before the end of the one before it. */
    boolean isSteady() {
        return steady;
    }

    /** The last known packet that begins at or before a time, or -1. */
    int entryBefore(long time) {
        int found = Arrays.binarySearch(times, 0, entries, time);
        return found >= 0 ? found : -found - 2;
    }

    long position(int entry) {
        return positions[entry];
    }

    long time(int entry) {
        return times[entry];
    }
}
