// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;

/** What is kept of how a recording is looked at comes back. */
class RecordingViewTest {

    private static final int ITEMS = 1500;

    private AnnotationSession session;
    private RecordingDocument document;
    private RecordingView view;
    private List<Long> items;

    @BeforeEach
    void open() {
        session = Sessions.inMemory(new Recording(Path.of("none.wav"), 8000, 1, 8000L * ITEMS, "WAV"));
        session.perform(
                new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR, SampleDocuments.many(ITEMS)), 0));
        items = session.tracks().get(0).items().items().stream().map(Item::id).toList();
        document = new RecordingDocument(session);
        view = new RecordingView(document, session, new TimeAxis(TimeViewport.whole(ITEMS, 800, 1e-5)));
    }

    @Test
    void theSelectedAnnotationsAreSelectedAgain() {
        session.select(List.of(items.get(3), items.get(1)));
        document.select(Optional.of(new TimeSpan(1, 4)), false);
        Map<String, String> kept = view.values();
        session.select(Set.of());
        document.select(Optional.empty(), false);
        view.show(kept);
        assertThat(session.selected()).containsExactly(items.get(3), items.get(1));
        assertThat(document.selection()).contains(new TimeSpan(1, 4));
        session.select(Set.of());
        view.show(view.values());
        assertThat(session.selected()).isEmpty();
    }

    @Test
    void aThousandAreKeptAndNoneWhereOthersWouldNotFindThem() {
        session.select(items);
        Map<String, String> kept = view.values();
        assertThat(view.placeValues().toString()).hasSizeLessThan(500);
        session.select(Set.of());
        view.show(kept);
        assertThat(session.selected()).hasSize(1000);
    }

    @Test
    void whatAnOlderVersionKeptOrNobodyUnderstandsSelectsNothing() {
        view.show(view.placeValues());
        assertThat(session.selected()).isEmpty();
        Map<String, String> odd = new LinkedHashMap<>(view.values());
        odd.replaceAll((name, value) -> name.equals("selection.items") ? items.get(0) + ",x" : value);
        view.show(odd);
        assertThat(session.selected()).isEmpty();
        odd.replaceAll((name, value) -> name.equals("selection.items") ? items.get(0) + ",987654" : value);
        view.show(odd);
        assertThat(session.selected()).containsExactly(items.get(0));
    }
}
