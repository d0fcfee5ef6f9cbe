// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.MelFilterBank;
import org.speechemotion.dsp.feature.MelSettings;

/**
 * Varies log-mel frames as other voices, rooms and microphones would: speed and pitch, noise, equaliser, and masks
 * (Park et al., "SpecAugment", Interspeech 2019). Speed and noise work in the spectrogram, not in the samples, so that
 * each epoch can have new ones at little cost.
 */
final class Augmenter {

    private static final double HIGHEST_SNR = 30;

    private final Recipe.Augmentation settings;
    private final double[] bandHz;
    private final double floorDb;

    Augmenter(Recipe.Augmentation settings, MelSettings features) {
        this.settings = settings;
        this.floorDb = features.floorDb();
        bandHz = IntStream.range(0, features.bands())
                .mapToDouble(
                        band -> MelFilterBank.centreHz(band, features.bands(), features.lowHz(), features.highHz()))
                .toArray();
    }

    /** Frames in dB before normalisation, varied with the settings' probability; otherwise as they are. */
    FrameMatrix vary(FrameMatrix clip, SplittableRandom random) {
        if (random.nextDouble() >= settings.share()) {
            return clip;
        }
        FrameMatrix varied = clip;
        if (settings.speed() > 0) {
            varied = changeSpeed(varied, 1 + settings.speed() * (2 * random.nextDouble() - 1));
        }
        if (settings.equalizer() > 0) {
            equalize(varied, random);
        }
        if (random.nextDouble() < settings.noise()) {
            addNoise(varied, random);
        }
        return varied;
    }

    /** Faster and higher for a factor above 1: time is compressed and every frequency multiplied. */
    FrameMatrix changeSpeed(FrameMatrix clip, double factor) {
        int frames = Math.max(1, (int) Math.round(clip.frames() / factor));
        int bands = clip.bands();
        float[] values = new float[frames * bands];
        double[] source = new double[bands];
        for (int band = 0; band < bands; band++) {
            source[band] = position(bandHz[band] / factor);
        }
        for (int frame = 0; frame < frames; frame++) {
            double time = Math.min(clip.frames() - 1, frame * factor);
            int before = (int) time;
            int after = Math.min(clip.frames() - 1, before + 1);
            float t = (float) (time - before);
            for (int band = 0; band < bands; band++) {
                int low = (int) source[band];
                int high = Math.min(bands - 1, low + 1);
                float f = (float) (source[band] - low);
                float first = (1 - f) * clip.at(before, low) + f * clip.at(before, high);
                float second = (1 - f) * clip.at(after, low) + f * clip.at(after, high);
                values[frame * bands + band] = (1 - t) * first + t * second;
            }
        }
        return new FrameMatrix(frames, bands, clip.frameStep(), values);
    }

    private double position(double hz) {
        int last = bandHz.length - 1;
        if (hz <= bandHz[0]) {
            return 0;
        }
        if (hz >= bandHz[last]) {
            return last;
        }
        int band = 0;
        while (bandHz[band + 1] < hz) {
            band++;
        }
        return band + (hz - bandHz[band]) / (bandHz[band + 1] - bandHz[band]);
    }

    private void equalize(FrameMatrix clip, SplittableRandom random) {
        double tilt = settings.equalizer() * (2 * random.nextDouble() - 1);
        double wave = settings.equalizer() / 2 * (2 * random.nextDouble() - 1);
        double phase = 2 * Math.PI * random.nextDouble();
        double cycles = 0.5 + 1.5 * random.nextDouble();
        int bands = clip.bands();
        float[] gain = new float[bands];
        for (int band = 0; band < bands; band++) {
            double x = (double) band / bands;
            gain[band] = (float) (tilt * (2 * x - 1) + wave * Math.sin(2 * Math.PI * cycles * x + phase));
        }
        float[] values = clip.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += gain[i % bands];
        }
    }

    private void addNoise(FrameMatrix clip, SplittableRandom random) {
        float[] values = clip.values();
        int bands = clip.bands();
        double power = 0;
        for (float value : values) {
            power += Math.pow(10, value / 10);
        }
        double snr = settings.noiseSnr() + (HIGHEST_SNR - settings.noiseSnr()) * random.nextDouble();
        double tilt = 12 * random.nextDouble();
        double mean = power / values.length / Math.pow(10, snr / 10);
        double[] spectrum = new double[bands];
        double sum = 0;
        for (int band = 0; band < bands; band++) {
            spectrum[band] = Math.pow(10, -tilt * band / bands / 10 * 2);
            sum += spectrum[band];
        }
        for (int i = 0; i < values.length; i++) {
            // The power of noise in a narrow band over a short time is spread like an exponential variable.
            double chance = -Math.log(1 - 0.999 * random.nextDouble());
            double noise = mean * spectrum[i % bands] / sum * bands * chance;
            values[i] = (float) Math.max(floorDb, 10 * Math.log10(Math.pow(10, values[i] / 10) + noise));
        }
    }

    /** Masks a stretch of time and a range of bands of a normalised clip with zeros, the mean. */
    void mask(FrameMatrix clip, SplittableRandom random) {
        float[] values = clip.values();
        int longest = (int) (settings.timeMask() * clip.frames());
        if (longest > 0) {
            int length = random.nextInt(longest + 1);
            int start = random.nextInt(clip.frames() - length + 1);
            java.util.Arrays.fill(values, start * clip.bands(), (start + length) * clip.bands(), 0);
        }
        if (settings.bandMask() > 0) {
            int width = random.nextInt(settings.bandMask() + 1);
            int first = random.nextInt(clip.bands() - width + 1);
            for (int frame = 0; frame < clip.frames(); frame++) {
                int from = frame * clip.bands() + first;
                java.util.Arrays.fill(values, from, from + width, 0);
            }
        }
    }
}
