// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

/**
 * How agreement is measured.
 *
 * @param collar seconds before and after each border that are left out, 0 or more: nobody sets a border exactly
 * @param tolerance how far two borders may be apart to be the same, in seconds, 0 or more
 * @param gaps what time without a label means
 */
public record AgreementSettings(double collar, double tolerance, Gaps gaps) {

    /** No collar, borders within half a second, gaps not compared. */
    public static final AgreementSettings DEFAULT = new AgreementSettings(0, 0.5, Gaps.SKIP);

    /** What time without a label means. */
    public enum Gaps {
        /** Nothing was said of it, so it is not compared. */
        SKIP,
        /** "No label" is a label like others. */
        COUNT
    }

    /** Checks the ranges. */
    public AgreementSettings {
        if (!(collar >= 0 && collar <= 60)) {
            throw new IllegalArgumentException("collar must be 0 to 60 s, not " + collar);
        }
        if (!(tolerance >= 0 && tolerance <= 60)) {
            throw new IllegalArgumentException("tolerance must be 0 to 60 s, not " + tolerance);
        }
    }
}
