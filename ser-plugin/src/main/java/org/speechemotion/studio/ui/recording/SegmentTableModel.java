// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.Comparator;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.EmotionSegment;

/** The segments of all channels in order of time. */
@Messages({
    "COL_Start=Start",
    "COL_End=End",
    "COL_Duration=Duration",
    "COL_Channel=Channel",
    "COL_Emotion=Emotion",
    "COL_Confidence=Confidence"
})
final class SegmentTableModel extends TimelineTableModel<SegmentTableModel.Row> {

    private static final long serialVersionUID = 1L;

    /** A segment and the name of its channel. */
    record Row(String channel, EmotionSegment segment) {}

    SegmentTableModel() {
        super(List.of(
                new Column<>(
                        Bundle.COL_Start(),
                        Moment.class,
                        row -> new Moment(row.segment().span().start())),
                new Column<>(
                        Bundle.COL_End(),
                        Moment.class,
                        row -> new Moment(row.segment().span().end())),
                new Column<>(
                        Bundle.COL_Duration(),
                        Moment.class,
                        row -> new Moment(row.segment().span().duration())),
                new Column<>(Bundle.COL_Channel(), String.class, Row::channel),
                new Column<>(Bundle.COL_Emotion(), Emotion.class, row -> row.segment()
                        .emotion()),
                new Column<>(Bundle.COL_Confidence(), Double.class, row -> row.segment()
                        .confidence())));
    }

    @Override
    List<Row> rowsOf(RecordingAnalysis analysis) {
        return analysis.channels().stream()
                .flatMap(channel -> channel.timeline().segments().stream()
                        .map(segment -> new Row(ChannelText.of(analysis, channel), segment)))
                .sorted(Comparator.comparingDouble(row -> row.segment().span().start()))
                .toList();
    }

    @Override
    TimeSpan span(Row row) {
        return row.segment().span();
    }

    @Override
    int rowAt(List<Row> rows, double time) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).segment().span().contains(time)) {
                return i;
            }
        }
        return -1;
    }
}
