// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.Comparator;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.Transition;
import org.speechemotion.studio.ui.table.Moment;

/** The transitions of all channels in order of time. */
@Messages({"COL_Time=Time", "COL_Channel=Channel", "COL_From=From", "COL_To=To", "COL_Confidence=Confidence"})
final class TransitionTableModel extends TimelineTableModel<TransitionTableModel.Row> {

    private static final long serialVersionUID = 1L;

    /** A transition and the name of its channel. */
    record Row(String channel, Transition transition) {}

    TransitionTableModel() {
        super(List.of(
                new Column<>(
                        Bundle.COL_Time(),
                        Moment.class,
                        row -> new Moment(row.transition().time())),
                new Column<>(Bundle.COL_Channel(), String.class, Row::channel),
                new Column<>(Bundle.COL_From(), Emotion.class, row -> row.transition()
                        .from()),
                new Column<>(
                        Bundle.COL_To(), Emotion.class, row -> row.transition().to()),
                new Column<>(Bundle.COL_Confidence(), Double.class, row -> row.transition()
                        .confidence())));
    }

    @Override
    List<Row> rowsOf(RecordingAnalysis analysis) {
        return analysis.channels().stream()
                .flatMap(channel -> channel.timeline().transitions().stream()
                        .map(transition -> new Row(ChannelText.of(analysis, channel), transition)))
                .sorted(Comparator.comparingDouble(row -> row.transition().time()))
                .toList();
    }

    @Override
    TimeSpan span(Row row) {
        return new TimeSpan(row.transition().time(), row.transition().time());
    }

    @Override
    int rowAt(List<Row> rows, double time) {
        int last = -1;
        for (int i = 0; i < rows.size() && rows.get(i).transition().time() <= time; i++) {
            last = i;
        }
        return last;
    }
}
