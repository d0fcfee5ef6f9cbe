// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.util.Locale;

/**
 * Which channels of a recording are listened to: the mean of all as one, each by itself, or a single one.
 *
 * @param kind what is taken
 * @param index the channel, counted from 0, if a single one is taken; else 0
 */
public record ChannelSelection(Kind kind, int index) {

    /** The mean of all channels. */
    public static final ChannelSelection MIX = new ChannelSelection(Kind.MIX, 0);

    /** Every channel by itself. */
    public static final ChannelSelection EACH = new ChannelSelection(Kind.EACH, 0);

    /** What is taken of a recording. */
    public enum Kind {
        /** The mean of all channels. */
        MIX,
        /** Every channel by itself. */
        EACH,
        /** One channel. */
        SINGLE
    }

    /** Checks the index. */
    public ChannelSelection {
        if (index < 0 || kind != Kind.SINGLE && index != 0) {
            throw new IllegalArgumentException("channel " + index + " with " + kind);
        }
    }

    /** Only the channel {@code index}, counted from 0. */
    public static ChannelSelection single(int index) {
        return new ChannelSelection(Kind.SINGLE, index);
    }

    /**
     * Reads "mix", "each", or a channel's number counted from 0, in any case.
     *
     * @throws IllegalArgumentException if the text is none of these; its message is one line for the user
     */
    public static ChannelSelection parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        switch (word) {
            case "mix":
                return MIX;
            case "each":
                return EACH;
            default:
                if (word.matches("[0-9]{1,4}")) {
                    return single(Integer.parseInt(word));
                }
                throw new IllegalArgumentException(
                        "channel '" + text + "' is not known: use mix, each, or a number counted from 0");
        }
    }

    /** How many streams of samples this gives of a recording with so many channels. */
    public int streams(int channels) {
        return kind == Kind.EACH ? channels : 1;
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return kind == Kind.SINGLE ? Integer.toString(index) : kind.name().toLowerCase(Locale.ROOT);
    }
}
