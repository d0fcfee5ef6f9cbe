// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.AnalysisState;
import org.speechemotion.studio.ui.lane.RecordingEvent;
import org.speechemotion.studio.ui.lane.RecordingEvent.AnalysisChanged;
import org.speechemotion.studio.ui.lane.RecordingEvent.PlayheadMoved;
import org.speechemotion.studio.ui.lane.RecordingEvent.SelectionChanged;

/** What a document tells its listeners. */
class RecordingDocumentTest {

    private final Recording recording = new Recording(Path.of("a.wav"), 8000, 1, 80_000, "WAV");
    private final RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
    private final List<RecordingEvent> events = new ArrayList<>();

    RecordingDocumentTest() {
        document.addListener(events::add);
    }

    @Test
    void tellsOfASelectionWhileItIsDraggedAndAtItsEnd() {
        document.select(Optional.of(new TimeSpan(1, 2)), true);
        document.select(Optional.of(new TimeSpan(1, 3)), true);
        document.select(Optional.of(new TimeSpan(1, 3)), true);
        document.select(Optional.of(new TimeSpan(1, 3)), false);
        document.select(Optional.empty(), false);
        document.select(Optional.empty(), false);
        assertThat(events)
                .containsExactly(
                        new SelectionChanged(Optional.of(new TimeSpan(1, 2)), true),
                        new SelectionChanged(Optional.of(new TimeSpan(1, 3)), true),
                        new SelectionChanged(Optional.of(new TimeSpan(1, 3)), false),
                        new SelectionChanged(Optional.empty(), false));
    }

    @Test
    void keepsPlayheadAndSelectionInsideTheRecording() {
        document.movePlayhead(99, false);
        document.movePlayhead(-5, true);
        document.select(Optional.of(new TimeSpan(8, 20)), false);
        assertThat(events)
                .containsExactly(
                        new PlayheadMoved(0, 10, false),
                        new PlayheadMoved(10, 0, true),
                        new SelectionChanged(Optional.of(new TimeSpan(8, 10)), false));
    }

    @Test
    void tellsWhereTheAnalysisStandsAndWhenItsResultIsAnother() {
        document.setAnalysisState(AnalysisState.running(0.5, "half"));
        document.setAnalysisState(AnalysisState.running(0.5, "half"));
        document.setAnalysis(SampleAnalyses.talk(recording.path()));
        document.setAnalysisState(AnalysisState.failed("no"));
        assertThat(events)
                .containsExactly(
                        new AnalysisChanged(AnalysisState.running(0.5, "half"), false),
                        new RecordingEvent.TracksChanged(true),
                        new AnalysisChanged(AnalysisState.DONE, true),
                        new AnalysisChanged(AnalysisState.failed("no"), false));
        assertThat(document.analysis()).isPresent();
    }

    @Test
    void selectedAnnotationsAreHeardUnlessATimeIsSelected() {
        var session = document.annotations().orElseThrow();
        session.perform(new AddTrack(
                SampleDocuments.track(
                        "mine",
                        TrackKind.ANNOTATOR,
                        SampleDocuments.stretch(1, 3, "calm"),
                        SampleDocuments.stretch(4, 5, "sad"),
                        SampleDocuments.stretch(7, 8, "happy")),
                0));
        var items = session.tracks().get(0).items();
        assertThat(document.selectedSound()).isEmpty();
        session.select(List.of(items.get(1).id(), items.get(0).id()));
        assertThat(document.selectedSound()).hasValue(new TimeSpan(1, 5));
        document.select(Optional.of(new TimeSpan(6, 7)), false);
        assertThat(document.selectedSound()).hasValue(new TimeSpan(6, 7));
    }

    @Test
    void forgetsListeners() {
        List<RecordingEvent> others = new ArrayList<>();
        java.util.function.Consumer<RecordingEvent> listener = others::add;
        document.addListener(listener);
        document.removeListener(listener);
        document.movePlayhead(1, false);
        assertThat(others).isEmpty();
    }

    @Test
    void anAnalysisIsUndoneAndDoneAgainWithItsTracks() {
        document.setAnalysis(SampleAnalyses.talk(recording.path()));
        int tracks = document.tracks().size();
        document.annotations().orElseThrow().undo();
        assertThat(document.analysis()).isEmpty();
        assertThat(document.analysisState()).isEqualTo(AnalysisState.NONE);
        assertThat(document.tracks()).isEmpty();
        document.annotations().orElseThrow().redo();
        assertThat(document.tracks()).hasSize(tracks);
        assertThat(document.analysis().orElseThrow().channels().get(0).timeline())
                .isEqualTo(
                        SampleAnalyses.talk(recording.path()).channels().get(0).timeline());
    }

    @Test
    void aTrackThatHasNotChangedIsTheSameObject() {
        document.setAnalysis(SampleAnalyses.talk(recording.path()));
        var before = document.tracks();
        document.annotations()
                .orElseThrow()
                .perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR), 99));
        assertThat(document.tracks()).hasSize(before.size() + 1);
        assertThat(document.tracks().get(0)).isSameAs(before.get(0));
    }
}
