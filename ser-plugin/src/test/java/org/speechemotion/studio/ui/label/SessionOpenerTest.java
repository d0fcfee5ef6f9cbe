// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.Create;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.annotation.store.SaveState;
import org.speechemotion.studio.annotation.store.StoredRecording;

/** Sessions with, without, and with difficult projects. */
class SessionOpenerTest {

    @TempDir
    private Path folder;

    private final OpenProjects projects = new OpenProjects();
    private final List<String> messages = new ArrayList<>();
    private final Answers answers = new Answers();

    /** Answers as tests want, and the questions. */
    private static final class Answers implements ProjectQuestions {

        private boolean yes;
        private Path place;
        private final List<String> asked = new ArrayList<>();

        @Override
        public boolean lookAt(ProjectException reason) {
            asked.add(reason.getMessage());
            return yes;
        }

        @Override
        public Repair repair(DamagedProjectException damage, Optional<GoodCopy> copy, Optional<Salvage.Found> legible) {
            asked.add(copy.map(each -> each.contents().annotations() + " copied, ")
                            .orElse("")
                    + legible.map(each -> each.annotations() + " legible, ").orElse("")
                    + damage.getMessage());
            return yes ? Repair.suggested(copy, legible) : Repair.NOTHING;
        }

        @Override
        public Optional<Path> folderOf(StoredRecording missing) {
            asked.add(missing.recording().path().toString());
            return Optional.ofNullable(place);
        }
    }

    private String author = "ada";

    private SessionOpener opener() {
        return new SessionOpener(
                projects,
                new ProjectPlaces(folder.resolve("own")),
                answers,
                messages::add,
                () -> author,
                Clock.systemUTC());
    }

    private Recording recording(String name) throws IOException {
        Path file = folder.resolve("sound").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "the sound of " + name);
        return new Recording(file, 8000, 1, 80_000, "WAV");
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private AnnotationSession open(Recording recording) throws IOException {
        return opener().open(recording, Optional.empty()).orElseThrow();
    }

    private static void annotate(AnnotationSession session) throws Exception {
        onEventThread(() -> session.perform(new AddTrack(
                SampleDocuments.track("mine", TrackKind.ANNOTATOR, SampleDocuments.stretch(1, 2, "calm")), 0)));
        session.flush();
    }

