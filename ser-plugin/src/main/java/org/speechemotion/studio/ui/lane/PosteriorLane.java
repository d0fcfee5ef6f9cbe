// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
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

    private static final double NAMED_FROM = 0.3;
    private static final double NAMED_WIDTH = 40;

    private final LaneDocument document;
    private final ChannelRows rows;
    private final AnalysisCurves curves;

    PosteriorLane(LaneDocument document) {
        this.document = document;
        this.curves = new AnalysisCurves(document, PosteriorTrack::values, Curves.Coarse.HIGHEST);
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
    public void open(LaneHost host) {
        curves.open(host);
    }

    @Override
    public void close() {
        curves.close();
    }

    @Override
    public boolean isComplete(TimeViewport view) {
        return curves.isComplete();
    }

    @Override
    public void paint(LaneCanvas canvas) {
        List<ChannelAnalysis> channels = rows.channels();
        if (channels.stream().allMatch(channel -> channel.posteriors().isEmpty())) {
            EmptyLaneText.paint(canvas, document);
            return;
        }
        if (!curves.isComplete()) {
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
                paintRow(g, canvas, channels.get(row), curves.channels().get(row), top, height);
            }
        } finally {
            g.dispose();
        }
    }

    private static void paintRow(
            Graphics2D g, LaneCanvas canvas, ChannelAnalysis channel, Curves curves, int top, int height) {
        if (channel.posteriors().isEmpty()) {
            return;
        }
        EmotionSet emotions = channel.posteriors().get(0).emotions();
        boolean dark = canvas.theme().dark();
        CurvePainter painter = new CurvePainter(g, canvas, top, height, 0, 1);
        painter.paint(curves, curve -> EmotionPalette.color(emotions.get(curve), dark));
        if (canvas.view().secondsPerPixel() >= Curves.FINEST_BIN) {
            return;
        }
        for (PosteriorTrack track :
                SpanSearch.visible(channel.posteriors(), PosteriorTrack::span, canvas.from(), canvas.to())) {
            for (int emotion = 0; emotion < emotions.size(); emotion++) {
                g.setColor(EmotionPalette.color(emotions.get(emotion), dark));
                nameCurve(g, canvas, track, emotion, top, height);
            }
        }
    }

    /** Writes the two letters of a strong emotion at the highest point of its curve, so that colour is not alone. */
    private static void nameCurve(
            Graphics2D g, LaneCanvas canvas, PosteriorTrack track, int emotion, int top, int height) {
        double width = track.span().duration() / canvas.view().secondsPerPixel();
        if (width < NAMED_WIDTH) {
            return;
        }
        int best = -1;
        for (int i = Math.max(0, indexAt(track, canvas.view().start())); i < track.steps(); i++) {
            if (track.time(i) > canvas.view().end()) {
                break;
            }
            if (best < 0 || track.at(i, emotion) > track.at(best, emotion)) {
                best = i;
            }
        }
        if (best < 0 || track.at(best, emotion) < NAMED_FROM) {
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
        return SpanSearch.at(rows.channels().get(row).posteriors(), PosteriorTrack::span, time)
                .filter(track -> track.steps() > 0)
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
