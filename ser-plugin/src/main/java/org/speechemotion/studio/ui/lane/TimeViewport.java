// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.speechemotion.dsp.TimeSpan;

/**
 * Which part of a recording is seen, and how seconds and pixels correspond. A viewport never shows less than
 * {@code finest} seconds a pixel, nor anything before the start or after the end of the recording: values beyond are
 * brought back into the range.
 *
 * @param duration length of the recording in seconds
 * @param start the time at the left edge in seconds
 * @param secondsPerPixel the zoom
 * @param width pixels
 * @param finest the smallest zoom in seconds a pixel
 */
public record TimeViewport(double duration, double start, double secondsPerPixel, int width, double finest) {

    private static final double SHORTEST = 0.001;

    /** Brings zoom and scroll position into the range of the recording. */
    public TimeViewport {
        duration = Math.max(SHORTEST, duration);
        width = Math.max(1, width);
        double coarsest = duration / width;
        secondsPerPixel = Math.min(coarsest, Math.max(Math.min(finest, coarsest), secondsPerPixel));
        start = Math.max(0, Math.min(start, duration - secondsPerPixel * width));
    }

    /** A viewport of the whole recording. */
    public static TimeViewport whole(double duration, int width, double finest) {
        return new TimeViewport(duration, 0, Double.MAX_VALUE, width, finest);
    }

    /** The time at the right edge in seconds. */
    public double end() {
        return Math.min(duration, start + secondsPerPixel * width);
    }

    /** The part of the recording that is seen. */
    public TimeSpan visible() {
        return new TimeSpan(start, Math.max(start, end()));
    }

    /** Where a time is, in pixels from the left edge; beyond the edges too. */
    public double x(double time) {
        return (time - start) / secondsPerPixel;
    }

    /** The time at a place, in pixels from the left edge; beyond the edges too. */
    public double time(double x) {
        return start + x * secondsPerPixel;
    }

    /** The time at a place, not before the start nor after the end of the recording. */
    public double timeWithin(double x) {
        return Math.max(0, Math.min(duration, time(x)));
    }

    /** Whether the whole recording is seen. */
    public boolean isWhole() {
        return secondsPerPixel >= duration / width * (1 - 1e-9);
    }

    /** Zoomed by a factor (above 1 shows less), so that the time at pixel {@code x} stays where it is. */
    public TimeViewport zoomed(double factor, double x) {
        double anchor = time(x);
        TimeViewport zoomed = withZoom(secondsPerPixel / factor);
        return zoomed.withStart(anchor - x * zoomed.secondsPerPixel);
    }

    /** Scrolled by a number of pixels, to later times if positive. */
    public TimeViewport scrolled(double pixels) {
        return withStart(start + pixels * secondsPerPixel);
    }

    /** The same zoom from another time on. */
    public TimeViewport withStart(double newStart) {
        return new TimeViewport(duration, newStart, secondsPerPixel, width, finest);
    }

    /** Another zoom from the same time on. */
    public TimeViewport withZoom(double newSecondsPerPixel) {
        return new TimeViewport(duration, start, newSecondsPerPixel, width, finest);
    }

    /** For another width: the whole recording stays whole, any other zoom stays as it is. */
    public TimeViewport withWidth(int newWidth) {
        return isWhole()
                ? whole(duration, newWidth, finest)
                : new TimeViewport(duration, start, secondsPerPixel, newWidth, finest);
    }

    /** The whole recording. */
    public TimeViewport fitted() {
        return whole(duration, width, finest);
    }

    /** Zoomed to a span, with a little room on both sides. */
    public TimeViewport fittedTo(TimeSpan span) {
        double zoom = span.duration() / (width * 0.94);
        TimeViewport zoomed = withZoom(zoom);
        double middle = (span.start() + span.end()) / 2;
        return zoomed.withStart(middle - zoomed.secondsPerPixel * width / 2);
    }

    /** Scrolled as little as makes a span visible with some room around it; its start if it is too long. */
    public TimeViewport revealing(TimeSpan span) {
        double shown = secondsPerPixel * width;
        if (span.start() >= start && span.end() <= start + shown) {
            return this;
        }
        double room = Math.min(shown * 0.1, Math.max(0, (shown - span.duration()) / 2));
        if (span.start() < start || span.duration() > shown) {
            return withStart(span.start() - room);
        }
        return withStart(span.end() + room - shown);
    }

    /** Turned over to the next page if a moving time has left the view, else the same. */
    public TimeViewport following(double time) {
        double shown = secondsPerPixel * width;
        return time >= start && time < start + shown ? this : withStart(time - shown * 0.05);
    }
}
