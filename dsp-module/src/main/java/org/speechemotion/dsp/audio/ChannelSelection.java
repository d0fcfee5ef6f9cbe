// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which channels of a recording are worked on.
 *
 * @param kind the mix of all, each by itself, or one
 * @param index number of the one channel from 0, otherwise 0
 */
public record ChannelSelection(Kind kind, int index) {

    /** The ways to choose. */
    public enum Kind {
        /** The mean of all channels, as one. */
        MIX,
        /** Each channel by itself. */
        EACH,
        /** One channel. */
        ONE
    }

    /** The mean of all channels. */
    public static final ChannelSelection MIX = new ChannelSelection(Kind.MIX, 0);

    /** Each channel by itself. */
    public static final ChannelSelection EACH = new ChannelSelection(Kind.EACH, 0);

    /**
     * Reads "mix", "each" or a channel number counted from 1, as people count.
     *
     * @throws IllegalArgumentException if it is none of these, with a message for a person
     */
    public static ChannelSelection parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "mix" -> MIX;
            case "each" -> EACH;
            default -> {
                if (!word.matches("[1-9][0-9]{0,4}")) {
                    throw new IllegalArgumentException("channel must be mix, each or a number from 1, not " + text);
                }
                yield new ChannelSelection(Kind.ONE, Integer.parseInt(word) - 1);
            }
        };
    }

    /** The channels that are worked on by themselves, of a recording with {@code channels}; a mix counts as channel 0. */
    public int[] streams(int channels) {
        return switch (kind) {
            case MIX -> new int[] {0};
            case EACH -> IntStream.range(0, channels).toArray();
            case ONE -> new int[] {index};
        };
    }
}
