// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.speechemotion.dsp.TimeSpan;

/**
 * Paints items in time as bars with a text. Where many share a pixel, the pixel takes the colour of the one that has most of
 * it, so that thousands are painted as quickly as a few.
 */
final class BarPainter {

    private static final double NARROW = 3;
    /** Bars below this width in pixels have no room for text, and no round corners that one would see. */
    private static final double SHORT = 12;

    private static final int WEDGE = 7;
    private static final Stroke NORMAL = new BasicStroke(1);
    private static final Stroke SELECTED = new BasicStroke(2.5f);

    /** How items look. */
    interface Look<T> {

        /** Where an item is. */
        TimeSpan span(T item);

        /** Its colour. */
        Color color(T item);

        /** How much of the colour it has, 0 to 1. */
        double strength(T item);

        /** As much text as has room, in pixels. */
        String text(T item, FontMetrics metrics, double room);

        /** Whether it is selected. */
        default boolean isSelected(T item) {
            return false;
        }
    }

    private final Graphics2D g;
    private final LaneCanvas canvas;
    private final int top;
    private final int height;

    /** A row of a lane; {@code g} is not left as it was. */
    BarPainter(Graphics2D g, LaneCanvas canvas, int top, int height) {
        this.g = g;
        this.canvas = canvas;
        this.top = top;
        this.height = height;
    }

    /** Paints items in order that do not overlap. */
    <T> void bars(List<T> items, Look<T> look) {
        List<T> visible = SpanSearch.visible(items, look::span, canvas.from(), canvas.to());
        int left = canvas.left();
        int width = Math.max(1, canvas.right() - left);
        float[] most = new float[width];
        int[] which = new int[width];
        boolean narrow = false;
        double zoom = canvas.view().secondsPerPixel();
        for (int i = 0; i < visible.size(); i++) {
            TimeSpan span = look.span(visible.get(i));
            if (span.duration() >= SHORT * zoom) {
                bar(visible.get(i), look);
            } else if (span.duration() >= NARROW * zoom) {
                // What is selected is few, and has to look so.
                if (look.isSelected(visible.get(i))) {
                    bar(visible.get(i), look);
                } else {
                    shortBar(visible.get(i), look);
                }
            } else {
                narrow = true;
                claim(canvas.view(), span, i, left, most, which);
            }
        }
        if (narrow) {
            columns(visible, look, left, most, which);
        }
    }

