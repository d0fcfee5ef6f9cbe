// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.Transition;

/** The emotion segments as bars with name, colour and confidence; a small wedge marks each transition. */
@Messages({
    "LBL_Segments=Emotions",
    "# {0} - emotion",
    "# {1} - confidence",
    "# {2} - start",
    "# {3} - end",
    "# {4} - duration in seconds",
    "TIP_Segment=<html><b>{0}</b>, confidence {1}<br>{2} to {3} ({4} s)",
    "# {0} - emotion",
    "# {1} - probability",
    "TIP_SegmentScore=<br>{0} {1}"
})
final class SegmentLane implements Lane {

    private static final int INSET = 3;

    private final LaneDocument document;
    private final ChannelRows rows;

    SegmentLane(LaneDocument document) {
        this.document = document;
        this.rows = new ChannelRows(document);
    }

    @Override
    public String name() {
        return Bundle.LBL_Segments();
    }

    @Override
    public int preferredHeight() {
        return 36 * rows.count();
    }

    @Override
    public double stretch() {
        return 0.1;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        if (rows.channels().stream()
                .allMatch(channel -> channel.timeline().segments().isEmpty())) {
            EmptyLaneText.paint(canvas, document);
            return;
        }
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            for (int row = 0; row < rows.count(); row++) {
                paintRow(g, canvas, row);
            }
        } finally {
            g.dispose();
        }
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        rows.paintHeader(g, width, height, theme);
    }

    private void paintRow(Graphics2D g, LaneCanvas canvas, int row) {
        ChannelAnalysis channel = rows.channels().get(row);
        int top = rows.top(row, canvas.height());
        int bottom = rows.top(row + 1, canvas.height());
        for (EmotionSegment segment : channel.timeline().segments()) {
            if (segment.span().end() >= canvas.from() && segment.span().start() <= canvas.to()) {
                paintSegment(g, canvas, segment, top + INSET, bottom - top - 2 * INSET - 1);
            }
        }
        g.setColor(canvas.theme().foreground());
        for (Transition transition : channel.timeline().transitions()) {
            double x = canvas.view().x(transition.time());
            if (x >= canvas.left() - 5 && x <= canvas.right() + 5) {
                g.fill(wedge(x, top));
            }
        }
    }

    private static Shape wedge(double x, int top) {
        Path2D wedge = new Path2D.Double();
        wedge.moveTo(x - 3.5, top);
        wedge.lineTo(x + 3.5, top);
        wedge.lineTo(x, top + 5.0);
        wedge.closePath();
        return wedge;
    }

    private static void paintSegment(Graphics2D g, LaneCanvas canvas, EmotionSegment segment, int top, int height) {
        LaneTheme theme = canvas.theme();
        double left = Math.max(-20, canvas.view().x(segment.span().start()));
        double right =
                Math.min(canvas.width() + 20.0, canvas.view().x(segment.span().end()));
        double width = Math.max(1, right - left - 1);
        Color color = EmotionPalette.color(segment.emotion(), theme.dark());
        Color fill = LaneTheme.mix(theme.background(), color, 0.45 + 0.55 * segment.confidence());
        double arc = Math.min(6, width / 2);
        Shape bar = new RoundRectangle2D.Double(left, top, width, height, arc, arc);
        g.setColor(fill);
        g.fill(bar);
        g.setColor(color);
        g.draw(bar);
        double seenLeft = Math.max(0, left);
        double seen = Math.min(canvas.width(), left + width) - seenLeft;
        String text = label(segment, g.getFontMetrics(), seen - 8);
        if (!text.isEmpty()) {
            FontMetrics metrics = g.getFontMetrics();
            g.setColor(LaneTheme.textOn(fill));
            int x = (int) Math.round(seenLeft + Math.max(4, Math.min(8, (seen - metrics.stringWidth(text)) / 2)));
            g.drawString(text, x, top + (height + metrics.getAscent() - metrics.getDescent()) / 2 + 1);
        }
    }

    /** As much of name and confidence as has room: both, the name, its two letters, or nothing. */
    static String label(EmotionSegment segment, FontMetrics metrics, double room) {
        String name = EmotionText.name(segment.emotion());
        String full = name + "  " + EmotionText.percent(segment.confidence());
        String code = EmotionText.code(segment.emotion());
        if (metrics.stringWidth(full) <= room) {
            return full;
        }
        if (metrics.stringWidth(name) <= room) {
            return name;
        }
        return metrics.stringWidth(code) <= room + 5 ? code : "";
    }

    private Optional<EmotionSegment> segmentAt(double time, int y, int height) {
        int row = rows.at(y, height);
        if (row >= rows.channels().size()) {
            return Optional.empty();
        }
        return rows.channels().get(row).timeline().segments().stream()
                .filter(segment -> segment.span().contains(time))
                .findFirst();
    }

    @Override
    public Optional<TimeSpan> itemAt(double time, int y, int height) {
        return segmentAt(time, y, height).map(EmotionSegment::span);
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        return segmentAt(time, y, height).map(segment -> {
            TimeSpan span = segment.span();
            StringBuilder tip = new StringBuilder(Bundle.TIP_Segment(
                    EmotionText.name(segment.emotion()),
                    EmotionText.percent(segment.confidence()),
                    TimeText.of(span.start(), 3),
                    TimeText.of(span.end(), 3),
                    String.format("%.2f", span.duration())));
            EmotionScores scores = segment.scores();
            IntStream.range(0, scores.values().length)
                    .boxed()
                    .sorted((a, b) -> Float.compare(scores.values()[b], scores.values()[a]))
                    .limit(4)
                    .forEach(i -> tip.append(Bundle.TIP_SegmentScore(
                            EmotionText.name(scores.emotions().get(i)), EmotionText.percent(scores.values()[i]))));
            return tip.toString();
        });
    }
}
