// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.audformat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as pandas writes them, such as "0 days 00:00:01.500000". */
final class Timedelta {

    private static final Pattern TEXT =
            Pattern.compile("(?:(\\d{1,6}) days?,? \\+?)?(\\d{1,4}):(\\d{1,2}):(\\d{1,2})(\\.\\d{1,12})?");

    private Timedelta() {}

    /** The text for a time in seconds. */
    static String text(double seconds) {
        BigDecimal exact = BigDecimal.valueOf(seconds).setScale(9, RoundingMode.HALF_UP);
        long whole = exact.longValue();
        String fraction = exact.remainder(BigDecimal.ONE).toPlainString().substring(2);
        return String.format(
                Locale.ROOT,
                "%d days %02d:%02d:%02d.%s",
                whole / 86_400,
                whole / 3600 % 24,
                whole / 60 % 60,
                whole % 60,
                fraction.endsWith("000") ? fraction.substring(0, 6) : fraction);
    }

    /** The time of a text, or of a number of seconds; empty if it is neither. */
    static OptionalDouble seconds(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (matcher.matches()) {
            long days = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
            long whole = ((days * 24 + Long.parseLong(matcher.group(2))) * 60 + Long.parseLong(matcher.group(3))) * 60
                    + Long.parseLong(matcher.group(4));
            String fraction = matcher.group(5) == null ? "" : matcher.group(5);
            return OptionalDouble.of(Double.parseDouble(whole + fraction));
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
