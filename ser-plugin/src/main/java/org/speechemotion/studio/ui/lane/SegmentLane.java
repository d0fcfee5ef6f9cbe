// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.Transition;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

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

    private final Consumer<AnnotationEvent> listener = this::sessionChanged;
    private LaneHost host;

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
            for (int row = 0; row < rows.count(); row++) {
                EmotionTimeline timeline = rows.channels().get(row).timeline();
                int top = rows.top(row, canvas.height());
                int height = rows.top(row + 1, canvas.height()) - top;
                boolean dark = canvas.theme().dark();
                new BarPainter(g, canvas, top + INSET, height - 2 * INSET - 1)
                        .bars(
                                timeline.segments(),
                                look(dark, selected(rows.channels().get(row).channel())));
                new BarPainter(g, canvas, top, height).wedges(timeline.transitions(), Transition::time);
            }
        } finally {
            g.dispose();
        }
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        rows.paintHeader(g, width, height, theme);
    }

    private Set<TimeSpan> selected(int channel) {
        return document.annotations()
                .map(session -> Proposals.selected(session, channel))
                .orElse(Set.of());
    }

    private static BarPainter.Look<EmotionSegment> look(boolean dark, Set<TimeSpan> selected) {
        return new BarPainter.Look<>() {
            @Override
            public TimeSpan span(EmotionSegment segment) {
                return segment.span();
            }

            @Override
            public Color color(EmotionSegment segment) {
                return EmotionPalette.color(segment.emotion(), dark);
            }

            @Override
            public double strength(EmotionSegment segment) {
                return segment.confidence();
            }

            @Override
            public String text(EmotionSegment segment, FontMetrics metrics, double room) {
                return label(segment, metrics, room);
            }

            @Override
            public boolean isSelected(EmotionSegment segment) {
                return selected.contains(segment.span());
            }
        };
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
        return SpanSearch.at(rows.channels().get(row).timeline().segments(), EmotionSegment::span, time);
    }

    @Override
    public void open(LaneHost newHost) {
        host = newHost;
        document.annotations().ifPresent(session -> session.addListener(listener));
    }

    @Override
    public void close() {
        document.annotations().ifPresent(session -> session.removeListener(listener));
    }

    private void sessionChanged(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.ItemsSelected) {
            host.repaint(new TimeSpan(0, document.recording().duration()));
        }
    }

    @Override
    public Optional<LaneGesture> press(LanePress at) {
        return document.annotations().flatMap(session -> proposalAt(session, at)
                .map(proposal -> new AnnotationGesture(
                        session,
                        proposal.track(),
                        new TrackHit(proposal.item(), Optional.empty()),
                        at,
                        null,
                        document.recording().duration())));
    }

    @Override
    public void prepareMenu(LanePress at) {
        document.annotations().ifPresent(session -> proposalAt(session, at)
                .map(proposal -> proposal.item().id())
                .filter(item -> !session.isSelected(item))
                .ifPresent(item -> session.select(Set.of(item))));
    }

    private Optional<Proposals.Proposal> proposalAt(AnnotationSession session, LanePress at) {
        int channel = rows.channels().isEmpty()
                ? 0
                : rows.channels().get(rows.at(at.y(), at.height())).channel();
        return segmentAt(at.time(), at.y(), at.height())
                .flatMap(segment -> Proposals.find(session, channel, segment.span()));
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
