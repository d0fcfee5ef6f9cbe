// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;

/** The columns of the table of annotations. */
@Messages({
    "COL_Start=Start",
    "COL_End=End",
    "COL_Length=Length",
    "COL_Label=Label",
    "COL_Speaker=Speaker",
    "COL_Confidence=Confidence",
    "COL_Reviewed=Reviewed",
    "COL_Unsure=Unsure",
    "COL_Exclude=Exclude",
    "COL_Note=Note",
    "COL_Track=Track",
    "COL_Channel=Channel",
    "COL_Author=Author"
})
enum SegmentColumn {
    START(Bundle::COL_Start, Moment.class, 90, row -> new Moment(row.item().start())),
    END(Bundle::COL_End, Moment.class, 90, row -> new Moment(row.item().end())),
    LENGTH(
            Bundle::COL_Length,
            Moment.class,
            80,
            row -> new Moment(row.item().end() - row.item().start())),
    LABEL(Bundle::COL_Label, String.class, 140, row -> row.annotation().label()),
    SPEAKER(Bundle::COL_Speaker, String.class, 80, row -> row.details().speaker()),
    CONFIDENCE(
            Bundle::COL_Confidence,
            Confidence.class,
            120,
            row -> new Confidence(row.annotation().confidence())),
    REVIEWED(Bundle::COL_Reviewed, Boolean.class, 70, row -> hasFlag(row, Flag.REVIEWED)),
    UNSURE(Bundle::COL_Unsure, Boolean.class, 60, row -> hasFlag(row, Flag.UNSURE)),
    EXCLUDE(Bundle::COL_Exclude, Boolean.class, 60, row -> hasFlag(row, Flag.EXCLUDE)),
    NOTE(Bundle::COL_Note, String.class, 160, row -> row.details().note()),
    TRACK(Bundle::COL_Track, String.class, 100, row -> row.header().name()),
    CHANNEL(Bundle::COL_Channel, Integer.class, 60, row -> row.annotation().channel() + 1),
    AUTHOR(Bundle::COL_Author, String.class, 100, SegmentColumn::author);

    private final Supplier<String> title;
    private final Class<?> type;
    private final int width;
    private final Function<SegmentRow, Object> value;

    SegmentColumn(Supplier<String> title, Class<?> type, int width, Function<SegmentRow, Object> value) {
        this.title = title;
        this.type = type;
        this.width = width;
        this.value = value;
    }

    String title() {
        return title.get();
    }

    /** Class of the values, which can be compared. */
    Class<?> type() {
        return type;
    }

    /**
     * Annotations by their values in this column. Texts go by their letters without case: the rules of a language take
     * seconds for tens of thousands.
     */
    @SuppressWarnings("unchecked")
    Comparator<SegmentRow> order() {
        return switch (this) {
            case START -> Comparator.comparingDouble(row -> row.item().start());
            case END -> Comparator.comparingDouble(row -> row.item().end());
            case LENGTH ->
                Comparator.comparingDouble(row -> row.item().end() - row.item().start());
            case LABEL, SPEAKER, NOTE, TRACK, AUTHOR ->
                Comparator.comparing(row -> (String) value(row), String.CASE_INSENSITIVE_ORDER);
            default -> Comparator.comparing(row -> (Comparable<Object>) value(row));
        };
    }

    /** How wide the column is at first, in pixels. */
    int width() {
        return width;
    }

    Object value(SegmentRow row) {
        return value.apply(row);
    }

    /** Whether a person may write in it, where the annotation may be changed at all. */
    boolean isEditable() {
        return this != TRACK && this != CHANNEL && this != AUTHOR;
    }

    private static boolean hasFlag(SegmentRow row, Flag flag) {
        return row.details().flags().contains(flag);
    }

    private static String author(SegmentRow row) {
        return row.details()
                .authorship()
                .map(Authorship::author)
                .orElse(row.header().provenance().author());
    }
}
