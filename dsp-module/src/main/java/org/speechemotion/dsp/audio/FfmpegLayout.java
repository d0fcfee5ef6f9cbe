// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

/**
 * How the time stamps of a stream relate to frames, and how to jump in it.
 *
 * @param rate frames a second
 * @param numerator of the stream's time base
 * @param denominator of the stream's time base
 * @param origin time stamp of the first decoded frame
 * @param hasTimes whether the time stamps count frames exactly
 * @param index where packets begin, for streams that carry no times of their own; else null
 */
record FfmpegLayout(int rate, int numerator, int denominator, long origin, boolean hasTimes, PacketScan index) {

    /** Whether a time base can tell each frame from the next. */
    static boolean isExact(int rate, int numerator, int denominator) {
        return denominator % ((long) numerator * rate) == 0;
    }

    private long ticks() {
        return denominator / ((long) numerator * rate);
    }

    /** The frame at a time stamp. */
    long frameAt(long time) {
        return Math.floorDiv(time - origin, ticks());
    }

    /** Moves the input to a packet at or before a frame; false if that cannot be done. */
    boolean seek(FfmpegInput input, long frame) {
        long time = origin + frame * ticks();
        if (index == null) {
            return input.seekTime(time);
        }
        int entry = index.entryBefore(time);
        return entry >= 0 && input.seekPacket(index.position(entry), index.time(entry));
    }
}
