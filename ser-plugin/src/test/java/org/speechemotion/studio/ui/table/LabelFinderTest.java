// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.LabelSearch;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

class LabelFinderTest {

    private AnnotationDocument document;

    @BeforeEach
    void open() {
        document = SampleDocuments.empty();
        document.perform(new AddTrack(
                SampleDocuments.track(
                        "mine",
                        TrackKind.ANNOTATOR,
                        stretch(0, 1, "sad"),
                        stretch(4, 5, "Sad"),
                        stretch(6, 7, "happy")),
                0));
        document.perform(
                new AddTrack(SampleDocuments.track("other", TrackKind.REFERENCE, stretch(2, 3, "sadness")), 1));
        document.perform(new AddTrack(SampleDocuments.track("model", TrackKind.MACHINE, stretch(1, 2, "sad")), 2));
    }

    private LabelFinder finder(LabelFinder.Scope scope, String text, boolean whole, boolean matchCase) {
        return new LabelFinder(document, scope, new LabelSearch(text, whole, matchCase, false));
    }

    private static List<Double> starts(List<Item> items) {
        return items.stream().map(Item::start).toList();
    }

    @Test
    void findsInOrderOfTimeOverAllTracks() {
        assertThat(starts(finder(LabelFinder.Scope.ALL, "sad", false, false).all()))
                .containsExactly(0.0, 1.0, 2.0, 4.0);
        assertThat(starts(finder(LabelFinder.Scope.ALL, "sad", true, true).all()))
                .containsExactly(0.0, 1.0);
        assertThat(finder(LabelFinder.Scope.ALL, "sad", false, false).readOnly())
                .isEqualTo(1);
    }

    @Test
    void goesRoundAtBothEnds() {
        LabelFinder finder = finder(LabelFinder.Scope.ALL, "sad", false, false);
        List<Item> all = finder.all();
        assertThat(finder.next(Optional.empty())).contains(all.get(0));
        assertThat(finder.next(Optional.of(all.get(1)))).contains(all.get(2));
        assertThat(finder.next(Optional.of(all.get(3)))).contains(all.get(0));
        assertThat(finder.previous(Optional.of(all.get(0)))).contains(all.get(3));
        assertThat(finder(LabelFinder.Scope.ALL, "bored", false, false).next(Optional.empty()))
                .isEmpty();
    }

    @Test
    void keepsToATrackToItemsAndToTime() {
        OptionalLong own = OptionalLong.of(document.tracks().get(0).id());
        assertThat(starts(finder(new LabelFinder.Scope(own, Set.of(), Optional.empty()), "sad", false, false)
                        .all()))
                .containsExactly(0.0, 4.0);
        Set<Long> items = Set.of(SampleDocuments.id(document, 1), SampleDocuments.id(document, 2));
        assertThat(starts(finder(
                                new LabelFinder.Scope(OptionalLong.empty(), items, Optional.empty()),
                                "sad",
                                false,
                                false)
                        .all()))
                .containsExactly(4.0);
        LabelFinder.Scope time =
                new LabelFinder.Scope(OptionalLong.empty(), Set.of(), Optional.of(new TimeSpan(0.5, 3)));
        assertThat(starts(finder(time, "sad", false, false).all())).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void replacesAllInOneStepButNotWhatAModelSaid() {
        document.perform(finder(LabelFinder.Scope.ALL, "sad", true, false).replaceAll("angry"));
        assertThat(SampleDocuments.said(document, 0))
                .containsExactly("0.0-1.0 angry", "4.0-5.0 angry", "6.0-7.0 happy");
        assertThat(SampleDocuments.said(document, 1)).containsExactly("2.0-3.0 sadness");
        assertThat(SampleDocuments.said(document, 2)).containsExactly("1.0-2.0 sad");
        document.undo();
        assertThat(SampleDocuments.said(document, 0)).containsExactly("0.0-1.0 sad", "4.0-5.0 Sad", "6.0-7.0 happy");
    }

    @Test
    void replacesInTheScopeOnlyAndInOneItemOnly() {
        LabelFinder.Scope late =
                new LabelFinder.Scope(OptionalLong.empty(), Set.of(), Optional.of(new TimeSpan(3.5, 9)));
        document.perform(finder(late, "a", false, false).replaceAll("o"));
        assertThat(SampleDocuments.said(document, 0)).containsExactly("0.0-1.0 sad", "4.0-5.0 Sod", "6.0-7.0 hoppy");
        LabelFinder finder = finder(LabelFinder.Scope.ALL, "sad", false, false);
        document.perform(finder.replace(finder.all().get(0), "calm"));
        assertThat(SampleDocuments.said(document, 0)).containsExactly("0.0-1.0 calm", "4.0-5.0 Sod", "6.0-7.0 hoppy");
        assertThat(SampleDocuments.said(document, 1)).containsExactly("2.0-3.0 sadness");
    }
}
