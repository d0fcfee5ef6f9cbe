// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.PosteriorTrack;

/** The probability of each emotion over time as curves, with a legend in the header. */
@Messages({
    "LBL_Posteriors=Probability",
    "# {0} - time",
    "TIP_PosteriorTime=<html><b>{0}</b>",
    "# {0} - emotion",
    "# {1} - probability",
    "TIP_Posterior=<br>{0} {1}"
})
final class PosteriorLane implements Lane {

    private static final BasicStroke STROKE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final BasicStroke THIN = new BasicStroke(1f);
    private static final double NAMED_FROM = 0.3;
    private static final double NAMED_WIDTH = 40;

    private final LaneDocument document;
    private final ChannelRows rows;

    PosteriorLane(LaneDocument document) {
        this.document = document;
        this.rows = new ChannelRows(document);
    }

    @Override
    public String name() {
        return Bundle.LBL_Posteriors();
    }

    @Override
    public int preferredHeight() {
        int legend = document.analysis().map(a -> a.model().emotions().size()).orElse(0) * 13 + 22;
        return Math.max(126, Math.max(legend, 70 * rows.count()));
    }

    @Override
    public double stretch() {
        return 0.7;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        List<ChannelAnalysis> channels = rows.channels();
        if (channels.stream().allMatch(channel -> channel.posteriors().isEmpty())) {
            EmptyLaneText.paint(canvas, document);
            return;
        }
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            for (int row = 0; row < channels.size(); row++) {
                int top = rows.top(row, canvas.height());
                int height = rows.top(row + 1, canvas.height()) - top - 1;
                g.setColor(canvas.theme().grid());
                g.fillRect(canvas.left(), top + height / 2, canvas.right() - canvas.left(), 1);
                g.fillRect(canvas.left(), top + height, canvas.right() - canvas.left(), 1);
                for (PosteriorTrack track : channels.get(row).posteriors()) {
                    if (track.span().end() >= canvas.from() && track.span().start() <= canvas.to()) {
                        choosePen(g, canvas, track);
                        paintTrack(g, canvas, track, top, height);
                    }
                }
            }
        } finally {
            g.dispose();
        }
    }

    /** Smooth lines where they can be seen; quick ones where many steps share a pixel. */
    private static void choosePen(Graphics2D g, LaneCanvas canvas, PosteriorTrack track) {
        boolean smooth = canvas.view().secondsPerPixel() < 2 * track.step();
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL,
                smooth ? RenderingHints.VALUE_STROKE_PURE : RenderingHints.VALUE_STROKE_DEFAULT);
        g.setStroke(smooth ? STROKE : THIN);
    }

    private static void paintTrack(Graphics2D g, LaneCanvas canvas, PosteriorTrack track, int top, int height) {
        int first = (int) Math.max(0, Math.floor((canvas.from() - track.firstTime()) / track.step()) - 2);
        int last = (int) Math.min(track.steps() - 1.0, Math.ceil((canvas.to() - track.firstTime()) / track.step()) + 2);
        if (last < first) {
            return;
        }
        int stride = (int) Math.max(1, Math.floor(canvas.view().secondsPerPixel() / track.step()));
        int aligned = first / stride * stride;
        for (int emotion = 0; emotion < track.emotions().size(); emotion++) {
            Color color = EmotionPalette.color(
                    track.emotions().get(emotion), canvas.theme().dark());
            g.setColor(color);
            Path2D path = new Path2D.Double();
            boolean begun = false;
            for (int i = aligned; i <= last; i += stride) {
                double x = canvas.view().x(track.time(i));
                double y = top + 2 + (1 - highest(track, i, Math.min(last, i + stride - 1), emotion)) * (height - 4);
                if (!begun) {
                    double start = canvas.view().x(track.span().start());
                    path.moveTo(aligned == 0 ? Math.min(x, Math.max(start, -10)) : x, y);
                    begun = true;
                }
                path.lineTo(x, y);
                if (i + stride > last && last == track.steps() - 1) {
                    path.lineTo(Math.max(x, canvas.view().x(track.span().end())), y);
                }
            }
            g.draw(path);
            nameCurve(g, canvas, track, emotion, top, height);
        }
    }

    /** Writes the two letters of a strong emotion at the highest point of its curve, so that colour is not alone. */
    private static void nameCurve(
            Graphics2D g, LaneCanvas canvas, PosteriorTrack track, int emotion, int top, int height) {
        int best = -1;
        for (int i = Math.max(0, indexAt(track, canvas.view().start())); i < track.steps(); i++) {
            if (track.time(i) > canvas.view().end()) {
                break;
            }
            if (best < 0 || track.at(i, emotion) > track.at(best, emotion)) {
                best = i;
            }
        }
        double width = track.span().duration() / canvas.view().secondsPerPixel();
        if (best < 0 || track.at(best, emotion) < NAMED_FROM || width < NAMED_WIDTH) {
            return;
        }
        FontMetrics metrics = g.getFontMetrics();
        String code = EmotionText.code(track.emotions().get(emotion));
        double x = canvas.view().x(track.time(best)) - metrics.stringWidth(code) / 2.0;
        double y = top + 2 + (1 - Math.min(1, track.at(best, emotion))) * (height - 4);
        boolean above = y - top > metrics.getAscent() + 4;
        int left = (int) Math.max(2, Math.min(canvas.width() - metrics.stringWidth(code) - 2.0, x));
        g.drawString(code, left, (int) (above ? y - 4 : y + metrics.getAscent() + 2));
    }

    private static int indexAt(PosteriorTrack track, double time) {
        return (int) Math.ceil((time - track.firstTime()) / track.step());
    }

    private static double highest(PosteriorTrack track, int from, int to, int emotion) {
        double highest = 0;
        for (int i = from; i <= to; i++) {
            highest = Math.max(highest, track.at(i, emotion));
        }
        return Math.min(1, highest);
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        List<Emotion> emotions = document.analysis()
                .map(RecordingAnalysis::model)
                .map(card -> card.emotions())
                .orElse(List.of());
        FontMetrics metrics = g.getFontMetrics();
        int first = metrics.getHeight() + 6;
        int line = emotions.isEmpty() ? 0 : Math.min(metrics.getHeight() + 3, (height - first - 2) / emotions.size());
        for (int i = 0; i < emotions.size(); i++) {
            int top = first + i * line;
            g.setColor(EmotionPalette.color(emotions.get(i), theme.dark()));
            g.fillRect(8, top + line / 2 - 1, 12, 3);
            g.setColor(theme.foreground());
            g.drawString(
                    EmotionText.name(emotions.get(i)),
                    25,
                    top + (line + metrics.getAscent() - metrics.getDescent()) / 2);
        }
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        int row = rows.at(y, height);
        if (row >= rows.channels().size()) {
            return Optional.empty();
        }
        return rows.channels().get(row).posteriors().stream()
                .filter(track -> track.span().contains(time) && track.steps() > 0)
                .findFirst()
                .map(track -> toolTip(track, time));
    }

    private static String toolTip(PosteriorTrack track, double time) {
        long nearest = Math.round((time - track.firstTime()) / track.step());
        int index = (int) Math.max(0, Math.min(track.steps() - 1L, nearest));
        EmotionSet emotions = track.emotions();
        StringBuilder tip = new StringBuilder(Bundle.TIP_PosteriorTime(TimeText.of(time, 3)));
        IntStream.range(0, emotions.size())
                .boxed()
                .sorted((a, b) -> Float.compare(track.at(index, b), track.at(index, a)))
                .forEach(i -> tip.append(Bundle.TIP_Posterior(
                        EmotionText.name(emotions.get(i)), EmotionText.percent(track.at(index, i)))));
        return tip.toString();
    }
}
