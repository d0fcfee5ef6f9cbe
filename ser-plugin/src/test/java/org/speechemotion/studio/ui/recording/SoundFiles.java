// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.nio.file.Path;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.WavWriter;

/** Sound made up for tests. */
public final class SoundFiles {

    public static final int RATE = 16_000;

    private SoundFiles() {}

    /** Bursts of a gliding harmonic tone, like syllables, on the first channel; softer on the others. */
    public static Recording syllables(Path file, double seconds, int channels) throws AudioException {
        float[][] samples = new float[channels][(int) (seconds * RATE)];
        double phase = 0;
        for (int i = 0; i < samples[0].length; i++) {
            double t = (double) i / RATE;
            phase += 2 * Math.PI * (140 + 40 * Math.sin(t * 1.7)) / RATE;
            double envelope = Math.pow(Math.max(0, Math.sin(2 * Math.PI * t * 1.3)), 2) * (0.3 + 0.2 * Math.sin(t));
            double value = 0;
            for (int h = 1; h <= 12; h++) {
                value += Math.sin(h * phase) / h;
            }
            for (int c = 0; c < channels; c++) {
                samples[c][i] = (float) (envelope * value * 0.4 / (c + 1));
            }
        }
        WavWriter.write16(file, RATE, samples);
        try (AudioSource source = AudioFiles.open(file)) {
            return source.recording();
        }
    }

    /** Ramps from 0 by one step of 16 bits a frame, so that every sample tells its place. */
    public static Recording ramp(Path file, int frames) throws AudioException {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = i / 32767f;
        }
        WavWriter.write16(file, RATE, samples);
        try (AudioSource source = AudioFiles.open(file)) {
            return source.recording();
        }
    }
}
