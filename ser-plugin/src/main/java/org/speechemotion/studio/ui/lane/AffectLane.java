// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;

/** Valence and arousal over time, as they follow from the probabilities of the emotions: see {@link AffectPoint}. */
@Messages({
    "LBL_Affect=Valence, arousal",
    "LBL_Valence=Valence",
    "LBL_Arousal=Arousal",
    "LTR_Valence=V",
    "LTR_Arousal=A",
    "# {0} - time",
    "# {1} - valence",
    "# {2} - arousal",
    "TIP_Affect=<html><b>{0}</b><br>valence {1}, arousal {2}<br>"
            + "<i>expected from the probabilities; places of the emotions after Russell and Mehrabian 1977"
})
final class AffectLane implements Lane {

    private static final double NAMED_WIDTH = 40;

    private final LaneDocument document;
    private final ChannelRows rows;
    private final AnalysisCurves curves;

    AffectLane(LaneDocument document) {
        this.document = document;
        this.rows = new ChannelRows(document);
        this.curves = new AnalysisCurves(document, AffectPoint::expected, Curves.Coarse.MEAN);
    }

    @Override
    public String name() {
        return Bundle.LBL_Affect();
    }

    @Override
    public boolean initiallyShown() {
        return false;
    }

    @Override
    public int preferredHeight() {
        return 72 * rows.count();
    }

    @Override
    public double stretch() {
        return 0.4;
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
        if (rows.channels().stream().allMatch(channel -> channel.posteriors().isEmpty())) {
            EmptyLaneText.paint(canvas, document);
            return;
        }
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            List<Curves> channels = curves.channels();
            for (int row = 0; row < Math.min(channels.size(), rows.count()); row++) {
                int top = rows.top(row, canvas.height());
                int height = rows.top(row + 1, canvas.height()) - top - 1;
                CurvePainter painter = new CurvePainter(g, canvas, top, height, -1, 1);
                g.setColor(canvas.theme().grid());
                g.fillRect(canvas.left(), (int) Math.round(painter.y(0)), canvas.right() - canvas.left(), 1);
                g.fillRect(canvas.left(), top + height, canvas.right() - canvas.left(), 1);
                painter.paint(channels.get(row), curve -> color(curve, canvas.theme()));
                nameCurves(g, canvas, painter, channels.get(row));
            }
        } finally {
            g.dispose();
        }
    }

    /** Writes the curves' letters where they begin, so that colour is not alone. */
    private static void nameCurves(Graphics2D g, LaneCanvas canvas, CurvePainter painter, Curves curves) {
        if (canvas.view().secondsPerPixel() >= Curves.FINEST_BIN) {
            return;
        }
        FontMetrics metrics = g.getFontMetrics();
        for (Curves.Stretch stretch : painter.visible(curves)) {
            if (stretch.span().duration() < NAMED_WIDTH * canvas.view().secondsPerPixel()) {
                continue;
            }
            int x = (int) Math.max(2, canvas.view().x(stretch.span().start()) + 2);
            for (int curve = 0; curve < 2; curve++) {
                String letter = curve == 0 ? Bundle.LTR_Valence() : Bundle.LTR_Arousal();
                int y = (int) painter.y(stretch.values()[curve]) - 3;
                g.setColor(color(curve, canvas.theme()));
                g.drawString(letter, x, Math.max(metrics.getAscent(), y));
            }
        }
    }

    private static Color color(int curve, LaneTheme theme) {
        return curve == 0 ? theme.wave() : LaneTheme.mix(theme.playhead(), theme.foreground(), 0.3);
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        FontMetrics metrics = g.getFontMetrics();
        String[] names = {Bundle.LBL_Valence(), Bundle.LBL_Arousal()};
        int y = 2 * metrics.getHeight();
        for (int curve = 0; curve < names.length && y + 2 < height; curve++) {
            g.setColor(color(curve, theme));
            g.fillRect(8, y - metrics.getAscent() / 2, 12, 3);
            g.setColor(theme.foreground());
            g.drawString(names[curve], 25, y);
            y += metrics.getHeight() + 1;
        }
        if (rows.count() == 1) {
            g.setColor(theme.muted());
            String[] marks = {"1", "0", "-1"};
            for (int i = 0; i < marks.length; i++) {
                int middle = i * (height - 2) / 2;
                int baseline = Math.max(metrics.getAscent(), Math.min(height - 4, middle + metrics.getAscent() / 2));
                if (i > 0 || metrics.stringWidth(name() + marks[i]) + 24 < width) {
                    g.drawString(marks[i], width - 8 - metrics.stringWidth(marks[i]), baseline);
                }
                g.fillRect(width - 5, middle, 4, 1);
            }
        }
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        int row = rows.at(y, height);
        if (row >= curves.channels().size()) {
            return Optional.empty();
        }
        return SpanSearch.at(curves.channels().get(row).stretches(), Curves.Stretch::span, time)
                .map(stretch -> {
                    int steps = stretch.values().length / 2;
                    long nearest = Math.round((time - stretch.firstTime()) / stretch.step());
                    int at = (int) Math.max(0, Math.min(steps - 1L, nearest));
                    DecimalFormat number = new DecimalFormat("0.00");
                    return Bundle.TIP_Affect(
                            TimeText.of(time, 3),
                            number.format(stretch.values()[2 * at]),
                            number.format(stretch.values()[2 * at + 1]));
                });
    }
}
