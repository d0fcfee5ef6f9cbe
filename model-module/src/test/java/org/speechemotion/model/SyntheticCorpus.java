// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.speechemotion.dsp.audio.WavWriter;

/** Clips of buzzing tones: the "emotion" is in the pitch, its movement and the loudness, the "speaker" in the timbre. */
public final class SyntheticCorpus {

    /** Samples a second. */
    public static final int RATE = 16_000;

    private SyntheticCorpus() {}

    /** Writes {@code clips} clips of each of neutral, angry and sad for each of {@code speakers} speakers. */
    public static Path write(Path folder, int speakers, int clips) throws IOException {
        StringBuilder manifest = new StringBuilder("path,speaker,emotion\n");
        Random random = new Random(7);
        Files.createDirectories(folder);
        for (int speaker = 0; speaker < speakers; speaker++) {
            for (String emotion : new String[] {"neutral", "angry", "sad"}) {
                for (int clip = 0; clip < clips; clip++) {
                    String name = "s" + speaker + "-" + emotion + "-" + clip + ".wav";
                    WavWriter.write16(folder.resolve(name), RATE, voice(emotion, speaker, 0.8, random));
                    manifest.append(name)
                            .append(",s")
                            .append(speaker)
                            .append(',')
                            .append(emotion)
                            .append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("manifest.csv"), manifest);
        return folder;
    }

    /** A voice-like sound of so many seconds. */
    public static float[] voice(String emotion, int speaker, double seconds, Random random) {
        double pitch = (emotion.equals("angry") ? 260 : emotion.equals("sad") ? 120 : 180) * (1 + 0.05 * speaker);
        double glide = emotion.equals("angry") ? 0.3 : emotion.equals("sad") ? -0.3 : 0;
        double level = emotion.equals("angry") ? 0.3 : emotion.equals("sad") ? 0.05 : 0.12;
        float[] samples = new float[(int) (seconds * RATE)];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / RATE;
            phase += 2 * Math.PI * pitch * (1 + glide * (time % 0.8)) / RATE;
            double value = 0;
            for (int harmonic = 1; harmonic <= 12; harmonic++) {
                value += Math.sin(harmonic * phase) / harmonic;
            }
            double syllable = 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * time);
            samples[i] = (float) (level * syllable * value * 0.5 + 0.001 * random.nextGaussian());
        }
        return samples;
    }
}
