// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.testing.EnglishNumbers;
import org.speechemotion.studio.ui.table.TableSamples;

@EnglishNumbers
class ImportPlanTest {

    private static final Recording TALK = TableSamples.recording(10);

    private static ExchangedAnnotations read(String recording, AnnotationTrack... tracks) {
        return new ExchangedAnnotations(
                RecordingFacts.UNKNOWN.withPath(recording), List.of(tracks), List.of("regions that are boxes (2)"));
    }

    private static AnnotationTrack track(String name, Annotation... annotations) {
        return SampleDocuments.track(name, TrackKind.ANNOTATOR, annotations);
    }

    @Test
    void saysWhatIsNotTakenOverAsItStands() {
        ExchangedAnnotations read = read(
                "other.wav",
                track("mine", stretch(1, 2, "sad"), stretch(9, 12, "happy"), stretch(20, 21, "calm")),
                track("right", Annotation.of(1, new TimeSpan(0, 1), "sad")));
        ImportPlan plan = ImportPlan.of(read, TALK, List.of("mine"), "bob.csv");
        assertThat(plan.tracks()).extracting(AnnotationTrack::name).containsExactly("mine (bob)", "right");
        assertThat(plan.tracks().get(0).annotations()).containsExactly(stretch(1, 2, "sad"), stretch(9, 10, "happy"));
        assertThat(plan.oddities())
                .hasSize(5)
                .anyMatch(line -> line.contains("other.wav"))
                .anyMatch(line -> line.contains("regions that are boxes (2)"))
                .anyMatch(line -> line.contains("after the end of the recording"))
                .anyMatch(line -> line.contains("right is about channel 2"))
                .anyMatch(line -> line.contains("called mine (bob)"));
    }

    @Test
    void aFileThatFitsHasNothingOdd() {
        ExchangedAnnotations read = new ExchangedAnnotations(
                RecordingFacts.UNKNOWN.withPath("/elsewhere/talk.flac"), List.of(track("mine", stretch(1, 2, "sad"))));
        assertThat(ImportPlan.of(read, TALK, List.of(), "bob.csv").oddities()).isEmpty();
    }

    @Test
    void ofSeveralRecordingsTakesTheOneOfThisName() {
        ExchangedAnnotations talk = read("talk.mp3");
        assertThat(ImportPlan.about(List.of(read("a.wav"), talk), TALK)).containsSame(talk);
        assertThat(ImportPlan.about(List.of(read("a.wav"), read("b.wav")), TALK))
                .isEmpty();
        ExchangedAnnotations only = read("a.wav");
        assertThat(ImportPlan.about(List.of(only), TALK)).containsSame(only);
    }

    @Test
    void theChosenTracksAreAddedInOneStep() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "sad"));
        ImportPlan plan = ImportPlan.of(
                read("talk.wav", track("a"), track("b", stretch(1, 2, "calm")), track("c")),
                TALK,
                List.of("mine"),
                "bob.csv");
        document.perform(plan.operation(Set.of(1, 2)));
        assertThat(document.tracks()).extracting(each -> each.header().name()).containsExactly("mine", "b", "c");
        document.undo();
        assertThat(document.tracks()).hasSize(1);
    }
}
