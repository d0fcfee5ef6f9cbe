// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;

/** Divides a lane into one row for each analysed channel. */
@Messages({"# {0} - channel number", "LBL_Row=Channel {0}"})
final class ChannelRows {

    private final LaneDocument document;

    ChannelRows(LaneDocument document) {
        this.document = document;
    }

    /** What was found, one a row; none before the analysis. */
    List<ChannelAnalysis> channels() {
        return document.analysis().map(RecordingAnalysis::channels).orElse(List.of());
    }

    /** Number of rows, 1 before the analysis. */
    int count() {
        return Math.max(1, channels().size());
    }

    /** Upper edge of a row. */
    int top(int row, int height) {
        return height * row / count();
    }

    /** The row at a place. */
    int at(int y, int height) {
        return Math.max(0, Math.min(count() - 1, y * count() / Math.max(1, height)));
    }

    /** Names the rows, if there are several. */
    void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        if (count() < 2) {
            return;
        }
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(theme.muted());
        for (int row = 0; row < count(); row++) {
            String text = Bundle.LBL_Row(channels().get(row).channel() + 1);
            int middle = (top(row, height) + top(row + 1, height)) / 2;
            int baseline = row == 0
                    ? Math.max(middle, metrics.getHeight() + 2) + metrics.getAscent() / 2
                    : middle + metrics.getAscent() / 2;
            g.drawString(text, width - 8 - metrics.stringWidth(text), baseline);
        }
    }
}
