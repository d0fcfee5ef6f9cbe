// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * A perceptually even colour ramp: lightness in OKLab rises or falls in equal steps while the hue turns from violet over
 * red to yellow, so that it reads the same in grey and for the colour-blind. On a dark background strong is bright, on a
 * light one strong is dark.
 */
public final class ColorRamp {

    private static final int STEPS = 256;

    private ColorRamp() {}

    /** The 256 colours from weak to strong, as opaque 0xFFRRGGBB. */
    public static int[] colors(boolean dark) {
        int[] colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double t = i / (STEPS - 1.0);
            double heat = dark ? t : 1 - t;
            double lightness = 0.13 + 0.85 * heat;
            double hue = Math.toRadians(285 + 175 * Math.pow(heat, 0.9));
            double chroma = 0.05 + 0.2 * Math.sin(Math.PI * Math.min(1, heat * 0.92 + 0.06));
            colors[i] = fit(lightness, dark ? chroma : chroma * Math.min(1, t * 6), hue);
        }
        return colors;
    }

    /** Lightness in OKLab, 0 to 1, of an sRGB colour. */
    static double lightness(int rgb) {
        double r = linear(rgb >> 16 & 0xFF);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    }

    private static int fit(double lightness, double chroma, double hue) {
        double tried = chroma;
        for (int i = 0; i < 40; i++) {
            double[] rgb = rgb(lightness, tried, hue);
            if (inGamut(rgb)) {
                return pack(rgb);
            }
            tried *= 0.94;
        }
        return pack(rgb(lightness, 0, hue));
    }

    private static double[] rgb(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean inGamut(double[] rgb) {
        for (double value : rgb) {
            if (value < -0.0005 || value > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static int pack(double[] rgb) {
        return 0xFF000000 | gamma(rgb[0]) << 16 | gamma(rgb[1]) << 8 | gamma(rgb[2]);
    }

    private static int gamma(double linear) {
        double value = Math.max(0, Math.min(1, linear));
        double encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