    private void close(AnnotationSession session) throws Exception {
        onEventThread(() -> {
            session.close();
            return null;
        });
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!projects.all().isEmpty()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    @Test
    void theFirstEditMakesAProjectBesideTheRecording() throws Exception {
        Recording talk = recording("talk.wav");
        Path project = folder.resolve("sound").resolve("talk.ses");
        AnnotationSession session = open(talk);
        List<AnnotationEvent> events = new ArrayList<>();
        session.addListener(events::add);
        assertThat(project).doesNotExist();
        assertThat(session.projectFile()).isEmpty();
        annotate(session);
        assertThat(project).exists();
        assertThat(session.projectFile()).hasValue(project);
        assertThat(onEventThread(session::saveState)).isEqualTo(SaveState.SAVED);
        assertThat(onEventThread(() -> List.copyOf(events)))
                .contains(new AnnotationEvent.SaveStateChanged(SaveState.PENDING));
        session.keepView(Map.of("playhead", "3.5"));
        close(session);

        AnnotationSession again = open(talk);
        assertThat(again.tracks()).hasSize(1);
        assertThat(again.view()).containsEntry("playhead", "3.5");
        assertThat(again.undoRedo().getUndoPresentationName()).isEqualTo(CommandText.of(CommandKind.ADD_TRACK));
        onEventThread(() -> {
            again.undo();
            return null;
        });
        assertThat(again.tracks()).isEmpty();
        close(again);
        assertThat(messages).isEmpty();
    }

    @Test
    void whatIsDoneWhileTheProjectIsMadeIsKept() throws Exception {
        Recording talk = recording("talk.wav");
        AnnotationSession session = open(talk);
        onEventThread(() -> {
            session.perform(new AddTrack(SampleDocuments.track("one", TrackKind.ANNOTATOR), 0));
            session.perform(new AddTrack(SampleDocuments.track("two", TrackKind.ANNOTATOR), 0));
            session.undo();
            return null;
        });
        session.flush();
        close(session);
        AnnotationSession again = open(talk);
        assertThat(again.tracks()).extracting(track -> track.header().name()).containsExactly("one");
        assertThat(again.undoRedo().canRedo()).isTrue();
        close(again);
    }

    @Test
    void whereNothingCanBeWrittenTheUsersFolderHasTheProject() throws Exception {
        // The project itself would fit, but not the longer name of the file that it is written to first.
        Recording talk = recording("a".repeat(251) + ".wav");
        AnnotationSession session = open(talk);
        annotate(session);
        Path project = session.projectFile().orElseThrow();
        assertThat(project).hasParent(folder.resolve("own"));
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0)).contains(project.toString());
        close(session);
        AnnotationSession again = open(talk);
        assertThat(again.tracks()).hasSize(1);
        close(again);
    }

    @Test
    void twoRecordingsOfOneNameShareAProject() throws Exception {
        AnnotationSession wav = open(recording("talk.wav"));
        annotate(wav);
        AnnotationSession flac = open(recording("talk.flac"));
        assertThat(flac.tracks()).isEmpty();
        annotate(flac);
        assertThat(flac.projectFile()).isEqualTo(wav.projectFile());
        onEventThread(() -> {
            wav.close();
            return null;
        });
        close(flac);
        AnnotationSession again = open(recording("talk.flac"));
        assertThat(again.tracks()).hasSize(1);
        close(again);
    }

    @Test
    void aProjectThatSomebodyHasIsLookedAtIfWanted() throws Exception {
        Recording talk = recording("talk.wav");
        AnnotationSession session = open(talk);
        annotate(session);
        close(session);
        try (Project theirs = Project.open(folder.resolve("sound").resolve("talk.ses"), "eve", Clock.systemUTC())) {
            assertThat(theirs.recordings()).hasSize(1);
            assertThat(opener().open(talk, Optional.empty())).isEmpty();
            answers.yes = true;
            AnnotationSession seen = open(talk);
            assertThat(answers.asked).hasSize(2);
            assertThat(answers.asked.get(0)).contains("since");
            assertThat(seen.isReadOnly()).isTrue();
            assertThat(seen.tracks()).hasSize(1);
            assertThat(seen.perform(new AddTrack(SampleDocuments.track("no", TrackKind.ANNOTATOR), 0)))
                    .isEmpty();
            assertThat(messages).hasSize(1);
            seen.close();
        }
    }

    @Test
    void aDamagedProjectIsReplacedByItsGoodCopyIfWanted() throws Exception {
        Recording talk = recording("talk.wav");
        Path file = folder.resolve("sound").resolve("talk.ses");
        AnnotationSession session = open(talk);
        annotate(session);
        close(session);
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(4096);
            damaged.write(new byte[8192]);
        }
        assertThat(opener().open(talk, Optional.empty())).isEmpty();
        answers.yes = true;
        AnnotationSession again = open(talk);
        assertThat(answers.asked.get(0)).contains(".backups");
        assertThat(again.tracks()).hasSize(1);
        close(again);
    }

    @Test
    void whatIsLegibleIsOfferedBesideAnOlderCopyWithLess() throws Exception {
        Recording talk = recording("talk.wav");
        Path file = folder.resolve("sound").resolve("talk.ses");
        AnnotationSession session = open(talk);
        annotate(session);
        // The copy is made of the first annotation; nothing later is in it.
        close(session);
        AnnotationSession later = open(talk);
        long track = later.tracks().get(0).id();
        onEventThread(() -> later.perform(new Create(
                track, List.of(SampleDocuments.stretch(4, 5, "sad"), SampleDocuments.stretch(6, 7, "calm")))));
        later.flush();
        close(later);
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.setLength(damaged.length() - 4096);
        }
        answers.yes = true;
        AnnotationSession again = open(talk);
        assertThat(answers.asked).hasSize(1);
        assertThat(answers.asked.get(0)).startsWith("1 copied, 3 legible, ");
        assertThat(again.tracks().get(0).items().size()).isEqualTo(3);
        close(again);
    }

    @Test
    void theOneWithMoreAnnotationsIsSuggestedAndElseTheCopy() {
        Salvage.Found few = new Salvage.Found(1, 1, 25);
        Salvage.Found many = new Salvage.Found(1, 1, 31);
        Optional<GoodCopy> copy = Optional.of(new GoodCopy(folder, Instant.EPOCH, few));
        assertThat(Repair.suggested(copy, Optional.of(many))).isEqualTo(Repair.LEGIBLE);
        assertThat(Repair.suggested(copy, Optional.of(few))).isEqualTo(Repair.COPY);
        assertThat(Repair.suggested(copy, Optional.empty())).isEqualTo(Repair.COPY);
        assertThat(Repair.suggested(Optional.empty(), Optional.of(few))).isEqualTo(Repair.LEGIBLE);
    }

    @Test
    void whatIsLegibleOfADamagedProjectWithoutACopyGoesOnIfThePersonWants() throws Exception {
        Recording talk = recording("talk.wav");
        Path file = folder.resolve("sound").resolve("talk.ses");
        AnnotationSession session = open(talk);
        annotate(session);
        close(session);
        try (Stream<Path> copies = Files.list(file.resolveSibling("talk.ses.backups"))) {
            for (Path copy : copies.toList()) {
                Files.delete(copy);
            }
        }
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.setLength(damaged.length() - 4096);
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(opener().open(talk, Optional.empty())).isEmpty();
        assertThat(answers.asked).hasSize(1);
        assertThat(answers.asked.get(0)).startsWith("1 legible, ").contains("damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        answers.yes = true;
        AnnotationSession again = open(talk);
        assertThat(again.tracks()).hasSize(1);
        assertThat(again.tracks().get(0).items().size()).isEqualTo(1);
        assertThat(messages.get(messages.size() - 1)).contains("talk.ses.damaged-");
        try (Stream<Path> files = Files.list(file.getParent())) {
            Path kept = files.filter(each -> each.getFileName().toString().matches("talk\\.ses\\.damaged-.*Z"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllBytes(kept)).isEqualTo(bytes);
        }
        annotate(again);
        close(again);
    }

    @Test
    void whatIsNoProjectIsToldAndLeftAlone() throws Exception {
        Recording talk = recording("talk.wav");
        Path file = folder.resolve("sound").resolve("talk.ses");
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> open(talk))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("not a project");
        assertThat(file).hasContent("something else");
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void aProjectOpensWithItsRecordingsAlsoWhenTheyWereMoved() throws Exception {
        Recording talk = recording("talk.wav");
        AnnotationSession session = open(talk);
        annotate(session);
        close(session);
        Path project = folder.resolve("sound").resolve("talk.ses");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("renamed.wav");
        Files.move(talk.path(), elsewhere);
        List<String> problems = new ArrayList<>();
        assertThat(opener().openProject(project, List.of(), problems::add)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(answers.asked).hasSize(1);
        answers.place = elsewhere.getParent();
        List<AnnotationSession> found = opener().openProject(project, List.of(), problems::add);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).recording().path()).isEqualTo(elsewhere);
        assertThat(found.get(0).tracks()).hasSize(1);
        close(found.get(0));
        List<AnnotationSession> again = opener().openProject(project, List.of(), problems::add);
        assertThat(answers.asked).hasSize(2);
        close(again.get(0));
    }

    @Test
    void whatIsMadeBearsTheNameThatIsChosenThen() throws Exception {
        Recording recording = recording("talk.wav");
        AnnotationSession session = open(recording);
        annotate(session);
        close(session);
        author = "bob";
        AnnotationSession later = open(recording);
        long track = later.tracks().get(0).id();
        onEventThread(() -> later.perform(new Create(track, List.of(SampleDocuments.stretch(4, 5, "sad")))));
        later.flush();
        assertThat(later.tracks().get(0).items().items().stream().map(item -> item.annotation()
                        .details()
                        .authorship()
                        .map(Authorship::author)
                        .orElse("")))
                .endsWith("bob");
        close(later);
    }
}
