// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.speechemotion.dsp.TimeSpan;

/** Speech-like sound: utterances of syllables, each a gliding harmonic vowel with formants after a hiss. */
final class Voices {

    private static final int RATE = SpeechDetector.SAMPLE_RATE;

    private Voices() {}

    /** Utterances of 1 to 3 s with pauses of 0.8 to 2.5 s, in noise at a signal-to-noise ratio, at a level in dB. */
    static Session session(int seconds, NoiseKind noise, double snr, double levelDb, Random random) {
        float[] samples = new float[seconds * RATE];
        List<TimeSpan> speech = new ArrayList<>();
        double power = 0;
        int at = RATE;
        while (at < samples.length - 4 * RATE) {
            int start = at;
            for (int syllables = 5 + random.nextInt(10); syllables > 0; syllables--) {
                at = syllable(samples, at, random);
            }
            for (int i = start; i < at; i++) {
                power += samples[i] * samples[i];
            }
            speech.add(new TimeSpan((double) start / RATE, (double) at / RATE));
            at += (int) ((0.8 + 1.7 * random.nextDouble()) * RATE);
        }
        double spoken = speech.stream().mapToDouble(TimeSpan::duration).sum() * RATE;
        double gain = Math.pow(10, levelDb / 20) / Math.sqrt(power / Math.max(1, spoken) + 1e-12);
        double noiseGain = Math.pow(10, (levelDb - snr) / 20);
        float[] background = noise.make(samples.length, random);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (gain * samples[i] + noiseGain * background[i]);
        }
        return new Session(samples, speech);
    }

    private static int syllable(float[] samples, int at, Random random) {
        int hiss = random.nextInt(RATE / 15);
        double last = 0;
        for (int i = 0; i < hiss; i++) {
            double white = random.nextGaussian();
            samples[at + i] = (float) (0.03 * (white - last));
            last = white;
        }
        int vowel = RATE / 10 + random.nextInt(RATE / 10);
        double hz = 100 + 120 * random.nextDouble();
        double glide = (random.nextDouble() - 0.5) * 60;
        double[] formants = {300 + 500 * random.nextDouble(), 900 + 1200 * random.nextDouble(), 2600};
        double phase = 0;
        for (int i = 0; i < vowel; i++) {
            double part = (double) i / vowel;
            double f0 = hz + glide * part;
            phase += 2 * Math.PI * f0 / RATE;
            double sum = 0;
            for (int harmonic = 1; harmonic * f0 < 4000; harmonic++) {
                double f = harmonic * f0;
                double amplitude = 0.01;
                for (double formant : formants) {
                    double offset = (f - formant) / 120;
                    amplitude += 200 / formant / (1 + offset * offset);
                }
                sum += amplitude * Math.sin(harmonic * phase);
            }
            samples[at + hiss + i] = (float) (sum * Math.sin(Math.PI * part));
        }
        return at + hiss + vowel + random.nextInt(RATE / 20);
    }
}
