// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.nio.file.Path;
import org.speechemotion.dsp.audio.Recording;

/** Recordings that nobody reads, for tests. */
public final class TableSamples {

    private TableSamples() {}

    /** A recording with one channel and 16000 samples a second. */
    public static Recording recording(double seconds) {
        return recording(Path.of("talk.wav"), seconds);
    }

    /** The same somewhere else. */
    public static Recording recording(Path file, double seconds) {
        return new Recording(file, 16_000, 1, Math.round(seconds * 16_000), "WAV, 16-bit integer");
    }
}
