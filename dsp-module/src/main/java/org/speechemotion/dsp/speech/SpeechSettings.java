// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

/**
 * How stretches of speech are made of scores.
 *
 * @param enterScore a stretch begins where the score reaches this, 0 to 1
 * @param leaveScore a stretch lasts while the score is at least this, 0 to {@code enterScore}
 * @param minPause shorter pauses in seconds belong to the speech around them
 * @param minSpeech shorter stretches in seconds are no speech
 * @param padding seconds that are added at both ends of a stretch
 */
public record SpeechSettings(double enterScore, double leaveScore, double minPause, double minSpeech, double padding) {

    /** Begin at 0.75, last at 0.4; pauses from 0.3 s, speech from 0.25 s, 0.05 s added at both ends. */
    public static final SpeechSettings DEFAULT = new SpeechSettings(0.75, 0.4, 0.3, 0.25, 0.05);

    /** Checks the ranges. */
    public SpeechSettings {
        if (!(leaveScore >= 0)
                || !(enterScore >= leaveScore)
                || !(enterScore <= 1)
                || !(minPause >= 0)
                || !(minSpeech >= 0)
                || !(padding >= 0)) {
            throw new IllegalArgumentException("settings of speech detection that do not fit together: enter at "
                    + enterScore + ", leave at " + leaveScore + ", pause " + minPause + " s, speech " + minSpeech
                    + " s, padding " + padding + " s");
        }
    }

    /** These settings with other scores at which a stretch begins and lasts. */
    public SpeechSettings withScores(double enterScore, double leaveScore) {
        return new SpeechSettings(enterScore, leaveScore, minPause, minSpeech, padding);
    }

    /** These settings with another shortest pause in seconds. */
    public SpeechSettings withMinPause(double minPause) {
        return new SpeechSettings(enterScore, leaveScore, minPause, minSpeech, padding);
    }

    /** These settings with another shortest stretch of speech in seconds. */
    public SpeechSettings withMinSpeech(double minSpeech) {
        return new SpeechSettings(enterScore, leaveScore, minPause, minSpeech, padding);
    }

    /** These settings with another padding in seconds. */
    public SpeechSettings withPadding(double padding) {
        return new SpeechSettings(enterScore, leaveScore, minPause, minSpeech, padding);
    }
}
