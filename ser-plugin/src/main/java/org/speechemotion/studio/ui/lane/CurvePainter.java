// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Paints curves into one row of a lane, at most a few points a pixel at any zoom. */
final class CurvePainter {

    private static final BasicStroke SMOOTH = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke QUICK = new BasicStroke(1f);
    private static final int MARGIN = 2;

    private final Graphics2D g;
    private final LaneCanvas canvas;
    private final int top;
    private final int height;
    private final double low;
    private final double high;

    /** A row between two values. */
    CurvePainter(Graphics2D g, LaneCanvas canvas, int top, int height, double low, double high) {
        this.g = g;
        this.canvas = canvas;
        this.top = top;
        this.height = height;
        this.low = low;
        this.high = high;
    }

    /** Where a value is. */
    double y(double value) {
        double part = (Math.max(low, Math.min(high, value)) - low) / (high - low);
        return top + MARGIN + (1 - part) * (height - 2 * MARGIN);
    }

    /** Paints all curves, each in its colour. */
    void paint(Curves curves, IntFunction<Color> colors) {
        double zoom = canvas.view().secondsPerPixel();
        Optional<Curves.Bins> bins = curves.bins(zoom);
        if (bins.isPresent()) {
            choosePen(false);
            for (int curve = 0; curve < curves.count(); curve++) {
                g.setColor(colors.apply(curve));
                paintBins(bins.get(), curves.count(), curve);
            }
            return;
        }
        for (Curves.Stretch stretch : visible(curves)) {
            choosePen(zoom < 2 * stretch.step());
            for (int curve = 0; curve < curves.count(); curve++) {
                g.setColor(colors.apply(curve));
                paintStretch(stretch, curves.count(), curve);
            }
        }
    }

    /** The stretches that are seen; few, where they are painted one by one. */
    List<Curves.Stretch> visible(Curves curves) {
        return SpanSearch.visible(curves.stretches(), Curves.Stretch::span, canvas.from(), canvas.to());
    }

    /** Smooth lines where they can be seen; quick ones where many steps share a pixel. */
    private void choosePen(boolean smooth) {
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL,
                smooth ? RenderingHints.VALUE_STROKE_PURE : RenderingHints.VALUE_STROKE_DEFAULT);
        g.setStroke(smooth ? SMOOTH : QUICK);
    }

    private void paintBins(Curves.Bins bins, int count, int curve) {
        int first = (int) Math.max(0, Math.floor(canvas.from() / bins.width()) - 1);
        int end = Math.min(bins.values().length / count, (int) Math.ceil(canvas.to() / bins.width()) + 1);
        Path2D path = new Path2D.Float(Path2D.WIND_NON_ZERO, Math.max(1, end - first));
        boolean begun = false;
        for (int bin = first; bin < end; bin++) {
            float value = bins.values()[bin * count + curve];
            if (Float.isNaN(value)) {
                begun = false;
                continue;
            }
            double x = canvas.view().x((bin + 0.5) * bins.width());
            if (!begun) {
                // A bin alone is a dash, or it would not be seen.
                path.moveTo(canvas.view().x(bin * bins.width()), y(value));
                begun = true;
            }
            path.lineTo(x, y(value));
        }
        g.draw(path);
    }

    private void paintStretch(Curves.Stretch stretch, int count, int curve) {
        int steps = stretch.values().length / count;
        double step = stretch.step();
        int first = (int) Math.max(0, Math.floor((canvas.from() - stretch.firstTime()) / step) - 2);
        int last = (int) Math.min(steps - 1.0, Math.ceil((canvas.to() - stretch.firstTime()) / step) + 2);
        if (last < first) {
            return;
        }
        int stride = (int) Math.max(1, Math.floor(canvas.view().secondsPerPixel() / step));
        int aligned = first / stride * stride;
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, (last - aligned) / stride + 3);
        for (int i = aligned; i <= last; i += stride) {
            double x = canvas.view().x(stretch.firstTime() + i * step);
            double y = y(extreme(stretch, count, curve, i, Math.min(last, i + stride - 1)));
            if (i == aligned) {
                double start = canvas.view().x(stretch.span().start());
                path.moveTo(aligned == 0 ? Math.min(x, Math.max(start, -10)) : x, y);
            }
            path.lineTo(x, y);
            if (i + stride > last && last == steps - 1) {
                double end = Math.min(
                        canvas.width() + 10.0, canvas.view().x(stretch.span().end()));
                path.lineTo(Math.max(x, end), y);
            }
        }
        g.draw(path);
    }

    /** The value farthest from the row's zero, so that nothing that sticks out is lost. */
    private static double extreme(Curves.Stretch stretch, int count, int curve, int from, int to) {
        float extreme = stretch.values()[from * count + curve];
        for (int i = from + 1; i <= to; i++) {
            float value = stretch.values()[i * count + curve];
            if (Math.abs(value) > Math.abs(extreme)) {
                extreme = value;
            }
        }
        return extreme;
    }
}
