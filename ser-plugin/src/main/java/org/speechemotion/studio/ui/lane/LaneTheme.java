// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;

/**
 * Colours and fonts of the lanes, taken from the look and feel.
 *
 * @param dark whether the look and feel is a dark one
 * @param background behind the lanes
 * @param header behind names and axes
 * @param foreground text
 * @param muted unimportant text and marks
 * @param grid lines
 * @param wave the waveform
 * @param selection the selected span, translucent
 * @param playhead the playhead
 * @param font text
 */
public record LaneTheme(
        boolean dark,
        Color background,
        Color header,
        Color foreground,
        Color muted,
        Color grid,
        Color wave,
        Color selection,
        Color playhead,
        Font font) {

    /** The colours of the current look and feel. */
    public static LaneTheme current() {
        Color panel = color("Panel.background", Color.LIGHT_GRAY);
        Color background = color("Table.background", panel);
        Color foreground = color("Label.foreground", Color.DARK_GRAY);
        boolean dark = luminance(background) < 0.4;
        Color accent = color("Component.accentColor", color("Table.selectionBackground", Color.BLUE));
        Color wave = mix(accent, foreground, dark ? 0.25 : 0.1);
        Font label = UIManager.getFont("Label.font");
        Font font = label == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : label;
        return new LaneTheme(
                dark,
                background,
                panel,
                foreground,
                mix(foreground, background, 0.35),
                mix(foreground, background, 0.86),
                wave,
                new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), dark ? 80 : 60),
                color("Actions.Red", new Color(0xDB5860)),
                font.deriveFont(Math.max(9f, font.getSize2D() * 0.86f)));
    }

    /** A colour between two, {@code part} of the way to the second. */
    public static Color mix(Color first, Color second, double part) {
        return new Color(
                channel(first.getRed(), second.getRed(), part),
                channel(first.getGreen(), second.getGreen(), part),
                channel(first.getBlue(), second.getBlue(), part));
    }

    /** How bright a colour looks, 0 to 1. */
    public static double luminance(Color color) {
        return (0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue()));
    }

    /** Black or white, whichever is easier to read on a colour. */
    public static Color textOn(Color color) {
        return luminance(color) > 0.18 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int channel(int first, int second, double part) {
        return (int) Math.round(first + (second - first) * part);
    }

    private static Color color(String key, Color otherwise) {
        Color color = UIManager.getColor(key);
        return color == null ? otherwise : new Color(color.getRGB());
    }
}
