// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.speechemotion.dsp.audio.WavWriter;

/** A corpus of short tones and a recipe for a network of some hundred weights, for trainings of a second. */
final class TinyCorpus {

    private static final int RATE = 16_000;

    private TinyCorpus() {}

    /** Writes clips of half a second: three speakers, two emotions that differ in pitch, three clips of each. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder manifest = new StringBuilder("path,speaker,emotion\n");
        Random random = new Random(folder.getFileName().hashCode());
        for (int speaker = 0; speaker < 3; speaker++) {
            for (String emotion : new String[] {"neutral", "angry"}) {
                for (int take = 0; take < 3; take++) {
                    String name = speaker + emotion + take + ".wav";
                    double pitch = 120 + 20 * speaker + (emotion.equals("angry") ? 150 : 0);
                    WavWriter.write16(folder.resolve(name), RATE, tone(pitch, random));
                    manifest.append(name + ",s" + speaker + "," + emotion + "\n");
                }
            }
        }
        Files.writeString(folder.resolve("manifest.csv"), manifest);
        return folder;
    }

    private static float[] tone(double pitch, Random random) {
        float[] samples = new float[RATE / 2];
        for (int i = 0; i < samples.length; i++) {
            double value = 0;
            for (int harmonic = 1; harmonic < 8; harmonic++) {
                value += Math.sin(2 * Math.PI * pitch * harmonic * i / RATE) / harmonic;
            }
            samples[i] = (float) (0.1 * value + 0.001 * random.nextGaussian());
        }
        return samples;
    }

    /** Writes the recipe, two epochs. */
    static Path recipe(Path file) throws IOException {
        return Files.writeString(file, """
                {
                  "name": "tiny",
                  "description": "For tests.",
                  "features": {
                    "sampleRate": 16000, "windowLength": 512, "fftLength": 512, "hop": 512,
                    "bands": 8, "lowHz": 50, "highHz": 5000, "floorDb": -80
                  },
                  "network": {
                    "streams": [
                      { "input": "mel", "convolutions": [{ "channels": 4, "kernel": [3, 3], "pool": [1, 2] }] }
                    ],
                    "recurrent": { "units": 4, "bidirectional": true },
                    "pooling": "attention",
                    "dropout": 0.1
                  },
                  "augmentation": { "share": 0.5, "speed": 0.05, "priorSeconds": 10, "ownStatistics": 0.6 },
                  "optimizer": {
                    "epochs": 2, "batch": 4, "rate": 0.01, "weightDecay": 0.01, "labelSmoothing": 0.1,
                    "averaging": 0.9, "patience": 5, "balance": true
                  }
                }
                """);
    }
}
