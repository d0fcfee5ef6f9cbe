// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** CIE L*a*b* (D65, 2 degrees), in which equal distances look about equal, and sRGB. */
final class Cielab {

    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    private Cielab() {}

    /** L*, 0 to 100, of an sRGB colour 0xRRGGBB. */
    static double lightness(int rgb) {
        double y = 0.2126729 * linear(rgb >> 16 & 0xFF)
                + 0.7151522 * linear(rgb >> 8 & 0xFF)
                + 0.0721750 * linear(rgb & 0xFF);
        return y > EPSILON ? 116 * Math.cbrt(y) - 16 : KAPPA * y;
    }

    /** Linear sRGB, 0 to 1 each if the colour can be shown, of lightness, chroma and hue in degrees. */
    static double[] linearRgb(double lightness, double chroma, double hue) {
        double fy = (lightness + 16) / 116;
        double x = WHITE_X * inverse(fy + chroma * Math.cos(Math.toRadians(hue)) / 500);
        double y = lightness > KAPPA * EPSILON ? fy * fy * fy : lightness / KAPPA;
        double z = WHITE_Z * inverse(fy - chroma * Math.sin(Math.toRadians(hue)) / 200);
        return new double[] {
            3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
            -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z
        };
    }

    private static double inverse(double f) {
        double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }

    /** The nearest value, 0 to 255, of a part of linear light. */
    static int encoded(double linear) {
        double value = Math.max(0, Math.min(1, linear));
        double part = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(part * 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
