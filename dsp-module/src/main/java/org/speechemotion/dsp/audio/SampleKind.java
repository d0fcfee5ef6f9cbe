// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.util.Locale;

/** How samples are kept in a file. */
public enum SampleKind {
    /** Integers of 16 bits. */
    INT16(2),
    /** Integers of 24 bits. */
    INT24(3),
    /** Floating-point numbers of 32 bits. */
    FLOAT32(4);

    private final int bytes;

    SampleKind(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a sample. */
    public int bytes() {
        return bytes;
    }

    /** The least kind that loses nothing of a recording, as far as its {@link Recording#encoding} tells. */
    public static SampleKind of(Recording recording) {
        String encoding = recording.encoding().toLowerCase(Locale.ROOT);
        if (encoding.contains("float")) {
            return FLOAT32;
        }
        return encoding.contains("24-bit") || encoding.contains("32-bit") ? INT24 : INT16;
    }

    /** The sample as an integer of this many bits; values beyond full scale are clipped. */
    int integer(float sample) {
        int full = 1 << (8 * bytes - 1);
        return (int) Math.max(-full, Math.min(full - 1L, Math.round((double) sample * full)));
    }
}
