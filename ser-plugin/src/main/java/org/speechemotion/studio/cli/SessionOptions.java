// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.nio.file.Path;
import org.speechemotion.model.evaluate.SessionFiles;
import org.speechemotion.model.evaluate.SessionPlan;
import org.speechemotion.model.session.SessionSettings;
import picocli.CommandLine.Option;

/** The options of the sessions that {@code ses evaluate} assembles from clips. */
final class SessionOptions {

    private static final double SHORTEST = 60;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description = "Assemble N sessions of each corpus from clips of speakers that the model did not hear, "
                    + "analyse them and compare the timelines.")
    private Integer count;

    @Option(
            names = "--session-seconds",
            paramLabel = "SECONDS",
            description = "How long each session is, 60 to 600 (default: 120).")
    private Double seconds;

    @Option(
            names = "--snr",
            paramLabel = "DB",
            description = "How far the noise in the sessions is below the speech, or none (default: 20).")
    private String snr;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "Keep the sessions here: each a WAV file, and its truth as a table.")
    private Path keep;

    @Option(
            names = "--tune",
            description = "Make the sessions of the validation speakers instead, and list with which --window, "
                    + "--min-segment and --smoothing their timelines err least.")
    private boolean tune;

    /** Whether the sessions are for finding settings instead of figures. */
    boolean tuning() {
        return tune;
    }

    /** Whether there are to be sessions. */
    boolean wanted() {
        return count != null;
    }

    /**
     * The sessions that are wanted.
     *
     * @throws IllegalArgumentException if an option is out of its range or lacks {@code --sessions}, with a message for
     *     a person
     */
    SessionPlan plan(long seed) {
        if (seconds != null && !(seconds >= SHORTEST && seconds <= 600)) {
            throw new IllegalArgumentException("--session-seconds must be 60 to 600, not " + seconds);
        }
        SessionSettings settings = SessionSettings.DEFAULT;
        return new SessionPlan(
                count,
                seed,
                settings.withSeconds(seconds == null ? settings.seconds() : seconds)
                        .withSnr(snr == null ? settings.snr() : ratio(snr)));
    }

    /** The option that makes sense only with sessions, if one is given without them; else null. */
    String strayOption() {
        if (count != null) {
            return null;
        }
        if (tune) {
            return "--tune";
        }
        return seconds != null ? "--session-seconds" : snr != null ? "--snr" : keep != null ? "--keep" : null;
    }

    /** Where the sessions are while they are analysed, and afterwards. */
    SessionFiles files() {
        return keep == null ? SessionFiles.TEMPORARY : new KeptSessions(keep);
    }

    private static double ratio(String text) {
        if (text.equals("none")) {
            return SessionSettings.NO_NOISE;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--snr must be a number of decibels or none, not " + text);
        }
    }
}
