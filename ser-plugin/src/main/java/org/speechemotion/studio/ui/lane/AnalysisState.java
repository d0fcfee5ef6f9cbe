// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * Where the analysis of a recording stands.
 *
 * @param phase the phase
 * @param fraction the part that is done while it runs, 0 to 1, or negative if that is not known
 * @param message what is being done or what went wrong, for a person; empty if there is nothing to say
 */
public record AnalysisState(Phase phase, double fraction, String message) {

    /** Phases of an analysis. */
    public enum Phase {
        /** Nobody has asked for it yet, or it was cancelled. */
        NONE,
        /** It is on its way. */
        RUNNING,
        /** There is a result. */
        DONE,
        /** It failed; the message says why. */
        FAILED
    }

    /** Nothing was analysed yet. */
    public static final AnalysisState NONE = new AnalysisState(Phase.NONE, 0, "");

    /** There is a result. */
    public static final AnalysisState DONE = new AnalysisState(Phase.DONE, 1, "");

    /** An analysis that has come so far. */
    public static AnalysisState running(double fraction, String step) {
        return new AnalysisState(Phase.RUNNING, fraction, step);
    }

    /** An analysis that failed. */
    public static AnalysisState failed(String message) {
        return new AnalysisState(Phase.FAILED, 0, message);
    }
}
