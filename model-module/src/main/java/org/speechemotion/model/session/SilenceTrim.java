// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.util.Arrays;
import org.speechemotion.dsp.feature.FrameCutter;
import org.speechemotion.dsp.feature.PowerSpectrum;

/**
 * Takes silence away from both ends of a clip: what is 40 dB below its loudest part. Frames are short (32 ms every 8 ms),
 * so that the borders that are left are those of the speech; rumble below 60 Hz and hiss above 5.4 kHz do not count.
 */
public final class SilenceTrim {

    private static final double BELOW_LOUDEST_DB = 40;
    private static final int WINDOW = 512;
    private static final int HOP = 128;
    private static final double LOW_HZ = 60;
    private static final double HIGH_HZ = 5400;

    private SilenceTrim() {}

    /**
     * The clip from its first sound to its last.
     *
     * @param samples at {@link Session#SAMPLE_RATE}
     * @return a copy, as long as the clip if nothing stands out or nothing is silent
     */
    public static float[] trim(float[] samples) {
        double[] power = power(samples);
        double least = Arrays.stream(power).max().orElse(0) * Math.pow(10, -BELOW_LOUDEST_DB / 10);
        int first = 0;
        int last = power.length - 1;
        while (first < last && power[first] < least) {
            first++;
        }
        while (last > first && power[last] < least) {
            last--;
        }
        // A frame stands for the samples around its centre.
        int from = Math.max(0, first * HOP - HOP / 2);
        int to = Math.min(samples.length, last * HOP + HOP / 2);
        return from < to ? Arrays.copyOfRange(samples, from, to) : samples.clone();
    }

    private static double[] power(float[] samples) {
        FrameCutter cutter = new FrameCutter(WINDOW, HOP);
        PowerSpectrum spectrum = new PowerSpectrum(WINDOW, WINDOW);
        float[] frame = new float[WINDOW];
        float[] bins = new float[spectrum.bins()];
        int lowest = (int) Math.ceil(LOW_HZ * WINDOW / Session.SAMPLE_RATE);
        int highest = (int) Math.floor(HIGH_HZ * WINDOW / Session.SAMPLE_RATE);
        double[] power = new double[1 + samples.length / HOP];
        int next = 0;
        int taken = 0;
        boolean ended = false;
        while (!ended) {
            taken += cutter.write(samples, taken, samples.length - taken);
            ended = taken == samples.length;
            if (ended) {
                cutter.end();
            }
            while (cutter.read(frame)) {
                spectrum.compute(frame, bins);
                for (int bin = lowest; bin <= highest; bin++) {
                    power[next] += bins[bin];
                }
                next++;
            }
        }
        return power;
    }
}
