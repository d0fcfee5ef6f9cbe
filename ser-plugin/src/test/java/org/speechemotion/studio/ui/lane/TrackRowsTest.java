// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.Create;
import org.speechemotion.studio.annotation.edit.Delete;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.edit.Shift;

class TrackRowsTest {

    private static Annotation note(int channel, double from, double to) {
        return Annotation.of(channel, new TimeSpan(from, to), "x" + from);
    }

    private static DocumentTrack track(Annotation... annotations) {
        return SampleDocuments.with(annotations).tracks().get(0);
    }

    private static List<Annotation> row(TrackRows rows, int row) {
        return rows.visible(row, 0, 1e9).stream().map(Item::annotation).toList();
    }

    @Test
    void whatOverlapsLiesInRowsOfItsOwn() {
        TrackRows rows = new TrackRows(track(note(0, 0, 5), note(0, 3, 7), note(0, 5, 6), note(0, 8, 9)));
        assertThat(rows.count()).isEqualTo(2);
        assertThat(row(rows, 0)).containsExactly(note(0, 0, 5), note(0, 5, 6), note(0, 8, 9));
        assertThat(row(rows, 1)).containsExactly(note(0, 3, 7));
    }

    @Test
    void everyChannelHasARow() {
        TrackRows rows = new TrackRows(track(note(1, 0, 5), note(2, 3, 7)));
        assertThat(rows.count()).isEqualTo(3);
        assertThat(row(rows, 0)).isEmpty();
        assertThat(row(rows, rows.rowAt(50, 60))).containsExactly(note(2, 3, 7));
        assertThat(rows.rowAt(-3, 60)).isZero();
    }

    @Test
    void pointsAndStretchesDoNotShareARow() {
        TrackRows rows = new TrackRows(track(note(0, 2, 2), note(0, 5, 6), note(0, 7, 7)));
        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.hasPoints(0)).isNotEqualTo(rows.hasPoints(1));
    }

    @Test
    void findsWhatIsSeen() {
        TrackRows rows = new TrackRows(track(note(0, 0, 2), note(0, 3, 5), note(0, 5, 6), note(0, 8, 9)));
        assertThat(rows.visible(0, 4, 5.5)).extracting(Item::start).containsExactly(3.0, 5.0);
        assertThat(rows.visible(0, 6.5, 7)).isEmpty();
        assertThat(rows.itemAt(0, 5).orElseThrow().start()).isEqualTo(5);
        assertThat(rows.itemAt(0, 2.5)).isEmpty();
    }

    @Test
    void anEmptyTrackHasOneEmptyRow() {
        TrackRows rows = new TrackRows(track());
        assertThat(rows.count()).isEqualTo(1);
        assertThat(row(rows, 0)).isEmpty();
    }

    @Test
    void followsEditsUndoAndRedo() {
        Random random = new Random(3);
        AnnotationDocument document = SampleDocuments.empty();
        document.perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR), 0));
        long id = document.tracks().get(0).id();
        TrackRows rows = new TrackRows(document.tracks().get(0));
        document.addListener(
                change -> document.track(id).ifPresent(track -> rows.follow(track, TrackRows.of(id, change.edits()))));
        for (int step = 0; step < 400; step++) {
            List<Item> items = document.track(id).orElseThrow().items().items();
            Set<Long> some = items.isEmpty()
                    ? Set.of()
                    : Set.of(items.get(random.nextInt(items.size())).id());
            double start = random.nextInt(100);
            double end = random.nextInt(4) == 0 ? start : start + 1 + random.nextInt(9);
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> document.perform(new Create(id, List.of(note(0, start, end))));
                case 3 -> document.perform(new Shift(some, random.nextInt(20) - 10));
                case 4 -> document.perform(new Delete(some));
                case 5 -> document.perform(new Relabel(some, "y" + step));
                default -> document.undo();
            }
            if (document.track(id).isEmpty()) {
                document.redo();
            }
            check(rows, document.track(id).orElseThrow());
        }
    }

    private static void check(TrackRows rows, DocumentTrack track) {
        List<Item> shown = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            List<Item> items = rows.visible(row, 0, 1e9);
            for (int i = 0; i < items.size(); i++) {
                assertThat(items.get(i).annotation().isPoint()).isEqualTo(rows.hasPoints(row));
                assertThat(rows.rowOf(items.get(i).id())).isEqualTo(row);
                assertThat(i == 0 || items.get(i - 1).end() <= items.get(i).start())
                        .isTrue();
            }
            shown.addAll(items);
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(track.items().items());
    }
}
