// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers as they stand in files: decimal points whatever the language, and no more digits than mean something. */
public final class Decimals {

    private static final int SCORE_DIGITS = 4;
    private static final int SCORE_UNITS = 10_000;

    private Decimals() {}

    /** Seconds to the millisecond, without needless zeros. */
    public static BigDecimal seconds(double seconds) {
        return rounded(seconds, 3);
    }

    /** Seconds to the nanosecond, without needless zeros and never with an exponent. */
    public static String nanoseconds(double seconds) {
        return rounded(seconds, 9).toPlainString();
    }

    /** The number with all its digits, and never with an exponent. */
    public static String exact(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    /** How much later one time is than another, in seconds, so that the sum of written numbers is exact. */
    public static String difference(double end, double start) {
        return tidy(new BigDecimal(nanoseconds(end)).subtract(new BigDecimal(nanoseconds(start))))
                .toPlainString();
    }

    /** A probability to four digits, without needless zeros. */
    public static BigDecimal probability(double probability) {
        return rounded(probability, SCORE_DIGITS);
    }

    /**
     * Probabilities that sum to 1, to four digits and still summing to exactly 1: all are rounded down, and the units
     * that are left over go to those that lost most.
     */
    public static BigDecimal[] distribution(float[] probabilities) {
        double sum = 0;
        for (float probability : probabilities) {
            sum += probability;
        }
        double scale = sum > 0 ? SCORE_UNITS / sum : 0;
        int[] units = new int[probabilities.length];
        double[] rest = new double[probabilities.length];
        int missing = sum > 0 ? SCORE_UNITS : 0;
        for (int i = 0; i < units.length; i++) {
            double exact = probabilities[i] * scale;
            units[i] = (int) exact;
            rest[i] = exact - units[i];
            missing -= units[i];
        }
        IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -rest[i]))
                .limit(Math.max(0, missing))
                .forEach(i -> units[i]++);
        return IntStream.of(units)
                .mapToObj(unit -> tidy(BigDecimal.valueOf(unit, SCORE_DIGITS)))
                .toArray(BigDecimal[]::new);
    }

    /** A number with at most {@code digits} after the point, without needless zeros. */
    public static BigDecimal rounded(double value, int digits) {
        return tidy(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    /** A number with exactly {@code digits} after the point. */
    public static String fixed(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
