// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.speechemotion.dsp.TimeSpan;

/** Clean clips of speech one after another with pauses, in noise, with the truth of when somebody speaks. */
record Session(float[] samples, List<TimeSpan> speech) {

    private static final int RATE = SpeechDetector.SAMPLE_RATE;
    private static final int LABEL_HOP = 160;

    double duration() {
        return (double) samples.length / RATE;
    }

    /** Clips a second apart (their own silent ends not counted) in noise at a signal-to-noise ratio in dB. */
    static Session steady(List<float[]> clips, NoiseKind noise, double snr, int seconds, Random random) {
        return make(clips, noise, snr, 1, seconds, random);
    }

    /** Clips with pauses of all lengths, some in a reverberant room, in some noise at some level. */
    static Session varied(List<float[]> clips, int seconds, Random random) {
        NoiseKind noise = NoiseKind.values()[random.nextInt(NoiseKind.values().length)];
        double snr = new double[] {5, 10, 15, 20, 30, 40}[random.nextInt(6)];
        return make(clips, noise, snr, -1, seconds, random);
    }

    private static Session make(
            List<float[]> clips, NoiseKind noise, double snr, double pause, int seconds, Random random) {
        float[] samples = new float[seconds * RATE];
        List<TimeSpan> speech = new ArrayList<>();
        int at = (int) ((0.2 + 1.8 * random.nextDouble()) * RATE);
        while (true) {
            float[] clip = clips.get(random.nextInt(clips.size()));
            List<TimeSpan> spans = spans(clip);
            if (spans.isEmpty()) {
                continue;
            }
            if (at + clip.length > samples.length) {
                break;
            }
            double gain = Math.pow(10, (-4 + 8 * random.nextDouble()) / 20) / rms(clip, spans);
            for (int i = 0; i < clip.length; i++) {
                samples[at + i] += (float) (gain * clip[i]);
            }
            double offset = (double) at / RATE;
            spans.forEach(span -> speech.add(new TimeSpan(offset + span.start(), offset + span.end())));
            double gap = pause >= 0
                    ? pause
                    : new double[] {0, 0.1, 0.5, 1, 2, 4}[random.nextInt(6)] * (0.5 + random.nextDouble());
            at += clip.length + (int) (gap * RATE);
        }
        if (pause < 0 && random.nextDouble() < 0.4) {
            reverberate(samples, random);
        }
        float[] sound = noise.make(samples.length, random);
        double noiseGain = Math.pow(10, -snr / 20);
        double level = Math.pow(10, (-55 + 41 * random.nextDouble()) / 20);
        for (int i = 0; i < samples.length; i++) {
            double sample = Math.max(-1, Math.min(1, level * (samples[i] + noiseGain * sound[i])));
            samples[i] = Math.round(sample * 32768) / 32768f;
        }
        return new Session(samples, speech);
    }

    /** Eight feedback combs: a room that rings for 0.1 to 0.5 s. */
    private static void reverberate(float[] samples, Random random) {
        double ring = 0.1 + 0.4 * random.nextDouble();
        double gain = 0.05 + 0.1 * random.nextDouble();
        float[] dry = samples.clone();
        for (int comb = 0; comb < 8; comb++) {
            int delay = 300 + random.nextInt(900);
            double feedback = Math.pow(10, -3.0 * delay / RATE / ring);
            double[] line = new double[delay];
            double sign = random.nextBoolean() ? 1 : -1;
            for (int i = 0; i < samples.length; i++) {
                double out = line[i % delay];
                line[i % delay] = dry[i] + feedback * out;
                samples[i] += (float) (sign * gain * out);
            }
        }
    }

    /** When somebody speaks in a clean clip: within 35 dB of its loud parts, pauses under 0.3 s included. */
    static List<TimeSpan> spans(float[] clip) {
        double[] power = new double[clip.length / LABEL_HOP];
        for (int k = 0; k < power.length; k++) {
            int from = Math.max(0, k * LABEL_HOP - 176);
            int to = Math.min(clip.length, k * LABEL_HOP + 336);
            for (int i = from; i < to; i++) {
                power[k] += (double) clip[i] * clip[i] / (to - from);
            }
        }
        double[] sorted = power.clone();
        Arrays.sort(sorted);
        double least = sorted.length == 0 ? 0 : sorted[(int) (0.95 * sorted.length)] * Math.pow(10, -3.5);
        float[] scores = new float[power.length];
        for (int k = 0; k < power.length; k++) {
            scores[k] = power[k] > least ? 1 : 0;
        }
        SpeechSettings settings = new SpeechSettings(0.5, 0.5, 0.3, 0.1, 0);
        return RegionFinder.find(scores, (double) LABEL_HOP / RATE, (double) clip.length / RATE, settings);
    }

    private static double rms(float[] clip, List<TimeSpan> spans) {
        double sum = 0;
        long count = 0;
        for (TimeSpan span : spans) {
            for (int i = (int) (span.start() * RATE); i < (int) (span.end() * RATE); i++) {
                sum += (double) clip[i] * clip[i];
                count++;
            }
        }
        return Math.sqrt(sum / count) + 1e-9;
    }
}
