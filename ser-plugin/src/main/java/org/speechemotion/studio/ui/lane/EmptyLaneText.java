// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.openide.util.NbBundle.Messages;

/** What a lane of the analysis says while it has nothing to show. */
@Messages({
    "TXT_PressAnalyse=Press F5 to analyse",
    "TXT_Analysing=Analysing...",
    "# {0} - percent",
    "TXT_AnalysingPercent=Analysing... {0} %",
    "TXT_NoSpeech=No speech was found",
    "TXT_OnlySegments=The project keeps the segments only. Press F5 to see probabilities",
    "TXT_AnalysisFailed=The analysis failed. Press F5 to try again"
})
public final class EmptyLaneText {

    private EmptyLaneText() {}

    /** The text for a recording that has no segments to show. */
    public static String of(LaneDocument document) {
        AnalysisState state = document.analysisState();
        return switch (state.phase()) {
            case RUNNING ->
                state.fraction() < 0
                        ? Bundle.TXT_Analysing()
                        : Bundle.TXT_AnalysingPercent(Math.round(state.fraction() * 100));
            case FAILED -> Bundle.TXT_AnalysisFailed();
            case DONE -> isStored(document) ? Bundle.TXT_OnlySegments() : Bundle.TXT_NoSpeech();
            case NONE -> Bundle.TXT_PressAnalyse();
        };
    }

    /** Whether the analysis comes from a project, which has segments, but no probabilities over time. */
    private static boolean isStored(LaneDocument document) {
        return document.analysis().stream()
                .flatMap(analysis -> analysis.channels().stream())
                .anyMatch(channel -> !channel.timeline().segments().isEmpty()
                        && channel.posteriors().isEmpty());
    }

    /** Writes it into the middle of a lane. */
    static void paint(LaneCanvas canvas, LaneDocument document) {
        Graphics2D g = canvas.graphics();
        String text = of(document);
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(canvas.theme().muted());
        g.drawString(
                text,
                Math.max(8, (canvas.width() - metrics.stringWidth(text)) / 2),
                (canvas.height() + metrics.getAscent() - metrics.getDescent()) / 2);
    }
}
