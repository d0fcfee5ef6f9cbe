// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.OptionalDouble;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.edit.Describe;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.MoveBorder;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.Shift;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.ui.lane.TimeInput;

/** What a person writes in a cell, as an operation on the document. */
@Messages({
    "# {0} - what was typed",
    "MSG_NoTime=\"{0}\" is no time; write 1:02:03.5, or 62.5 for seconds, or #44100 for a sample",
    "# {0} - what was typed",
    "MSG_NoPercent=\"{0}\" is no confidence; write 0 to 100 %",
    "MSG_StartAfterEnd=An annotation must start before it ends",
    "MSG_BeyondEnd=This is after the end of the recording",
    "MSG_PointHasNoLength=A point of time has no length; change its start to move it"
})
final class CellEdit {

    private final int sampleRate;
    private final double duration;

    /**
     * Edits of a recording.
     *
     * @param sampleRate samples a second, for times in samples
     * @param duration length of the recording in seconds
     */
    CellEdit(int sampleRate, double duration) {
        this.sampleRate = sampleRate;
        this.duration = duration;
    }

    /**
     * The operation that writes a value in a cell.
     *
     * @throws EditException if the value is none; one line for a person
     */
    Operation of(SegmentRow row, SegmentColumn column, Object value) {
        Set<Long> item = Set.of(row.id());
        String text = String.valueOf(value).strip();
        return switch (column) {
            case START -> start(row, time(text));
            case END -> end(row, time(text));
            case LENGTH -> end(row, row.item().start() + time(text));
            case LABEL -> new Relabel(item, text);
            case SPEAKER -> Describe.speaker(item, text);
            case NOTE -> Describe.note(item, text);
            case CONFIDENCE -> Describe.confidence(item, percent(text));
            case REVIEWED -> Describe.flag(item, Flag.REVIEWED, Boolean.TRUE.equals(value));
            case UNSURE -> Describe.flag(item, Flag.UNSURE, Boolean.TRUE.equals(value));
            case EXCLUDE -> Describe.flag(item, Flag.EXCLUDE, Boolean.TRUE.equals(value));
            case TRACK, CHANNEL, AUTHOR -> throw new IllegalArgumentException("nobody writes in " + column);
        };
    }

    private Operation start(SegmentRow row, double time) {
        if (row.annotation().isPoint()) {
            check(time);
            return new Shift(Set.of(row.id()), time - row.item().start());
        }
        if (time >= row.item().end()) {
            throw new EditException(Bundle.MSG_StartAfterEnd());
        }
        return MoveBorder.to(row.id(), Side.START, time, false);
    }

    private Operation end(SegmentRow row, double time) {
        if (row.annotation().isPoint()) {
            throw new EditException(Bundle.MSG_PointHasNoLength());
        }
        if (time <= row.item().start()) {
            throw new EditException(Bundle.MSG_StartAfterEnd());
        }
        check(time);
        return MoveBorder.to(row.id(), Side.END, Math.min(time, duration), false);
    }

    /** Half a millisecond is what the typed text may be rounded by. */
    private void check(double time) {
        if (time > duration + 0.0005) {
            throw new EditException(Bundle.MSG_BeyondEnd());
        }
    }

    private double time(String text) {
        OptionalDouble time = TimeInput.parse(text, sampleRate);
        return time.orElseThrow(() -> new EditException(Bundle.MSG_NoTime(text)));
    }

    private static double percent(String text) {
        String number = text.replace("%", "").strip();
        ParsePosition end = new ParsePosition(0);
        Number percent = NumberFormat.getInstance().parse(number, end);
        if (percent == null
                || end.getIndex() < number.length()
                || !(percent.doubleValue() >= 0 && percent.doubleValue() <= 100)) {
            throw new EditException(Bundle.MSG_NoPercent(text));
        }
        return percent.doubleValue() / 100;
    }
}
