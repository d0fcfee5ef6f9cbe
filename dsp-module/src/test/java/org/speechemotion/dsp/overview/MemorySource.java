// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import java.nio.file.Path;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/** A recording in memory. */
record MemorySource(float[][] samples, boolean readsAnywhere) implements AudioSource {

    static final int RATE = 16_000;

    MemorySource(float[][] samples) {
        this(samples, true);
    }

    @Override
    public Recording recording() {
        return new Recording(Path.of("memory"), RATE, samples.length, samples[0].length, "memory");
    }

    @Override
    public int read(long frame, float[][] block, int count) {
        int got = (int) Math.max(0, Math.min(count, samples[0].length - frame));
        for (int channel = 0; channel < samples.length && got > 0; channel++) {
            System.arraycopy(samples[channel], (int) frame, block[channel], 0, got);
        }
        return got;
    }

    @Override
    public void close() {}
}
