// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.VoiceMeasures;

/**
 * What rooms, microphones and codecs do to log-mel frames and to the measures of the voice that come after the bands.
 * How much power an effect adds or takes is read from the bands; the measures follow it.
 */
final class VoiceEffects extends RoomEffects {

    /** Zero crossings a sample of noise that falls towards the highs. */
    private static final double NOISE_CROSSINGS = 0.25;

    private final int bands;
    private final float floorDb;

    VoiceEffects(double[] bandHz, double floorDb) {
        super(bandHz, floorDb);
        bands = bandHz.length;
        this.floorDb = (float) floorDb;
    }

    @Override
    void equalize(FrameMatrix clip, double strongest, SplittableRandom random) {
        scale(clip, mel -> super.equalize(mel, strongest, random));
    }

    @Override
    void changeLevel(FrameMatrix clip, double strongest, SplittableRandom random) {
        scale(clip, mel -> super.changeLevel(mel, strongest, random));
    }

    @Override
    void limitBand(FrameMatrix clip, SplittableRandom random) {
        scale(clip, mel -> super.limitBand(mel, random));
    }

    @Override
    void compress(FrameMatrix clip, SplittableRandom random) {
        add(clip, mel -> super.compress(mel, random));
    }

    @Override
    void reverberate(FrameMatrix clip, SplittableRandom random) {
        add(clip, mel -> super.reverberate(mel, random));
    }

    @Override
    void addNoise(FrameMatrix clip, double lowestSnr, SplittableRandom random) {
        add(clip, mel -> super.addNoise(mel, lowestSnr, random));
    }

    /** An effect that makes the sound louder or softer: the level follows. */
    private void scale(FrameMatrix clip, Consumer<FrameMatrix> effect) {
        double[] ratios = apply(clip, effect);
        for (int frame = 0; frame < ratios.length; frame++) {
            raise(clip, frame, ratios[frame]);
        }
    }

    /** An effect that adds what has nothing to do with the voice's periods at that moment. */
    private void add(FrameMatrix clip, Consumer<FrameMatrix> effect) {
        double[] ratios = apply(clip, effect);
        float[] values = clip.values();
        for (int frame = 0; frame < ratios.length; frame++) {
            double ratio = Math.max(1, ratios[frame]);
            int at = frame * clip.bands() + bands;
            raise(clip, frame, ratio);
            double strength = VoiceMeasures.strength(values[at + VoiceMeasures.HARMONICS]) / ratio;
            values[at + VoiceMeasures.HARMONICS] = VoiceMeasures.ratio(strength);
            if (!VoiceMeasures.isVoiced(strength)) {
                values[at + VoiceMeasures.PITCH] = 0;
                values[at + VoiceMeasures.VOICED] = 0;
            }
            // Crossings grow with the root of the mean square of frequency (Rice 1945).
            double crossings = values[at + VoiceMeasures.CROSSINGS];
            values[at + VoiceMeasures.CROSSINGS] = (float)
                    Math.sqrt((crossings * crossings + (ratio - 1) * NOISE_CROSSINGS * NOISE_CROSSINGS) / ratio);
        }
    }

    private void raise(FrameMatrix clip, int frame, double ratio) {
        int at = frame * clip.bands() + bands + VoiceMeasures.LEVEL;
        clip.values()[at] = (float) Math.max(floorDb, clip.values()[at] + 10 * Math.log10(ratio));
    }

    /** Applies an effect to the bands and tells for each frame by what factor their power grew. */
    private double[] apply(FrameMatrix clip, Consumer<FrameMatrix> effect) {
        FrameMatrix mel = melOf(clip, bands);
        double[] before = power(mel);
        effect.accept(mel);
        putMel(mel, clip);
        double[] ratios = power(mel);
        for (int frame = 0; frame < ratios.length; frame++) {
            ratios[frame] /= before[frame];
        }
        return ratios;
    }

    private static double[] power(FrameMatrix mel) {
        double[] power = new double[mel.frames()];
        for (int frame = 0; frame < power.length; frame++) {
            for (int band = 0; band < mel.bands(); band++) {
                power[frame] += Math.pow(10, mel.at(frame, band) / 10);
            }
        }
        return power;
    }

    /** The first {@code bands} columns, as a copy. */
    static FrameMatrix melOf(FrameMatrix clip, int bands) {
        float[] values = new float[clip.frames() * bands];
        for (int frame = 0; frame < clip.frames(); frame++) {
            System.arraycopy(clip.values(), frame * clip.bands(), values, frame * bands, bands);
        }
        return new FrameMatrix(clip.frames(), bands, clip.frameStep(), values);
    }

    /** Puts bands into the first columns of a clip. */
    static void putMel(FrameMatrix mel, FrameMatrix clip) {
        for (int frame = 0; frame < clip.frames(); frame++) {
            System.arraycopy(mel.values(), frame * mel.bands(), clip.values(), frame * clip.bands(), mel.bands());
        }
    }
}
