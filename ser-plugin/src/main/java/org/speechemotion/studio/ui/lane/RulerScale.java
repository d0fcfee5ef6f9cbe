// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * The marks of a time ruler at one zoom.
 *
 * @param step seconds from one labelled mark to the next
 * @param parts into how many parts small marks divide a step
 * @param decimals of a second that the labels need
 */
public record RulerScale(double step, int parts, int decimals) {

    private static final double[] STEPS = {
        1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1,
        2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400
    };

    /**
     * The closest marks whose labels have room.
     *
     * @param secondsPerPixel the zoom
     * @param labelWidth pixels that a label and the gap after it take
     */
    public static RulerScale of(double secondsPerPixel, double labelWidth) {
        double least = secondsPerPixel * labelWidth;
        double step = STEPS[STEPS.length - 1];
        for (double candidate : STEPS) {
            if (candidate >= least) {
                step = candidate;
                break;
            }
        }
        return new RulerScale(step, parts(step), decimals(step));
    }

    /**
     * The closest marks at 1, 2 or 5 times a power of ten of samples whose labels have room.
     *
     * @param secondsPerPixel the zoom
     * @param labelWidth pixels that a label and the gap after it take
     * @param sampleRate samples a second
     */
    public static RulerScale ofSamples(double secondsPerPixel, double labelWidth, int sampleRate) {
        double least = secondsPerPixel * labelWidth * sampleRate;
        double power = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, least)))));
        double samples = 10 * power;
        for (int lead : new int[] {1, 2, 5}) {
            if (lead * power >= least) {
                samples = lead * power;
                break;
            }
        }
        int parts = samples == 1 ? 1 : Math.round(samples / power) == 2 ? 2 : 5;
        return new RulerScale(samples / sampleRate, parts, 0);
    }

    private static int parts(double step) {
        if (step == 15 || step == 30 || step == 900 || step == 1800) {
            return 3;
        }
        if (step == 60 || step == 3600) {
            return 6;
        }
        if (step == 120 || step == 7200 || step == 14_400 || step == 28_800) {
            return 4;
        }
        double lead = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        return Math.round(lead) == 2 ? 4 : 5;
    }

    private static int decimals(double step) {
        if (step >= 1) {
            return 0;
        }
        int needed = (int) Math.ceil(-Math.log10(step) - 1e-9);
        return needed <= 3 ? needed : 6;
    }
}
