// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

class TrackRowsTest {

    private static Annotation note(int channel, double from, double to) {
        return Annotation.of(channel, new TimeSpan(from, to), "x" + from);
    }

    private static TrackRows rows(List<Integer> channels, Annotation... annotations) {
        return TrackRows.of(new AnnotationTrack(
                "notes",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson("somebody"),
                Vocabulary.FREE,
                channels,
                List.of(annotations)));
    }

    @Test
    void whatOverlapsLiesInRowsOfItsOwn() {
        TrackRows rows = rows(List.of(0), note(0, 0, 5), note(0, 3, 7), note(0, 5, 6), note(0, 8, 9));
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows().get(0)).containsExactly(note(0, 0, 5), note(0, 5, 6), note(0, 8, 9));
        assertThat(rows.rows().get(1)).containsExactly(note(0, 3, 7));
    }

    @Test
    void everyChannelHasARow() {
        TrackRows rows = rows(List.of(0, 1, 2), note(0, 0, 5), note(2, 3, 7));
        assertThat(rows.rows()).containsExactly(List.of(note(0, 0, 5)), List.of(), List.of(note(2, 3, 7)));
        assertThat(rows.at(50, 60)).containsExactly(note(2, 3, 7));
        assertThat(rows.at(-3, 60)).containsExactly(note(0, 0, 5));
    }

    @Test
    void anEmptyTrackHasOneEmptyRow() {
        assertThat(rows(List.of()).rows()).containsExactly(List.of());
    }
}
