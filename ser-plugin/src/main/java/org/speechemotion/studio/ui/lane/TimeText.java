// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** Times as people read them in audio programs: h:mm:ss.mmm, as much of it as is needed. */
public final class TimeText {

    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private TimeText() {}

    /**
     * A time with a number of decimals, with the hours only if there are any.
     *
     * @param seconds the time, 0 or more
     * @param decimals 0 to 6
     */
    public static String of(double seconds, int decimals) {
        return of(seconds, decimals, false);
    }

    /**
     * A time with a number of decimals.
     *
     * @param seconds the time, 0 or more
     * @param decimals 0 to 6
     * @param hours whether to write the hours even if there are none
     */
    public static String of(double seconds, int decimals, boolean hours) {
        long units = Math.round(Math.max(0, seconds) * POWERS[decimals]);
        long whole = units / POWERS[decimals];
        StringBuilder text = new StringBuilder(16);
        if (hours || whole >= 3600) {
            text.append(whole / 3600).append(':');
            pad(text, whole / 60 % 60, 2);
        } else {
            text.append(whole / 60);
        }
        text.append(':');
        pad(text, whole % 60, 2);
        if (decimals > 0) {
            text.append('.');
            pad(text, units % POWERS[decimals], decimals);
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, long number, int digits) {
        String written = Long.toString(number);
        text.append("0".repeat(Math.max(0, digits - written.length()))).append(written);
    }
}
