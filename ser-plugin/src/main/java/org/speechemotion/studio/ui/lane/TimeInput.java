// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people type them: "1:02:03.5", "2:03.5", "123.5" in seconds, or "#44100" in samples. */
public final class TimeInput {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,6}):)?(\\d{1,6}):(\\d{1,2}(?:[.,]\\d{0,9})?)");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(?:[.,]\\d{0,9})?|[.,]\\d{1,9})\\s*s?");
    private static final Pattern SAMPLES = Pattern.compile("#\\s*(\\d{1,15})");

    private TimeInput() {}

    /**
     * Reads a time.
     *
     * @param text what was typed
     * @param sampleRate samples a second
     * @return seconds, empty if it is no time
     */
    public static OptionalDouble parse(String text, int sampleRate) {
        String typed = text.strip();
        Matcher samples = SAMPLES.matcher(typed);
        if (samples.matches()) {
            return OptionalDouble.of(Double.parseDouble(samples.group(1)) / sampleRate);
        }
        Matcher seconds = SECONDS.matcher(typed);
        if (seconds.matches()) {
            return OptionalDouble.of(number(seconds.group(1)));
        }
        Matcher clock = CLOCK.matcher(typed);
        if (!clock.matches()) {
            return OptionalDouble.empty();
        }
        double hours = clock.group(1) == null ? 0 : number(clock.group(1));
        double minutes = number(clock.group(2));
        double rest = number(clock.group(3));
        boolean possible = rest < 60 && (clock.group(1) == null || minutes < 60);
        return possible ? OptionalDouble.of(hours * 3600 + minutes * 60 + rest) : OptionalDouble.empty();
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
