// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** One annotation track: stretches as bars with their labels, points as wedges; what overlaps lies in rows. */
@Messages({
    "# {0} - name of the track",
    "LBL_Track={0}",
    "# {0} - name of the track",
    "LBL_MachineTrack=Model: {0}",
    "# {0} - label",
    "# {1} - start",
    "# {2} - end",
    "# {3} - author",
    "TIP_Annotation=<html><b>{0}</b><br>{1} to {2}<br>{3}",
    "# {0} - confidence",
    "TIP_AnnotationConfidence=, confidence {0}"
})
final class TrackLane implements Lane {

    private static final int ROW = 24;

    private final AnnotationTrack track;
    private final TrackRows rows;

    TrackLane(AnnotationTrack track) {
        this.track = track;
        this.rows = TrackRows.of(track);
    }

    /** The track that it shows. */
    AnnotationTrack track() {
        return track;
    }

    @Override
    public String kind() {
        return "TrackLane-" + track.kind().name().toLowerCase(Locale.ROOT) + "-"
                + track.content().name().toLowerCase(Locale.ROOT);
    }

    /** What a model found has lanes of its own. */
    @Override
    public boolean initiallyShown() {
        return track.kind() != TrackKind.MACHINE;
    }

    @Override
    public String name() {
        return track.kind() == TrackKind.MACHINE
                ? Bundle.LBL_MachineTrack(track.name())
                : Bundle.LBL_Track(track.name());
    }

    @Override
    public int preferredHeight() {
        return ROW * Math.min(6, rows.rows().size());
    }

    @Override
    public double stretch() {
        return 0;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            int count = rows.rows().size();
            for (int row = 0; row < count; row++) {
                int top = canvas.height() * row / count;
                int height = canvas.height() * (row + 1) / count - top;
                List<Annotation> annotations = rows.rows().get(row);
                if (!annotations.isEmpty() && annotations.get(0).isPoint()) {
                    paintPoints(g, canvas, annotations, top, height);
                } else {
                    new BarPainter(g, canvas, top + 2, height - 5)
                            .bars(
                                    annotations,
                                    look(canvas.theme().dark(), canvas.theme().muted()));
                }
            }
        } finally {
            g.dispose();
        }
    }

    private static void paintPoints(Graphics2D g, LaneCanvas canvas, List<Annotation> points, int top, int height) {
        new BarPainter(g, canvas, top, height)
                .wedges(points, point -> point.span().start());
        FontMetrics metrics = g.getFontMetrics();
        List<Annotation> visible = SpanSearch.visible(points, Annotation::span, canvas.from(), canvas.to());
        if (visible.size() * metrics.stringWidth("mm") > canvas.width()) {
            return;
        }
        for (int i = 0; i < visible.size(); i++) {
            double x = canvas.view().x(visible.get(i).span().start());
            double next = i + 1 < visible.size()
                    ? canvas.view().x(visible.get(i + 1).span().start())
                    : Double.MAX_VALUE;
            if (x + metrics.stringWidth(visible.get(i).label()) + 10 < next) {
                g.drawString(visible.get(i).label(), (int) x + 6, top + (height + metrics.getAscent()) / 2);
            }
        }
    }

    private BarPainter.Look<Annotation> look(boolean dark, Color otherwise) {
        Vocabulary vocabulary = track.vocabulary();
        return new BarPainter.Look<>() {
            @Override
            public TimeSpan span(Annotation annotation) {
                return annotation.span();
            }

            @Override
            public Color color(Annotation annotation) {
                return LabelColors.of(vocabulary, annotation.label(), dark).orElse(otherwise);
            }

            @Override
            public double strength(Annotation annotation) {
                return annotation.confidence().orElse(0.9);
            }

            @Override
            public String text(Annotation annotation, FontMetrics metrics, double room) {
                String label = annotation.label();
                return metrics.stringWidth(label) <= room ? label : "";
            }
        };
    }

    @Override
    public Optional<TimeSpan> itemAt(double time, int y, int height) {
        return SpanSearch.at(rows.at(y, height), Annotation::span, time).map(Annotation::span);
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        return SpanSearch.at(rows.at(y, height), Annotation::span, time).map(annotation -> {
            String tip = Bundle.TIP_Annotation(
                    annotation.label().replace("&", "&amp;").replace("<", "&lt;"),
                    TimeText.of(annotation.span().start(), 3),
                    TimeText.of(annotation.span().end(), 3),
                    track.provenance().author());
            return annotation.confidence().isPresent()
                    ? tip
                            + Bundle.TIP_AnnotationConfidence(
                                    EmotionText.percent(annotation.confidence().getAsDouble()))
                    : tip;
        });
    }
}
