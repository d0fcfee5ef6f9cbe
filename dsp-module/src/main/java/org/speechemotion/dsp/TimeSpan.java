// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

/**
 * A half-open stretch of time [start, end) in a recording.
 *
 * @param start seconds from the start of the recording, 0 or more
 * @param end seconds from the start of the recording, not before {@code start}
 */
public record TimeSpan(double start, double end) {

    /** Checks the order of the borders. */
    public TimeSpan {
        if (!(start >= 0) || !(end >= start) || Double.isInfinite(end)) {
            throw new IllegalArgumentException("not a span of time: [" + start + ", " + end + ")");
        }
    }

    /** Length in seconds. */
    public double duration() {
        return end - start;
    }

    /** Whether {@code time} (seconds) lies in this half-open span. */
    public boolean contains(double time) {
        return time >= start && time < end;
    }

    /** Seconds that this span and {@code other} have in common, 0 if none. */
    public double overlap(TimeSpan other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
}
