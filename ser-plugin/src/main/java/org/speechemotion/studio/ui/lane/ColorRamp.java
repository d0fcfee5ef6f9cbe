// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * Colours from weak to strong whose lightness (CIE L*) changes in equal steps, so that they read the same in grey and for the
 * colour-blind, while hue and chroma run through some points. On a dark background strong is bright, on a light one strong
 * is dark.
 */
final class ColorRamp {

    /** Number of colours. */
    static final int STEPS = 256;

    private static final double DARKEST = 3;
    private static final double BRIGHTEST = 97;
    /** The part of a ramp on a light background over which the weak end loses its colour, to be like paper. */
    private static final double FADE = 0.2;

    private ColorRamp() {}

    /**
     * The colours from weak to strong, as opaque 0xFFRRGGBB.
     *
     * @param hues in degrees, evenly spaced from the darkest colour to the brightest
     * @param chromas as many, reduced where the screen has no such colour
     * @param dark whether strong is to be bright
     */
    static int[] colors(double[] hues, double[] chromas, boolean dark) {
        int[] colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double strength = i / (STEPS - 1.0);
            double bright = dark ? strength : 1 - strength;
            double fade = dark ? 1 : Math.min(1, strength / FADE);
            colors[i] = color(DARKEST + (BRIGHTEST - DARKEST) * bright, at(chromas, bright) * fade, at(hues, bright));
        }
        return colors;
    }

    private static double at(double[] points, double place) {
        double position = place * (points.length - 1);
        int before = Math.min(points.length - 2, (int) position);
        double part = position - before;
        // Slow at the points, so that hue and chroma turn without corners.
        double eased = part * part * (3 - 2 * part);
        return points[before] + (points[before + 1] - points[before]) * (0.5 * part + 0.5 * eased);
    }

    /** The colour of that lightness and hue with as much of the chroma as the screen can show. */
    private static int color(double lightness, double chroma, double hue) {
        double low = 0;
        double high = chroma;
        if (isShown(Cielab.linearRgb(lightness, chroma, hue))) {
            low = chroma;
        }
        for (int i = 0; i < 20 && low < high; i++) {
            double middle = (low + high) / 2;
            if (isShown(Cielab.linearRgb(lightness, middle, hue))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return nearest(Cielab.linearRgb(lightness, low, hue), lightness);
    }

    private static boolean isShown(double[] rgb) {
        for (double value : rgb) {
            if (value < -1e-6 || value > 1 + 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** Of the colours around, the one whose lightness is nearest: rounding each part alone would make uneven steps. */
    private static int nearest(double[] rgb, double lightness) {
        int red = Cielab.encoded(rgb[0]);
        int green = Cielab.encoded(rgb[1]);
        int blue = Cielab.encoded(rgb[2]);
        boolean grey = red == green && green == blue;
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int change = 0; change < 27; change++) {
            int r = red + change % 3 - 1;
            int g = green + change / 3 % 3 - 1;
            int b = blue + change / 9 - 1;
            boolean possible = Math.min(r, Math.min(g, b)) >= 0 && Math.max(r, Math.max(g, b)) <= 255;
            if (possible && (!grey || r == g && g == b)) {
                int color = 0xFF000000 | r << 16 | g << 8 | b;
                double error = Math.abs(Cielab.lightness(color) - lightness);
                if (error < least) {
                    least = error;
                    best = color;
                }
            }
        }
        return best;
    }
}
