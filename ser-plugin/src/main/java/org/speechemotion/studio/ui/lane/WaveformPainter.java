// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.speechemotion.dsp.audio.Recording;

/**
 * Paints one channel of sound: a bar from minimum to maximum for every column of the screen, so that no peak is lost at
 * any zoom, with the RMS inside, paler where it is a guess; or a line through the samples.
 */
final class WaveformPainter {

    private static final double MARGIN = 0.04;
    /** Pixels a sample from which on each has a dot. */
    private static final double DOTS_FROM = 6;

    private final LaneCanvas canvas;
    private final int rate;
    private final long frames;
    private final WaveformScale scale;
    private final double fullScale;

    /** {@code fullScale} is the value at the upper edge. */
    WaveformPainter(LaneCanvas canvas, Recording recording, WaveformScale scale, double fullScale) {
        this.scale = scale;
        this.fullScale = fullScale;
        this.canvas = canvas;
        this.rate = recording.sampleRate();
        this.frames = recording.frames();
    }

    /** Lines at 0 and full scale. */
    void grid() {
        Graphics2D g = canvas.graphics();
        g.setColor(canvas.theme().grid());
        for (int value = -1; value <= 1; value++) {
            g.fillRect(
                    canvas.left(),
                    (int) Math.round(y(value * fullScale, canvas.height())),
                    canvas.right() - canvas.left(),
                    1);
        }
    }

    /** Bars. */
    void columns(int channel, WaveformPeaks peaks) {
        double screen = canvas.scale();
        double height = canvas.height() * screen;
        LaneTheme theme = canvas.theme();
        Color body = theme.wave();
        Color inner = LaneTheme.mix(body, theme.dark() ? Color.WHITE : Color.BLACK, 0.3);
        Color guessedBody = LaneTheme.mix(body, theme.background(), 0.55);
        Color guessedInner = LaneTheme.mix(inner, theme.background(), 0.55);
        Graphics2D g = canvas.screenGraphics();
        try {
            float[] peak = new float[3];
            int end = (int) Math.ceil(canvas.right() * screen);
            for (int x = (int) Math.floor(canvas.left() * screen); x < end; x++) {
                long from = frame(x / screen);
                long to = Math.min(frames, Math.max(from + 1, frame((x + 1) / screen)));
                if (from >= frames) {
                    break;
                }
                if (peaks.peak(channel, from, to, peak)) {
                    bars(g, x, peak, height, body, inner);
                } else if (peaks.guess(channel, from, to, peak)) {
                    bars(g, x, peak, height, guessedBody, guessedInner);
                } else if (x / 3 % 2 == 0) {
                    g.setColor(theme.muted());
                    g.fillRect(x, (int) (height / 2), 1, 1);
                }
            }
        } finally {
            g.dispose();
        }
    }

    /** A line through the samples, with a dot on each when there is room. */
    void line(SampleBlock block) {
        TimeViewport view = canvas.view();
        long first = Math.max(block.from(), frame(canvas.left() - 1) - 1);
        long end = Math.min(block.to(), frame(canvas.right() + 1.0) + 2);
        if (end <= first) {
            return;
        }
        double framePixels = 1 / (view.secondsPerPixel() * rate);
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(canvas.theme().wave());
            g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, (int) (end - first));
            for (long i = first; i < end; i++) {
                double x = view.x((double) i / rate);
                double y = y(block.sample(i), canvas.height());
                if (i == first) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                if (framePixels >= DOTS_FROM) {
                    g.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4));
                }
            }
            g.draw(path);
        } finally {
            g.dispose();
        }
    }

    private long frame(double x) {
        return Math.max(0, Math.round(canvas.view().time(x) * rate));
    }

    private double y(double value, double height) {
        return (height - 1) * (0.5 - scale.place(value, fullScale) * (0.5 - MARGIN));
    }

    private void bars(Graphics2D g, int x, float[] peak, double height, Color body, Color inner) {
        bar(g, x, peak[1], peak[0], height, body);
        bar(g, x, Math.min(peak[1], peak[2]), Math.max(peak[0], -peak[2]), height, inner);
    }

    private void bar(Graphics2D g, int x, double top, double bottom, double height, Color color) {
        int from = (int) Math.round(y(top, height));
        int to = (int) Math.round(y(bottom, height));
        if (to >= from) {
            g.setColor(color);
            g.fillRect(x, from, 1, to - from + 1);
        }
    }
}
