// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

/**
 * How a recording is analysed.
 *
 * @param window seconds of speech that each posterior looks at, 0.5 to 30
 * @param minimumSegment shortest segment in seconds, 0.1 to 30
 * @param smoothing cost of a change of emotion in nats, 0 (none) to 50: higher gives fewer, longer segments
 */
public record AnalysisSettings(double window, double minimumSegment, double smoothing) {

    /** The defaults, chosen on validation speakers. */
    public static final AnalysisSettings DEFAULT = new AnalysisSettings(2.5, 1.0, 1.0);

    /** Checks the ranges. */
    public AnalysisSettings {
        if (!(window >= 0.5 && window <= 30)) {
            throw new IllegalArgumentException("window must be 0.5 to 30 s, not " + window);
        }
        if (!(minimumSegment >= 0.1 && minimumSegment <= 30)) {
            throw new IllegalArgumentException("minimum segment must be 0.1 to 30 s, not " + minimumSegment);
        }
        if (!(smoothing >= 0 && smoothing <= 50)) {
            throw new IllegalArgumentException("smoothing must be 0 to 50 nats, not " + smoothing);
        }
    }
}
