// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;

/** Where somebody speaks, as the analysis found it. */
@Messages({
    "LBL_Speech=Speech",
    "# {0} - start",
    "# {1} - end",
    "# {2} - duration in seconds",
    "TIP_Speech={0} to {1} ({2} s)"
})
final class SpeechLane implements Lane {

    private final LaneDocument document;
    private final ChannelRows rows;

    SpeechLane(LaneDocument document) {
        this.document = document;
        this.rows = new ChannelRows(document);
    }

    @Override
    public String name() {
        return Bundle.LBL_Speech();
    }

    @Override
    public int preferredHeight() {
        return 18 * rows.count();
    }

    @Override
    public double stretch() {
        return 0;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        if (rows.channels().stream().allMatch(channel -> channel.speech().isEmpty())) {
            EmptyLaneText.paint(canvas, document);
            return;
        }
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            BarPainter.Look<TimeSpan> look = look(canvas.theme().muted());
            for (int row = 0; row < rows.count(); row++) {
                int top = rows.top(row, canvas.height());
                int height = rows.top(row + 1, canvas.height()) - top;
                new BarPainter(g, canvas, top + 3, height - 7)
                        .bars(rows.channels().get(row).speech(), look);
            }
        } finally {
            g.dispose();
        }
    }

    private static BarPainter.Look<TimeSpan> look(Color color) {
        return new BarPainter.Look<>() {
            @Override
            public TimeSpan span(TimeSpan item) {
                return item;
            }

            @Override
            public Color color(TimeSpan item) {
                return color;
            }

            @Override
            public double strength(TimeSpan item) {
                return 0.5;
            }

            @Override
            public String text(TimeSpan item, FontMetrics metrics, double room) {
                return "";
            }
        };
    }

    private Optional<TimeSpan> at(double time, int y, int height) {
        int row = rows.at(y, height);
        return row >= rows.channels().size()
                ? Optional.empty()
                : SpanSearch.at(rows.channels().get(row).speech(), span -> span, time);
    }

    @Override
    public Optional<TimeSpan> itemAt(double time, int y, int height) {
        return at(time, y, height);
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        return at(time, y, height)
                .map(span -> Bundle.TIP_Speech(
                        TimeText.of(span.start(), 3),
                        TimeText.of(span.end(), 3),
                        String.format("%.2f", span.duration())));
    }
}
