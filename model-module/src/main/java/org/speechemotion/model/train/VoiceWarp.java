// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.VoiceMeasures;

/** Stretches time and frequency of log-mel frames and of the measures of the voice that come after the bands. */
final class VoiceWarp extends TimeFrequencyWarp {

    private final int bands;

    VoiceWarp(double[] bandHz) {
        super(bandHz);
        bands = bandHz.length;
    }

    @Override
    FrameMatrix apply(FrameMatrix clip, double tempo, double pitch) {
        FrameMatrix mel = super.apply(VoiceEffects.melOf(clip, bands), tempo, pitch);
        float[] values = new float[mel.frames() * clip.bands()];
        FrameMatrix warped = new FrameMatrix(mel.frames(), clip.bands(), clip.frameStep(), values);
        VoiceEffects.putMel(mel, warped);
        float octaves = (float) (Math.log(pitch) / Math.log(2));
        for (int frame = 0; frame < warped.frames(); frame++) {
            double time = Math.min(clip.frames() - 1, frame * tempo);
            int at = frame * clip.bands() + bands;
            for (int column = 0; column < VoiceMeasures.COLUMNS; column++) {
                values[at + column] = between(clip, time, bands + column);
            }
            values[at + VoiceMeasures.CROSSINGS] = (float) Math.min(1, values[at + VoiceMeasures.CROSSINGS] * pitch);
            // Between a frame with a fundamental frequency and one without there is no third.
            int nearest = (int) Math.round(time);
            float voiced = clip.at(nearest, bands + VoiceMeasures.VOICED);
            values[at + VoiceMeasures.VOICED] = voiced;
            values[at + VoiceMeasures.PITCH] =
                    voiced == 0 ? 0 : clip.at(nearest, bands + VoiceMeasures.PITCH) + octaves;
        }
        return warped;
    }

    private static float between(FrameMatrix clip, double time, int column) {
        int before = (int) time;
        int after = Math.min(clip.frames() - 1, before + 1);
        float part = (float) (time - before);
        return (1 - part) * clip.at(before, column) + part * clip.at(after, column);
    }
}
