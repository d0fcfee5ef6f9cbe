// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a recording as an address with a fragment, such as {@code talk.wav#t=1.5,3}.
 *
 * @param path the recording
 * @param start seconds
 * @param end seconds; NaN for the end of the recording
 */
record MediaFragment(String path, double start, double end) {

    private static final String TIME = "(?:npt:)?([0-9:.]*)(?:,([0-9:.]+))?";
    private static final Pattern FRAGMENT = Pattern.compile("(.*)#(?:.*&)?t=" + TIME + "(?:&.*)?");

    /** The address of a recording. */
    static String address(String path) {
        try {
            if (Path.of(path).isAbsolute()) {
                return Path.of(path).toUri().toString();
            }
            String encoded = new URI(null, null, path.replace('\\', '/'), null).getRawPath();
            return encoded == null ? path : encoded;
        } catch (InvalidPathException | URISyntaxException e) {
            return path;
        }
    }

    /** Reads an address; empty if it has no times. */
    static Optional<MediaFragment> parse(String address) {
        Matcher matcher = FRAGMENT.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MediaFragment(
                    matcher.group(1),
                    matcher.group(2).isEmpty() ? 0 : seconds(matcher.group(2)),
                    matcher.group(3) == null ? Double.NaN : seconds(matcher.group(3))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double seconds(String text) {
        double seconds = 0;
        for (String part : text.split(":", -1)) {
            seconds = 60 * seconds + Double.parseDouble(part);
        }
        return seconds;
    }
}