    /** Whole pixels, several times as fast as soft edges: hundreds of these are seen at once. */
    private <T> void shortBar(T item, Look<T> look) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int left = (int) Math.round(canvas.view().x(look.span(item).start()));
        int right = (int) Math.round(canvas.view().x(look.span(item).end())) - 1;
        g.setColor(fill(item, look));
        g.fillRect(left, top, Math.max(1, right - left), height);
        g.setColor(look.color(item));
        g.drawRect(left, top, Math.max(1, right - left), height);
    }

    /** Gives a narrow item those columns of which it has more than the items before. */
    private static void claim(TimeViewport view, TimeSpan span, int item, int left, float[] most, int[] which) {
        double from = view.x(span.start()) - left;
        double to = view.x(span.end()) - left;
        int last = (int) Math.min(most.length - 1.0, Math.floor(to));
        for (int x = (int) Math.max(0, Math.floor(from)); x <= last; x++) {
            float part = (float) (Math.min(to, x + 1.0) - Math.max(from, x)) + 1e-6f;
            if (part > most[x]) {
                most[x] = part;
                which[x] = item;
            }
        }
    }

    private <T> void columns(List<T> items, Look<T> look, int left, float[] most, int[] which) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int x = 0;
        while (x < most.length) {
            if (most[x] == 0) {
                x++;
                continue;
            }
            int from = x;
            while (x < most.length && most[x] > 0 && which[x] == which[from]) {
                x++;
            }
            T item = items.get(which[from]);
            g.setColor(fill(item, look));
            g.fillRect(left + from, top, x - from, height);
            if (look.isSelected(item)) {
                g.setColor(canvas.theme().foreground());
                g.fillRect(left + from, top, x - from, 2);
                g.fillRect(left + from, top + height - 2, x - from, 2);
            }
        }
    }

    private <T> Color fill(T item, Look<T> look) {
        return LaneTheme.mix(canvas.theme().background(), look.color(item), 0.45 + 0.55 * look.strength(item));
    }

    private <T> void bar(T item, Look<T> look) {
        TimeSpan span = look.span(item);
        double left = Math.max(-20, canvas.view().x(span.start()));
        double right = Math.min(canvas.width() + 20.0, canvas.view().x(span.end()));
        double width = Math.max(1, right - left - 1);
        Color fill = fill(item, look);
        if (look.isSelected(item)) {
            softBar(left, width, fill);
        } else {
            crispBar((int) Math.round(left), (int) Math.round(right) - 1, fill, look.color(item));
        }
        double seenLeft = Math.max(0, left);
        double seen = Math.min(canvas.width(), left + width) - seenLeft;
        FontMetrics metrics = g.getFontMetrics();
        String text = metrics.getAscent() > height + 3 ? "" : look.text(item, metrics, seen - 8);
        if (!text.isEmpty()) {
            g.setColor(LaneTheme.textOn(fill));
            int x = (int) Math.round(seenLeft + Math.max(4, Math.min(8, (seen - metrics.stringWidth(text)) / 2)));
            g.drawString(text, x, top + (height + metrics.getAscent() - metrics.getDescent()) / 2 + 1);
        }
    }

    /** Few are selected, so that soft edges cost little. */
    private void softBar(double left, double width, Color fill) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double arc = Math.min(6, width / 2);
        Shape bar = new RoundRectangle2D.Double(left, top, width, height, arc, arc);
        g.setColor(fill);
        g.fill(bar);
        g.setColor(canvas.theme().foreground());
        g.setStroke(SELECTED);
        g.draw(bar);
        g.setStroke(NORMAL);
    }

    /** Whole pixels without those at the corners: no edge has to be computed, nor sent to the display as a picture. */
    private void crispBar(int left, int right, Color fill, Color edge) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int within = right - left - 1;
        g.setColor(fill);
        g.fillRect(left + 1, top + 1, within, height - 1);
        g.setColor(edge);
        g.fillRect(left + 1, top, within, 1);
        g.fillRect(left + 1, top + height, within, 1);
        g.fillRect(left, top + 1, 1, height - 1);
        g.fillRect(right, top + 1, 1, height - 1);
    }

    /** A small wedge at each point of time, given in order; a tick where there is no room for wedges. */
    <T> void wedges(List<T> points, ToDoubleFunction<T> time) {
        List<T> visible = SpanSearch.visible(
                points,
                point -> new TimeSpan(time.applyAsDouble(point), time.applyAsDouble(point)),
                Math.max(0, canvas.view().time(canvas.left() - WEDGE)),
                canvas.view().time((double) canvas.right() + WEDGE));
        g.setColor(canvas.theme().foreground());
        boolean dense = visible.size() > (canvas.right() - canvas.left()) / WEDGE + 2;
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                dense ? RenderingHints.VALUE_ANTIALIAS_OFF : RenderingHints.VALUE_ANTIALIAS_ON);
        int drawn = Integer.MIN_VALUE;
        for (T point : visible) {
            double x = canvas.view().x(time.applyAsDouble(point));
            if (!dense) {
                g.fill(wedge(x));
            } else if ((int) x != drawn) {
                drawn = (int) x;
                g.fillRect(drawn, top, 1, 3);
            }
        }
    }

    private Shape wedge(double x) {
        Path2D wedge = new Path2D.Double();
        wedge.moveTo(x - 3.5, top);
        wedge.lineTo(x + 3.5, top);
        wedge.lineTo(x, top + 5.0);
        wedge.closePath();
        return wedge;
    }
}
