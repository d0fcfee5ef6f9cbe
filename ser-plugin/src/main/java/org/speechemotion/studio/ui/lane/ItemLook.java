// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** How the annotations of a track look: the colour of their labels, and marks for what was said of them. */
final class ItemLook implements BarPainter.Look<Item> {

    private static final double UNKNOWN_CONFIDENCE = 0.9;
    private static final double EXCLUDED = 0.15;

    private final AnnotationSession session;
    private final LabelColors colors;

    ItemLook(AnnotationSession session, LabelColors colors) {
        this.session = session;
        this.colors = colors;
    }

    @Override
    public TimeSpan span(Item item) {
        return item.annotation().span();
    }

    @Override
    public Color color(Item item) {
        return colors.of(item.annotation().label());
    }

    @Override
    public double strength(Item item) {
        return item.annotation().details().flags().contains(Flag.EXCLUDE)
                ? EXCLUDED
                : item.annotation().confidence().orElse(UNKNOWN_CONFIDENCE);
    }

    @Override
    public boolean isSelected(Item item) {
        return session.isSelected(item.id());
    }

    @Override
    public String text(Item item, FontMetrics metrics, double room) {
        String label = item.annotation().label();
        String whole = marks(item.annotation()) + label;
        if (metrics.stringWidth(whole) <= room) {
            return whole;
        }
        return metrics.stringWidth(label) <= room ? label : "";
    }

    /** A tick for what was reviewed, a question mark, a cross: never colour alone. */
    private static String marks(Annotation annotation) {
        Set<Flag> flags = annotation.details().flags();
        if (flags.isEmpty()) {
            return "";
        }
        return (flags.contains(Flag.REVIEWED) ? "\u2713 " : "")
                + (flags.contains(Flag.UNSURE) ? "? " : "")
                + (flags.contains(Flag.EXCLUDE) ? "\u00d7 " : "");
    }

    /** Paints points as wedges, with their labels where there is room. */
    void paintPoints(Graphics2D g, LaneCanvas canvas, List<Item> points, int top, int height) {
        new BarPainter(g, canvas, top, height).wedges(points, Item::start);
        FontMetrics metrics = g.getFontMetrics();
        boolean dense = points.size() * metrics.stringWidth("mm") > canvas.width();
        for (int i = 0; i < points.size(); i++) {
            Item point = points.get(i);
            double x = canvas.view().x(point.start());
            if (isSelected(point)) {
                g.setColor(canvas.theme().foreground());
                g.fillRect((int) Math.round(x) - 1, top, 3, height);
            }
            double next =
                    i + 1 < points.size() ? canvas.view().x(points.get(i + 1).start()) : Double.MAX_VALUE;
            String label = point.annotation().label();
            if (!dense && x + metrics.stringWidth(label) + 10 < next) {
                g.setColor(canvas.theme().foreground());
                g.drawString(label, (int) x + 6, top + (height + metrics.getAscent()) / 2);
            }
        }
    }
}
