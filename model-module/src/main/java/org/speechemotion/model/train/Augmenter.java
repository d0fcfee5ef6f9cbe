// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelFilterBank;
import org.speechemotion.dsp.feature.MelSettings;

/**
 * Varies log-mel frames as other voices, rooms and microphones would, and masks parts of them (Park et al.,
 * "SpecAugment", Interspeech 2019). All of it works in the spectrogram, not in the samples, so that each epoch can have
 * new variations at little cost.
 */
final class Augmenter implements ClipAugmenter {

    /** Sequences have noise of up to this many dB below the lowest ratio that clips may have. */
    private static final double SEQUENCE_SNR = 30;

    private final Recipe.Augmentation settings;
    private final TimeFrequencyWarp warp;
    private final RoomEffects room;
    private final int bands;

    Augmenter(Recipe.Augmentation settings, FrameSettings frames) {
        MelSettings features = frames.mel();
        boolean voice = frames.kind() == FrameSettings.Kind.LOG_MEL_AND_VOICE;
        this.settings = settings;
        double[] bandHz = IntStream.range(0, features.bands())
                .mapToDouble(
                        band -> MelFilterBank.centreHz(band, features.bands(), features.lowHz(), features.highHz()))
                .toArray();
        bands = features.bands();
        warp = voice ? new VoiceWarp(bandHz) : new TimeFrequencyWarp(bandHz);
        room = voice ? new VoiceEffects(bandHz, features.floorDb()) : new RoomEffects(bandHz, features.floorDb());
    }

    @Override
    public FrameMatrix vary(FrameMatrix clip, SplittableRandom random) {
        if (random.nextDouble() >= settings.share()) {
            return clip;
        }
        double speed = factor(settings.speed(), random);
        FrameMatrix varied =
                warp.apply(clip, speed * factor(settings.tempo(), random), speed * factor(settings.pitch(), random));
        if (random.nextDouble() < settings.reverberation()) {
            room.reverberate(varied, random);
        }
        room.equalize(varied, settings.equalizer(), random);
        if (random.nextDouble() < settings.noise()) {
            room.addNoise(varied, settings.noiseSnr(), random);
        }
        if (random.nextDouble() < settings.bandLimit()) {
            room.limitBand(varied, random);
        }
        compress(varied, random);
        room.changeLevel(varied, settings.level(), random);
        return varied;
    }

    private void compress(FrameMatrix varied, SplittableRandom random) {
        // Draws nothing where there is no codec, so that recipes without it train as they did before there was one.
        if (settings.codec() > 0 && random.nextDouble() < settings.codec()) {
            room.compress(varied, random);
        }
    }

    /** A joined sequence in a voice and a room of its own, in dB; time stays as it is. */
    FrameMatrix furnish(FrameMatrix sequence, SplittableRandom random) {
        double higher = factor(settings.speed(), random) * factor(settings.pitch(), random);
        FrameMatrix varied = warp.apply(sequence, 1, higher);
        if (random.nextDouble() < settings.reverberation()) {
            room.reverberate(varied, random);
        }
        room.equalize(varied, settings.equalizer(), random);
        // Always some noise, for pauses are never digital silence.
        room.addNoise(varied, settings.noiseSnr() + SEQUENCE_SNR * random.nextDouble(), random);
        if (random.nextDouble() < settings.bandLimit()) {
            room.limitBand(varied, random);
        }
        compress(varied, random);
        room.changeLevel(varied, settings.level(), random);
        return varied;
    }

    /** A factor around 1, as often below as above. */
    private static double factor(double largest, SplittableRandom random) {
        return 1 + largest * (2 * random.nextDouble() - 1);
    }

    @Override
    public void mask(FrameMatrix clip, SplittableRandom random) {
        float[] values = clip.values();
        int longest = (int) (settings.timeMask() * clip.frames());
        if (longest > 0) {
            int length = random.nextInt(longest + 1);
            int start = random.nextInt(clip.frames() - length + 1);
            Arrays.fill(values, start * clip.bands(), (start + length) * clip.bands(), 0);
        }
        if (settings.bandMask() > 0) {
            int width = random.nextInt(settings.bandMask() + 1);
            int first = random.nextInt(bands - width + 1);
            for (int frame = 0; frame < clip.frames(); frame++) {
                int from = frame * clip.bands() + first;
                Arrays.fill(values, from, from + width, 0);
            }
        }
    }
}
