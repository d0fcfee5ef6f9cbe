// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.RemoveTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.AnalysisState;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.lane.RecordingEvent;

/** The probabilities of a document whose tracks tell of an analysis. */
class KeptPosteriorsTest {

    @TempDir
    private Path folder;

    private final List<String> status = new CopyOnWriteArrayList<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private Recording recording;
    private AnnotationSession session;
    private KeptPosteriors kept;

    @BeforeEach
    void makeRecording() throws Exception {
        recording = SoundFiles.syllables(folder.resolve("talk.wav"), 20, 1);
        session = Sessions.inMemory(recording);
        kept = new KeptPosteriors(RecordingCaches.in(cache()).posteriors(), background, status::add);
    }

    @AfterEach
    void end() {
        background.shutdown();
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private String[] files() {
        String[] names = cache().resolve("posteriors").toFile().list();
        return names == null ? new String[0] : names;
    }

    /** What the fake analyzer finds. */
    private RecordingAnalysis first() {
        return FakeAnalyzer.result(recording.path());
    }

    /** The same with other settings and without its last segment. */
    private RecordingAnalysis second() {
        RecordingAnalysis first = first();
        ChannelAnalysis channel = first.channels().get(0);
        EmotionTimeline timeline =
                EmotionTimeline.of(channel.timeline().segments().subList(0, 2));
        return new RecordingAnalysis(
                first.recording(),
                first.model(),
                new AnalysisSettings(3, 1, 1),
                List.of(new ChannelAnalysis(
                        0, channel.speech().subList(0, 1), channel.posteriors().subList(0, 1), timeline)));
    }

    private void analyse(RecordingDocument document, RecordingAnalysis result) throws Exception {
        kept.keep(result, Fingerprint.of(recording.path()));
        EventQueue.invokeAndWait(() -> document.setAnalysis(result));
    }

    private RecordingDocument document() throws Exception {
        RecordingDocument[] made = new RecordingDocument[1];
        EventQueue.invokeAndWait(() -> made[0] = new RecordingDocument(session, kept));
        return made[0];
    }

    /** Waits until all that was asked for is done. */
    private void settle() throws Exception {
        background.submit(() -> {}).get(60, TimeUnit.SECONDS);
    }

    /** How many stretches of speech have probabilities. */
    private static int posteriors(RecordingDocument document) throws Exception {
        int[] count = new int[1];
        EventQueue.invokeAndWait(() -> count[0] = document.analysis().orElseThrow().channels().stream()
                .mapToInt(channel -> channel.posteriors().size())
                .sum());
        return count[0];
    }

    @Test
    void comeBackWithTheTracks() throws Exception {
        analyse(document(), first());
        RecordingDocument again = document();
        settle();
        assertThat(posteriors(again)).isEqualTo(2);
        EventQueue.invokeAndWait(() -> {
            assertThat(again.analysisState()).isEqualTo(AnalysisState.DONE);
            assertThat(again.analysis().orElseThrow().channels().get(0).timeline())
                    .isEqualTo(first().channels().get(0).timeline());
        });
        assertThat(status).isEmpty();
    }

    @Test
    void areThoseOfTheSegmentsThatUndoAndRedoShow() throws Exception {
        RecordingDocument document = document();
        analyse(document, first());
        analyse(document, second());
        assertThat(posteriors(document)).isEqualTo(1);
        EventQueue.invokeAndWait(session::undo);
        settle();
        assertThat(posteriors(document)).isEqualTo(2);
        EventQueue.invokeAndWait(session::redo);
        settle();
        assertThat(posteriors(document)).isEqualTo(1);
        EventQueue.invokeAndWait(session::undo);
        EventQueue.invokeAndWait(session::undo);
        settle();
        EventQueue.invokeAndWait(() -> assertThat(document.analysis()).isEmpty());
    }

    @Test
    void neverComeToAnAnalysisThatTookTheirPlaceMeanwhile() throws Exception {
        analyse(document(), first());
        RecordingDocument[] again = new RecordingDocument[1];
        RecordingAnalysis second = second();
        EventQueue.invokeAndWait(() -> {
            again[0] = new RecordingDocument(session, kept);
            again[0].setAnalysis(second);
        });
        settle();
        EventQueue.invokeAndWait(() -> assertThat(again[0].analysis()).hasValue(second));
    }

    @Test
    void areToldAsAnotherResultAndOnlyOnce() throws Exception {
        analyse(document(), first());
        List<RecordingEvent> events = new ArrayList<>();
        EventQueue.invokeAndWait(() -> new RecordingDocument(session, kept).addListener(events::add));
        settle();
        EventQueue.invokeAndWait(
                () -> assertThat(events).containsExactly(new RecordingEvent.AnalysisChanged(AnalysisState.DONE, true)));
    }

    @Test
    void stayWhenOnlyTheStretchesOfSpeechAreRemoved() throws Exception {
        RecordingDocument document = document();
        analyse(document, first());
        EventQueue.invokeAndWait(
                () -> session.perform(new RemoveTrack(session.tracks().get(0).id())));
        settle();
        assertThat(posteriors(document)).isEqualTo(2);
    }

    @Test
    void tracksOfPeopleChangeNothing() throws Exception {
        RecordingDocument document = document();
        analyse(document, first());
        EventQueue.invokeAndWait(
                () -> session.perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR), 0)));
        EventQueue.invokeAndWait(() -> assertThat(
                        document.analysis().orElseThrow().channels().get(0).posteriors())
                .hasSize(2));
    }

    @Test
    void ofARecordingThatWasChangedAreNotShown() throws Exception {
        analyse(document(), first());
        settle();
        assertThat(files()).hasSize(1);
        Files.setLastModifiedTime(recording.path(), FileTime.fromMillis(1_000_000));
        RecordingDocument again = document();
        settle();
        assertThat(posteriors(again)).isZero();
    }

    @Test
    void ofARecordingThatChangedWhileItWasAnalysedAreNotKept() throws Exception {
        Fingerprint before = Fingerprint.of(recording.path());
        Files.setLastModifiedTime(recording.path(), FileTime.fromMillis(1_000_000));
        kept.keep(first(), before);
        settle();
        assertThat(files()).isEmpty();
        assertThat(status).as("the window tells").isEmpty();
    }

    @Test
    void ofARecordingThatIsGoneAreNotLookedFor() throws Exception {
        analyse(document(), first());
        settle();
        Files.delete(recording.path());
        RecordingDocument again = document();
        settle();
        assertThat(posteriors(again)).isZero();
        assertThat(status).isEmpty();
    }

    @Test
    void thatAreDamagedAreThrownAway() throws Exception {
        analyse(document(), first());
        settle();
        Path file = cache().resolve("posteriors").resolve(files()[0]);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        RecordingDocument again = document();
        settle();
        assertThat(posteriors(again)).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void whereNothingCanBeKeptTheAnalysisStaysAndOneLineTellsIt() throws Exception {
        Files.writeString(cache(), "a file where the folder should be");
        RecordingDocument document = document();
        analyse(document, first());
        settle();
        assertThat(posteriors(document)).isEqualTo(2);
        assertThat(status).singleElement().satisfies(text -> assertThat(text)
                .startsWith(recording.path() + ": its probabilities cannot be kept on disk"));
        RecordingDocument again = document();
        settle();
        assertThat(posteriors(again)).isZero();
    }
}
