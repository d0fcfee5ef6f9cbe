// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.text.DecimalFormat;
import java.util.Arrays;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.lane.LaneTheme;

/** A bar for each channel, from -60 dB to full scale: RMS is filled, the peak is a line that falls slowly. */
@Messages({
    "ACN_LevelMeter=Level",
    "# {0} - channel",
    "# {1} - peak in decibels",
    "# {2} - RMS in decibels",
    "TXT_Level={0}: peak {1} dB, RMS {2} dB"
})
final class LevelMeter extends JComponent implements Accessible {

    private static final long serialVersionUID = 1L;
    private static final int BAR = 12;
    private static final int GAP = 4;
    private static final int STEP_DB = 10;
    /** A peak below is quiet, one above is nearly too loud. */
    private static final double LOUD_DB = -6;

    private static final double FALL_DB = 1.2;
    private static final Color LOUD = new Color(0xD9822B);

    private transient Levels levels = Levels.silence(1);
    private double[] held = {Levels.LOWEST_DB};

    LevelMeter() {
        setFont(LaneTheme.current().font());
        setPreferredSize(new Dimension(360, 2 * (BAR + GAP) + 18));
        setMinimumSize(getPreferredSize());
        getAccessibleContext().setAccessibleName(Bundle.ACN_LevelMeter());
    }

    /** Shows levels; called a few dozen times a second. */
    void show(Levels now) {
        if (now.channels() != held.length) {
            held = new double[now.channels()];
            Arrays.fill(held, Levels.LOWEST_DB);
        }
        levels = now;
        for (int channel = 0; channel < held.length; channel++) {
            double peak = Levels.decibels(now.peak()[channel]);
            held[channel] = Math.max(peak, Math.max(Levels.LOWEST_DB, held[channel] - FALL_DB));
        }
        repaint();
    }

    /** The levels in words. */
    String text() {
        DecimalFormat format = new DecimalFormat("0");
        StringBuilder text = new StringBuilder();
        for (int channel = 0; channel < held.length; channel++) {
            text.append(channel == 0 ? "" : "; ");
            text.append(Bundle.TXT_Level(
                    channel + 1,
                    format.format(Levels.decibels(levels.peak()[channel])),
                    format.format(Levels.decibels(levels.rms()[channel]))));
        }
        return text.toString();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        LaneTheme theme = LaneTheme.current();
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Font font = getFont();
            g.setFont(font);
            int y = 0;
            for (int channel = 0; channel < held.length; channel++, y += BAR + GAP) {
                paintBar(g, theme, channel, y);
            }
            paintScale(g, theme, y);
        } finally {
            g.dispose();
        }
    }

    private void paintBar(Graphics2D g, LaneTheme theme, int channel, int y) {
        g.setColor(theme.background());
        g.fillRect(0, y, getWidth(), BAR);
        double rms = Levels.decibels(levels.rms()[channel]);
        double peak = Levels.decibels(levels.peak()[channel]);
        g.setColor(LaneTheme.mix(theme.wave(), theme.background(), 0.55));
        g.fillRect(0, y, x(peak), BAR);
        g.setColor(theme.wave());
        g.fillRect(0, y, x(rms), BAR);
        if (held[channel] > Levels.LOWEST_DB) {
            g.setColor(held[channel] >= -0.1 ? theme.playhead() : held[channel] > LOUD_DB ? LOUD : theme.foreground());
            g.fillRect(Math.max(0, x(held[channel]) - 2), y, 2, BAR);
        }
        g.setColor(theme.grid());
        g.drawRect(0, y, getWidth() - 1, BAR - 1);
    }

    private void paintScale(Graphics2D g, LaneTheme theme, int y) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(theme.muted());
        for (int db = (int) Levels.LOWEST_DB; db <= 0; db += STEP_DB) {
            String text = String.valueOf(db);
            int at = x(db) - metrics.stringWidth(text) / 2;
            int most = getWidth() - metrics.stringWidth(text);
            g.drawString(text, Math.max(0, Math.min(most, at)), y + metrics.getAscent());
        }
    }

    private int x(double decibels) {
        return (int) Math.round(getWidth() * (1 - decibels / Levels.LOWEST_DB));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleMeter();
        }
        return accessibleContext;
    }

    private final class AccessibleMeter extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.PROGRESS_BAR;
        }

        @Override
        public String getAccessibleDescription() {
            return text();
        }
    }
}
