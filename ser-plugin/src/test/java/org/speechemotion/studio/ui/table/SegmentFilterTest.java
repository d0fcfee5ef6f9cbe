// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.edit.TrackHeader;

class SegmentFilterTest {

    private static final Annotation SAD = SampleDocuments.stretch(0, 1, "sad");

    private static SegmentRow row(TrackKind kind, TrackContent content, Annotation annotation) {
        TrackHeader header =
                new TrackHeader("Track One", kind, content, Provenance.ofPerson("ada"), Vocabulary.FREE, List.of(0));
        return new SegmentRow(7, header, new Item(1, annotation));
    }

    private static SegmentRow own(Annotation annotation) {
        return row(TrackKind.ANNOTATOR, TrackContent.EMOTION, annotation);
    }

    private static SegmentFilter text(String text) {
        return new SegmentFilter(
                text, SegmentFilter.Tracks.USUAL, Optional.empty(), SegmentFilter.Flags.ANY, OptionalDouble.empty());
    }

    private static SegmentFilter flags(SegmentFilter.Flags flags) {
        return new SegmentFilter("", SegmentFilter.Tracks.ALL, Optional.empty(), flags, OptionalDouble.empty());
    }

    @Test
    void findsTextInAnyPartAndAnyCase() {
        Annotation said =
                SAD.withDetails(AnnotationDetails.NONE.withNote("Sighs").withSpeaker("Client"));
        for (String text : List.of("SA", "sigh", "client", "track", "ADA", " sad ", "")) {
            assertThat(text(text).accepts(own(said))).as(text).isTrue();
        }
        assertThat(text("happy").accepts(own(said))).isFalse();
    }

    @Test
    void leavesWhatOtherViewsShowToThem() {
        SegmentRow speech = row(TrackKind.MACHINE, TrackContent.SPEECH, SAD);
        assertThat(SegmentFilter.USUAL.accepts(speech)).isFalse();
        assertThat(flags(SegmentFilter.Flags.ANY).accepts(speech)).isTrue();
        assertThat(SegmentFilter.USUAL.accepts(row(TrackKind.MACHINE, TrackContent.EMOTION, SAD)))
                .isTrue();
        assertThat(SegmentFilter.USUAL.accepts(row(TrackKind.ANNOTATOR, TrackContent.SPEECH, SAD)))
                .isTrue();
    }

    @Test
    void keepsToOneTrackAndOneLabel() {
        assertThat(new SegmentFilter(
                                "",
                                SegmentFilter.Tracks.only(8),
                                Optional.empty(),
                                SegmentFilter.Flags.ANY,
                                OptionalDouble.empty())
                        .accepts(own(SAD)))
                .isFalse();
        SegmentFilter happy = new SegmentFilter(
                "",
                SegmentFilter.Tracks.only(7),
                Optional.of("happy"),
                SegmentFilter.Flags.ANY,
                OptionalDouble.empty());
        assertThat(happy.accepts(own(SAD))).isFalse();
        assertThat(happy.accepts(own(SAD.withLabel("happy")))).isTrue();
    }

    @Test
    void goesByFlags() {
        SegmentRow reviewed = own(SAD.withDetails(AnnotationDetails.NONE.withFlags(Set.of(Flag.REVIEWED))));
        assertThat(flags(SegmentFilter.Flags.REVIEWED).accepts(reviewed)).isTrue();
        assertThat(flags(SegmentFilter.Flags.NOT_REVIEWED).accepts(reviewed)).isFalse();
        assertThat(flags(SegmentFilter.Flags.NOT_REVIEWED).accepts(own(SAD))).isTrue();
        assertThat(flags(SegmentFilter.Flags.UNSURE).accepts(reviewed)).isFalse();
        assertThat(flags(SegmentFilter.Flags.EXCLUDED).accepts(own(SAD))).isFalse();
    }

    @Test
    void uncertainOnesAreThoseWithAConfidenceBelow() {
        SegmentFilter below = new SegmentFilter(
                "", SegmentFilter.Tracks.ALL, Optional.empty(), SegmentFilter.Flags.ANY, OptionalDouble.of(0.5));
        assertThat(below.accepts(own(SAD.withConfidence(0.49)))).isTrue();
        assertThat(below.accepts(own(SAD.withConfidence(0.5)))).isFalse();
        assertThat(below.accepts(own(SAD))).isFalse();
    }
}
