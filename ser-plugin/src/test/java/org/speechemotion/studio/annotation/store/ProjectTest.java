// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.state;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.Drag;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.RandomEdits;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.RenameTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.edit.Shift;

class ProjectTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path sound;

    @BeforeEach
    void makeSound() throws IOException {
        // Names as people give them.
        file = folder.resolve("Gespräch #1 50%?.ses");
        sound = Files.writeString(folder.resolve("talk.wav"), "not really sound");
    }

    @Test
    void aVersionBelowTheFirstIsNone() throws IOException {
        create().close();
        DamagedRows.change(file, "PRAGMA user_version = -3");
        assertThatThrownBy(this::open).hasMessage(file + ": is not a project of Speech Emotion Studio");
    }

    @Test
    void aRecordingThatCannotBeIsDamage() throws IOException {
        try (Project project = create()) {
            add(project);
        }
        DamagedRows.change(file, "UPDATE recording SET path = 'a' || char(0)");
        try (Project project = open()) {
            assertThatThrownBy(project::recordings)
                    .isInstanceOf(DamagedProjectException.class)
                    .hasMessageStartingWith(file + ": the project is damaged");
        }
    }

    @Test
    void documentHistoryAndViewAreThereAgain() throws IOException {
        String before;
        int steps = 0;
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            RandomEdits edits = new RandomEdits(document, new Random(11));
            for (int i = 0; i < 300; i++) {
                edits.next();
            }
            for (int i = 0; i < 20; i++) {
                document.undo();
            }
            while (steps < 5 && document.redo().isPresent()) {
                steps++;
            }
            before = state(document) + document.nextId() + document.nextUndo();
            project.keepView(1, Map.of("zoom", "3", "playhead", "1.5"));
            project.keepView(1, Map.of("zoom", "4"));
        }
        try (Project project = open()) {
            AnnotationDocument document = project.document(1);
            assertThat(state(document) + document.nextId() + document.nextUndo())
                    .isEqualTo(before);
            assertThat(project.view(1)).containsExactly(Map.entry("playhead", "1.5"), Map.entry("zoom", "4"));
            int redone = 0;
            while (document.redo().isPresent()) {
                redone++;
            }
            assertThat(redone).isEqualTo(15);
            while (document.undo().isPresent()) {
                redone++;
            }
            assertThat(redone).isGreaterThan(80);
            assertThat(document.tracks()).isEmpty();
        }
        try (Project project = open()) {
            assertThat(project.document(1).tracks()).isEmpty();
            assertThat(project.document(1).nextRedo()).isPresent();
        }
    }

    @Test
    void allThatIsKnownOfAnAnnotationIsKept() throws IOException {
        RecordingAnnotations analysis =
                RecordingAnnotations.of(SampleAnalyses.talk(sound), Instant.parse("2026-01-02T03:04:05.678Z"));
        AnnotationTrack mine = SampleDocuments.track(
                "mine",
                TrackKind.ANNOTATOR,
                stretch(1.1, 2.3, "Ärger \"x\"")
                        .withConfidence(0.1)
                        .withDetails(new AnnotationDetails(
                                "two\nlines",
                                "Ada",
                                Set.of(Flag.UNSURE, Flag.EXCLUDE),
                                Optional.of(new FrequencyRange(0, 0.1)),
                                Optional.of(new Authorship(
                                        "eve", Instant.parse("2025-01-02T03:04:05.123456789Z"), Optional.of("calm"))))),
                stretch(4, 4, ""));
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            for (AnnotationTrack track : analysis.tracks()) {
                document.perform(new AddTrack(track, 9));
            }
            document.perform(new AddTrack(mine, 0));
        }
        try (Project project = open()) {
            List<AnnotationTrack> tracks = project.document(1).tracks().stream()
                    .map(track -> track.toTrack())
                    .toList();
            assertThat(tracks.get(0)).isEqualTo(mine);
            assertThat(tracks.subList(1, 4)).isEqualTo(analysis.tracks());
        }
    }

    @Test
    void aDragIsKeptWhenItIsFinished() throws IOException {
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            document.perform(new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR, stretch(0, 1, "calm")), 0));
            Drag drag = document.drag();
            drag.update(new Shift(Set.of(SampleDocuments.id(document, 0)), 1));
            drag.update(new Shift(Set.of(SampleDocuments.id(document, 0)), 2));
            drag.finish();
            document.drag().update(new Shift(Set.of(SampleDocuments.id(document, 0)), 7));
        }
        try (Project project = open()) {
            assertThat(SampleDocuments.said(project.document(1), 0)).containsExactly("2.0-3.0 calm");
            assertThat(project.document(1).nextUndo().orElseThrow().kind()).isEqualTo(CommandKind.SHIFT);
        }
    }

    @Test
    void editsAreOnTheDiskWithinASecondWithoutBeingAskedFor() throws Exception {
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            document.perform(new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR, stretch(0, 1, "calm")), 0));
            assertThat(project.state().isDirty()).isTrue();
            long begin = System.nanoTime();
            try (Standstill machine = new Standstill(folder)) {
                while (project.state().isDirty()) {
                    machine.sleep(5);
                    // A second on a quiet machine; builds are not always alone.
                    assertThat((System.nanoTime() - begin) / 1e9).isLessThan(5 + machine.millis() / 1e3);
                }
            }
            try (Project other = Project.openReadOnly(file, CLOCK)) {
                assertThat(state(other.document(1))).isEqualTo(state(document));
            }
        }
    }

    @Test
    void theSecondIsToldWhoHasItAndMayLook() throws IOException {
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            document.perform(new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR, stretch(0, 1, "calm")), 0));
            project.flush();
            assertThatThrownBy(this::open)
                    .isInstanceOf(ProjectInUseException.class)
                    .hasMessageStartingWith(file.toString())
                    .hasMessageContaining(System.getProperty("user.name"))
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            try (Project second = Project.openReadOnly(file, CLOCK)) {
                AnnotationDocument seen = second.document(1);
                assertThat(second.isReadOnly()).isTrue();
                assertThat(state(seen)).isEqualTo(state(document));
                long track = seen.tracks().get(0).id();
                assertThatThrownBy(() -> seen.perform(new RenameTrack(track, "b")))
                        .isInstanceOf(EditException.class);
                assertThat(seen.undo()).isEmpty();
                assertThatThrownBy(() -> second.add(recording())).hasMessageContaining("looked at only");
            }
        }
        open().close();
        assertThat(listed()).containsExactlyInAnyOrder(file.getFileName().toString(), "talk.wav", backupsName());
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        try (Project project = create()) {
            project.document(add(project)).perform(new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR), 0));
            project.flush();
            project.copyTo(folder.resolve("copy.ses"));
            waitForBackup(project);
            assertThatThrownBy(() -> project.copyTo(file)).hasMessageContaining("the project itself");
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile).filter(path -> !path.equals(sound)))
                        .hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(
                                path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                        .as(path.toString())
                                        .isEqualTo("rw-------"));
            }
        }
        assertThat(Database.isSound(folder.resolve("copy.ses"))).isTrue();
    }

    @Test
    void aFullDiskLosesNothingAndSaysSoOnce() throws Exception {
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            document.perform(new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR, stretch(0, 1, "calm")), 0));
            project.flush();
            List<SaveState> heard = new CopyOnWriteArrayList<>();
            project.addListener(heard::add);
            limitPages(project, 1);
            document.perform(
                    new AddTrack(SampleDocuments.track("b", TrackKind.ANNOTATOR, SampleDocuments.many(5000)), 1));
            assertThatThrownBy(project::flush)
                    .hasMessage(file + ": cannot be written: the disk is full; make room on it");
            assertThatThrownBy(project::flush).hasMessageContaining("disk is full");
            assertThat(project.state().kind()).isEqualTo(SaveState.Kind.FAILED);
            assertThat(heard)
                    .filteredOn(state -> state.kind() == SaveState.Kind.FAILED)
                    .hasSize(1);
            // The file is as it was, and work goes on.
            try (Project other = Project.openReadOnly(file, CLOCK)) {
                assertThat(other.document(1).tracks()).hasSize(1);
            }
            document.perform(new Relabel(Set.of(SampleDocuments.id(document, 0)), "sad"));
            limitPages(project, 1_000_000);
            project.flush();
            assertThat(project.state()).isEqualTo(SaveState.SAVED);
        }
        try (Project project = open()) {
            assertThat(project.document(1).tracks()).hasSize(2);
            assertThat(SampleDocuments.said(project.document(1), 0)).containsExactly("0.0-1.0 sad");
        }
    }

    @Test
    void aFileThatWasMovedAwayIsNoticed() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.ses");
        try (Project project = create()) {
            AnnotationDocument document = project.document(add(project));
            Files.move(file, elsewhere);
            document.perform(new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR), 0));
            assertThatThrownBy(project::flush)
                    .hasMessage(file + ": was moved or deleted while it was open; put it back");
            Files.move(elsewhere, file);
            project.flush();
        }
        try (Project project = open()) {
            assertThat(project.document(1).tracks()).hasSize(1);
        }
    }

    @Test
    void aNewProjectReplacesNothing() throws IOException {
        create().close();
        assertThatThrownBy(this::create).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Project.open(folder.resolve("none.ses"), AUTHOR, CLOCK))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Project.open(folder, AUTHOR, CLOCK)).hasMessageContaining("is not a file");
    }

    @Test
    void otherFilesAreNoProjects() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.ses"), "Dear Ada, ".repeat(1000));
        Path empty = Files.createFile(folder.resolve("empty.ses"));
        for (Path each : List.of(text, empty)) {
            assertThatThrownBy(() -> Project.open(each, AUTHOR, CLOCK))
                    .isInstanceOf(ProjectException.class)
                    .hasMessage(each + ": is not a project of Speech Emotion Studio");
            assertThatThrownBy(() -> Project.openReadOnly(each, CLOCK))
                    .hasMessage(each + ": is not a project of Speech Emotion Studio");
        }
        assertThat(text).content().startsWith("Dear Ada");
    }

    /** A copy is made after the first edit, when nobody waits for it. */
    private static void waitForBackup(Project project) throws IOException, InterruptedException {
        long until = System.nanoTime() + 60_000_000_000L;
        while (project.backups().all().isEmpty()) {
            assertThat(System.nanoTime()).as("time at which there is a copy").isLessThan(until);
            Thread.sleep(10);
        }
    }

    private Project create() throws IOException {
        return Project.create(file, AUTHOR, CLOCK);
    }

    private Project open() throws IOException {
        return Project.open(file, AUTHOR, CLOCK);
    }

    private long add(Project project) throws IOException {
        return project.add(recording()).id();
    }

    private Recording recording() {
        return new Recording(sound, 8000, 1, 84_000, "WAV, 16-bit integer");
    }

    private String backupsName() {
        return file.getFileName() + ".backups";
    }

    private List<String> listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static void limitPages(Project project, int pages) throws IOException {
        project.database().run(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }
}
