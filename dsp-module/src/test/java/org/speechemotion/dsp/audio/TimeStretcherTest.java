// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.pitch.PitchSettings;
import org.speechemotion.dsp.pitch.PitchTrack;
import org.speechemotion.dsp.pitch.PitchTracker;

class TimeStretcherTest {

    private static final int RATE = 16_000;

    /** Everything that comes out when a signal is given in blocks of uneven lengths. */
    private static float[][] stretch(TimeStretcher stretcher, float[][] in) {
        float[][] out = new float[in.length][(int) (in[0].length / stretcher.ratio()) + stretcher.mostTaken()];
        float[][] piece = new float[in.length][stretcher.mostTaken()];
        int made = 0;
        int at = 0;
        for (int block = 1; at < in[0].length; block = block % 700 + 37) {
            at += stretcher.give(in, at, Math.min(block, in[0].length - at));
            if (stretcher.isReady()) {
                made = add(out, made, piece, stretcher.take(piece));
            }
        }
        for (int n = stretcher.takeLast(piece); n > 0; n = stretcher.takeLast(piece)) {
            made = add(out, made, piece, n);
        }
        int length = made;
        return Arrays.stream(out).map(x -> Arrays.copyOf(x, length)).toArray(float[][]::new);
    }

    private static int add(float[][] out, int made, float[][] piece, int count) {
        for (int channel = 0; channel < out.length; channel++) {
            System.arraycopy(piece[channel], 0, out[channel], made, count);
        }
        return made + count;
    }

    private static float[] ramp(int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) i / frames;
        }
        return x;
    }

    private static float[] voice(double hz, double seconds) {
        float[] x = new float[(int) (seconds * RATE)];
        for (int i = 0; i < x.length; i++) {
            double t = (double) i / RATE;
            for (int h = 1; h <= 8; h++) {
                x[i] += (float) (0.1 * Math.sin(2 * Math.PI * h * hz * t) / h);
            }
            x[i] *= (float) (0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * t));
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.61, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.77, 2})
    void comesOutAsLongAsTheSpeedSaysAndEverythingNearItsPlace(double speed) {
        TimeStretcher stretcher = new TimeStretcher(1, RATE, speed);
        assertThat(stretcher.ratio()).isCloseTo(speed, within(0.003));
        int frames = 20 * RATE;
        float[] out = stretch(stretcher, new float[][] {ramp(frames)})[0];

        assertThat(out).hasSize((int) Math.round(frames / stretcher.ratio()));
        double worst = 0;
        for (int i = RATE / 50; i < out.length - RATE / 20; i++) {
            worst = Math.max(worst, Math.abs(out[i] * frames - i * stretcher.ratio()));
        }
        assertThat(worst / RATE * 1000).isLessThan(TimeStretcher.MOST_MISPLACED_MS + 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.3, 2})
    void keepsThePitch(double speed) {
        float[] out = stretch(new TimeStretcher(1, RATE, speed), new float[][] {voice(157, 6)})[0];
        PitchTrack track = PitchTracker.of(out, PitchSettings.VOICE);
        float[] middle = Arrays.copyOfRange(track.hz(), 20, track.hz().length - 20);
        Arrays.sort(middle);
        assertThat((double) middle[middle.length / 2]).isCloseTo(157, within(1.0));
        assertThat((double) middle[middle.length / 10]).isCloseTo(157, within(4.0));
        assertThat((double) middle[middle.length * 9 / 10]).isCloseTo(157, within(4.0));
    }

    @Test
    void joinsWithoutJumps() {
        float[] in = voice(157, 6);
        float[] out = stretch(new TimeStretcher(1, RATE, 0.7), new float[][] {in})[0];
        assertThat(steepest(out)).isLessThan(1.2 * steepest(in));
    }

    private static double steepest(float[] x) {
        double worst = 0;
        for (int i = 1; i < x.length; i++) {
            worst = Math.max(worst, Math.abs(x[i] - x[i - 1]));
        }
        return worst;
    }

    @Test
    void movesAllChannelsAlike() {
        float[] first = voice(157, 4);
        float[] second = ramp(first.length);
        float[] third = new float[first.length];
        for (int i = 0; i < third.length; i++) {
            third[i] = first[i] - 2 * second[i];
        }
        float[][] out = stretch(new TimeStretcher(3, RATE, 0.8), new float[][] {first, second, third});
        for (int i = 0; i < out[0].length; i++) {
            assertThat(out[2][i]).isCloseTo(out[0][i] - 2 * out[1][i], within(1e-4f));
        }
    }

    @Test
    void restartedItSoundsAsNew() {
        float[][] in = {voice(120, 2)};
        TimeStretcher used = new TimeStretcher(1, RATE, 1.5);
        stretch(used, new float[][] {voice(300, 1.234)});
        used.restart();
        assertThat(stretch(used, in)[0]).containsExactly(stretch(new TimeStretcher(1, RATE, 1.5), in)[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2})
    void handsBackWhatIsNotTaken(double speed) {
        TimeStretcher stretcher = new TimeStretcher(1, RATE, speed);
        float[][] in = {ramp(4 * RATE)};
        float[][] piece = new float[1][stretcher.mostTaken()];
        int at = 0;
        while (at < 2 * RATE) {
            at += stretcher.give(in, at, 300);
            if (stretcher.isReady()) {
                stretcher.take(piece);
            }
        }
        float[][] rest = new float[1][stretcher.mostRest()];
        int count = stretcher.rest(rest);
        assertThat(count).isPositive();
        assertThat(Arrays.copyOf(rest[0], count)).containsExactly(Arrays.copyOfRange(in[0], at - count, at));
    }

    @Test
    void silenceStaysSilenceAndNothingGivesNothing() {
        TimeStretcher stretcher = new TimeStretcher(2, 8000, 0.5);
        assertThat(stretch(stretcher, new float[2][800])[1]).hasSize(1600).containsOnly(0);
        stretcher.restart();
        assertThat(stretcher.takeLast(new float[2][stretcher.mostTaken()])).isZero();
    }

    /** The command line's data goes there. */
    @Test
    void printsNothing() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            stretch(new TimeStretcher(2, RATE, 0.5), new float[2][RATE]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 2.1, Double.NaN})
    void refusesOtherSpeeds(double speed) {
        assertThatThrownBy(() -> new TimeStretcher(1, RATE, speed)).isInstanceOf(IllegalArgumentException.class);
    }
}
