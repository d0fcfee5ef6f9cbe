// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

/**
 * What sessions are like.
 *
 * @param seconds length, 10 to 600
 * @param snr typical level of the clips (the mean of their levels in dB) above the noise, in dB, -20 to 100;
 *     {@link #NO_NOISE} for none
 * @param neutralShare part of the speech that is neutral, about, 0 to 1
 * @param reverberantShare part of the sessions that are in a reverberant room, 0 to 1
 * @param levelSpread clips are louder or softer by up to this many dB, besides their own loudness, 0 to 20
 */
public record SessionSettings(
        double seconds, double snr, double neutralShare, double reverberantShare, double levelSpread) {

    /** The ratio of speech to no noise. */
    public static final double NO_NOISE = Double.POSITIVE_INFINITY;

    /**
     * Two minutes at 20 dB, a quarter of the speech neutral (so that with four emotions all are as frequent), half of
     * the sessions in a room.
     */
    public static final SessionSettings DEFAULT = new SessionSettings(120, 20, 0.25, 0.5, 4);

    /** Checks the ranges. */
    public SessionSettings {
        check(seconds >= 10 && seconds <= 600, "a session must last 10 to 600 s", seconds);
        check(snr >= -20 && snr <= 100 || snr == NO_NOISE, "speech must be -20 to 100 dB above the noise", snr);
        check(neutralShare >= 0 && neutralShare <= 1, "the neutral part must be 0 to 1", neutralShare);
        check(reverberantShare >= 0 && reverberantShare <= 1, "the reverberant part must be 0 to 1", reverberantShare);
        check(levelSpread >= 0 && levelSpread <= 20, "levels must be spread by 0 to 20 dB", levelSpread);
    }

    private static void check(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** The same with another length. */
    public SessionSettings withSeconds(double other) {
        return new SessionSettings(other, snr, neutralShare, reverberantShare, levelSpread);
    }

    /** The same with another distance from the noise. */
    public SessionSettings withSnr(double other) {
        return new SessionSettings(seconds, other, neutralShare, reverberantShare, levelSpread);
    }
}
