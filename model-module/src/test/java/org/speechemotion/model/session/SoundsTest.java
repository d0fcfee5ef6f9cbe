// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.feature.PowerSpectrum;
import org.speechemotion.model.SyntheticCorpus;

/** Noises, rooms and the trimming of clips. */
class SoundsTest {

    private static final int RATE = Session.SAMPLE_RATE;

    /** Mean power a bin between two frequencies, in dB. */
    private static double density(float[] samples, double low, double high) {
        PowerSpectrum spectrum = new PowerSpectrum(1024, 1024);
        float[] bins = new float[spectrum.bins()];
        double sum = 0;
        int count = 0;
        for (int from = 0; from + 1024 <= samples.length; from += 1024) {
            spectrum.compute(java.util.Arrays.copyOfRange(samples, from, from + 1024), bins);
            for (int bin = (int) (low * 1024 / RATE); bin < high * 1024 / RATE; bin++) {
                sum += bins[bin];
                count++;
            }
        }
        return 10 * Math.log10(sum / count);
    }

    private static double power(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum;
    }

    @Test
    void pinkNoiseFallsByThreeDecibelsAnOctave() {
        float[] noise = BackgroundNoise.PINK.make(20 * RATE, new SplittableRandom(1));
        assertThat(density(noise, 240, 260) - density(noise, 3840, 4160)).isCloseTo(12, within(1.5));
        assertThat(power(noise, 0, noise.length) / noise.length).isCloseTo(1, within(1e-3));
    }

    @Test
    void speechShapedNoiseIsStrongestWhereVoicesAre() {
        float[] noise = BackgroundNoise.SPEECH_SHAPED.make(20 * RATE, new SplittableRandom(1));
        double voices = density(noise, 200, 500);
        assertThat(voices - density(noise, 3800, 4200)).isBetween(18.0, 32.0);
        assertThat(voices - density(noise, 16, 40)).isGreaterThan(6);
        assertThat(power(noise, 0, noise.length) / noise.length).isCloseTo(1, within(1e-3));
    }

    @Test
    void aRoomKeepsTheDirectSoundAndDiesAway() {
        float[] click = new float[2 * RATE];
        click[1000] = 1;
        float[] heard = Reverberation.of(0.4, 6, new SplittableRandom(2)).apply(click);
        assertThat(heard[1000]).isCloseTo(1, within(1e-6f));
        assertThat(power(heard, 0, 1000)).isLessThan(1e-10);
        assertThat(10 * Math.log10(power(heard, 1001, heard.length))).isCloseTo(-6, within(0.01));
        // Half of 60 dB after half of the time.
        double early = power(heard, 1001, 1001 + RATE / 50);
        double late = power(heard, 1001 + RATE / 5, 1001 + RATE / 5 + RATE / 50);
        assertThat(10 * Math.log10(early / late)).isCloseTo(30, within(2.5));
    }

    @Test
    void aRoomGivesTheSameInOnePieceAsTheDirectSum() {
        SplittableRandom random = new SplittableRandom(3);
        float[] sound = BackgroundNoise.PINK.make(3000, random);
        Reverberation room = Reverberation.of(0.02, 0, random);
        float[] click = new float[3000];
        click[0] = 1;
        float[] response = room.apply(click);
        float[] heard = room.apply(sound);
        for (int i : new int[] {0, 100, 1500, 2999}) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += (double) sound[i - k] * response[k];
            }
            assertThat(heard[i]).isCloseTo((float) sum, within(1e-4f));
        }
    }

    @Test
    void silenceAtBothEndsIsTakenAwayAndTheSpeechIsKept() {
        float[] voice = SyntheticCorpus.voice("neutral", 0, 1, new Random(1));
        float[] clip = new float[RATE + voice.length + 2 * RATE];
        Random random = new Random(2);
        for (int i = 0; i < clip.length; i++) {
            clip[i] = (float) (1e-5 * random.nextGaussian());
        }
        System.arraycopy(voice, 0, clip, RATE, voice.length);
        float[] trimmed = SilenceTrim.trim(clip);
        assertThat(trimmed.length / (double) RATE).isCloseTo(1, within(0.05));
        assertThat(power(trimmed, 0, trimmed.length)).isCloseTo(power(voice, 0, voice.length), within(0.1));
    }

    @Test
    void whatIsAllSilentOrEmptyStaysAsItIs() {
        assertThat(SilenceTrim.trim(new float[0])).isEmpty();
        assertThat(SilenceTrim.trim(new float[5000])).hasSize(5000);
    }
}
