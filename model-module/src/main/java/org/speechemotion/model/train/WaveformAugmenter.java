// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameMatrix;

/** Varies frames of samples: speed and pitch together, noise and level; masks a stretch of time. */
final class WaveformAugmenter implements ClipAugmenter {

    private static final double HIGHEST_SNR = 30;

    private final Recipe.Augmentation settings;

    /**
     * Creates an augmenter.
     *
     * @throws IllegalArgumentException if the settings ask for what is there for log-mel frames only
     */
    WaveformAugmenter(Recipe.Augmentation settings) {
        if (settings.tempo() != 0
                || settings.pitch() != 0
                || settings.reverberation() != 0
                || settings.equalizer() != 0
                || settings.bandLimit() != 0
                || settings.codec() != 0
                || settings.bandMask() != 0) {
            throw new IllegalArgumentException(
                    "a waveform can be varied by speed, noise, level and timeMask only; the others must be 0");
        }
        this.settings = settings;
    }

    @Override
    public FrameMatrix vary(FrameMatrix clip, SplittableRandom random) {
        if (random.nextDouble() >= settings.share()) {
            return clip;
        }
        FrameMatrix varied = changeSpeed(clip, 1 + settings.speed() * (2 * random.nextDouble() - 1));
        if (random.nextDouble() < settings.noise()) {
            addNoise(varied.values(), random);
        }
        float gain = (float) Math.pow(10, settings.level() * (2 * random.nextDouble() - 1) / 20);
        for (int i = 0; i < varied.values().length; i++) {
            varied.values()[i] *= gain;
        }
        return varied;
    }

    /** A copy that is faster and higher by a factor; samples between samples lie on a line. Whole frames are left. */
    static FrameMatrix changeSpeed(FrameMatrix clip, double factor) {
        float[] samples = clip.values();
        int frames = Math.max(1, (int) (samples.length / factor) / clip.bands());
        float[] values = new float[frames * clip.bands()];
        for (int i = 0; i < values.length; i++) {
            double place = Math.min(samples.length - 1, i * factor);
            int before = (int) place;
            int after = Math.min(samples.length - 1, before + 1);
            float part = (float) (place - before);
            values[i] = (1 - part) * samples[before] + part * samples[after];
        }
        return new FrameMatrix(frames, clip.bands(), clip.frameStep(), values);
    }

    /** White to brown noise, at a ratio of the lowest to 30 dB. */
    private void addNoise(float[] samples, SplittableRandom random) {
        double snr = settings.noiseSnr() + (HIGHEST_SNR - settings.noiseSnr()) * random.nextDouble();
        double memory = 0.95 * random.nextDouble();
        float[] noise = new float[samples.length];
        double signal = 0;
        double power = 0;
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            last = memory * last + 2 * random.nextDouble() - 1;
            noise[i] = (float) last;
            power += last * last;
            signal += (double) samples[i] * samples[i];
        }
        float gain = (float) Math.sqrt(signal / power / Math.pow(10, snr / 10));
        for (int i = 0; i < samples.length; i++) {
            samples[i] += gain * noise[i];
        }
    }

    @Override
    public void mask(FrameMatrix clip, SplittableRandom random) {
        int longest = (int) (settings.timeMask() * clip.frames());
        if (longest > 0) {
            int length = random.nextInt(longest + 1);
            int start = random.nextInt(clip.frames() - length + 1);
            Arrays.fill(clip.values(), start * clip.bands(), (start + length) * clip.bands(), 0);
        }
    }
}
