// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.SplittableRandom;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.SampleEffect;
import org.speechemotion.model.session.BackgroundNoise;
import org.speechemotion.model.session.SilenceTrim;

/**
 * Pink Gaussian noise over clips, whose silent ends are taken away first: a model in use hears no more of them either.
 *
 * @param snr how far the noise is below the whole clip, in dB
 * @param seed of the noise; a file of the same name has the same noise anywhere
 */
record ClipNoise(double snr, long seed) implements SampleEffect {

    @Override
    public String id() {
        return " pink noise " + snr + " dB seed " + seed;
    }

    @Override
    public float[] apply(Clip clip, float[] samples) {
        float[] speech = SilenceTrim.trim(samples);
        double power = 0;
        for (float sample : speech) {
            power += (double) sample * sample / speech.length;
        }
        float gain = (float) Math.sqrt(power * Math.pow(10, -snr / 10));
        long own = seed + 31L * clip.path().getFileName().toString().hashCode();
        float[] noise = BackgroundNoise.PINK.make(speech.length, new SplittableRandom(own));
        for (int i = 0; i < speech.length; i++) {
            speech[i] += gain * noise[i];
        }
        return speech;
    }
}
