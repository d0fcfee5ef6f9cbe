// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.store.DamagedRows;
import org.speechemotion.studio.annotation.store.OldProjects;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

class ProjectFormatTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path sound;

    @BeforeEach
    void makeSound() throws IOException {
        file = folder.resolve("Gespräch #1 50%?.ses");
        sound = Files.writeString(folder.resolve("talk.wav"), "not really sound");
    }

    private Project create() throws IOException {
        return Project.create(file, AUTHOR, CLOCK);
    }

    private Recording recording(Path path) {
        return new Recording(path, 8000, 1, 84_000, "WAV, 16-bit integer");
    }

    private static AnnotationTrack mine(String label) {
        return SampleDocuments.track("mine", TrackKind.ANNOTATOR, stretch(0, 1, label));
    }

    /** A project of one recording with a track of one annotation. */
    private void writeAProject() throws IOException {
        try (Project project = create()) {
            long id = project.add(recording(sound)).id();
            project.document(id).perform(new AddTrack(mine("calm"), 0));
        }
    }

    private List<ExchangedAnnotations> read() throws IOException {
        return AnnotationFormats.read(file);
    }

    /** Every file beside the project with its bytes and the time when it was written. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(each).toString(),
                        Files.getLastModifiedTime(each) + HexFormat.of().formatHex(Files.readAllBytes(each)));
            }
        }
        return contents;
    }

    @Test
    void allRecordingsAndTracksAreReadWithWhoMadeThem() throws IOException {
        Path other = Files.writeString(folder.resolve("other.wav"), "no sound either");
        List<AnnotationTrack> analysis = RecordingAnnotations.of(
                        SampleAnalyses.talk(sound), Instant.parse("2026-01-02T03:04:05.678Z"))
                .tracks();
        try (Project project = create()) {
            AnnotationDocument first =
                    project.document(project.add(recording(sound)).id());
            for (int i = 0; i < analysis.size(); i++) {
                first.perform(new AddTrack(analysis.get(i), i));
            }
            first.perform(new AddTrack(mine("calm"), analysis.size()));
            project.document(project.add(recording(other)).id()).perform(new AddTrack(mine("sad"), 0));
        }
        List<ExchangedAnnotations> documents = read();
        assertThat(documents).hasSize(2);
        List<AnnotationTrack> all = new ArrayList<>(analysis);
        all.add(mine("calm"));
        assertThat(documents.get(0).tracks()).containsExactlyElementsOf(all);
        assertThat(documents.get(0).model()).isPresent();
        assertThat(documents.get(0).recording().path()).isEqualTo(sound.toString());
        assertThat(documents.get(0).recording().duration()).hasValue(10.5);
        assertThat(documents.get(1).recording().fileName()).isEqualTo("other.wav");
        assertThat(documents.get(1).tracks()).containsExactly(mine("sad"));
    }

    @Test
    void aClosedProjectIsLeftAsItWas() throws IOException {
        writeAProject();
        Map<String, String> before = contents();
        assertThat(read().get(0).tracks()).containsExactly(mine("calm"));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anOpenProjectIsReadAsItWasSavedLastAndWorkGoesOn() throws IOException {
        try (Project project = create()) {
            AnnotationDocument document =
                    project.document(project.add(recording(sound)).id());
            document.perform(new AddTrack(mine("calm"), 0));
            project.flush();
            for (String label : List.of("sad", "happy", "angry")) {
                document.perform(new Relabel(Set.of(SampleDocuments.id(document, 0)), label));
                project.flush();
                Map<String, String> before = contents();
                assertThat(read().get(0).tracks().get(0).annotations().get(0).label())
                        .isEqualTo(label);
                Map<String, String> after = contents();
                // SQLite notes in this file which readers there are.
                before.keySet().removeIf(name -> name.endsWith("-shm"));
                after.keySet().removeIf(name -> name.endsWith("-shm"));
                assertThat(after).isEqualTo(before);
            }
        }
        assertThat(read().get(0).tracks().get(0).annotations().get(0).label()).isEqualTo("angry");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .doesNotContain(file.getFileName() + "-wal", file.getFileName() + "-shm");
        }
    }

    @Test
    void whatAKilledProgramSavedLastIsRead() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (Project project = create()) {
            AnnotationDocument document =
                    project.document(project.add(recording(sound)).id());
            document.perform(new AddTrack(mine("calm"), 0));
            project.flush();
            for (String part : List.of("", "-wal")) {
                Path each = file.resolveSibling(file.getFileName() + part);
                Files.copy(each, killed.resolve(each.getFileName()));
            }
        }
        file = killed.resolve(file.getFileName());
        Map<String, String> before = contents();
        assertThat(read().get(0).tracks()).containsExactly(mine("calm"));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void itIsWholeHoweverMuchIsWrittenMeanwhile() throws Exception {
        try (Project project = create()) {
            AnnotationDocument document =
                    project.document(project.add(recording(sound)).id());
            document.perform(
                    new AddTrack(SampleDocuments.track("many", TrackKind.ANNOTATOR, SampleDocuments.many(3000)), 0));
            project.flush();
            Thread editing = new Thread(() -> {
                Random random = new Random(3);
                while (!Thread.currentThread().isInterrupted()) {
                    document.perform(new Relabel(
                            Set.of(SampleDocuments.id(document, random.nextInt(3000))), "label " + random.nextInt()));
                    try {
                        project.flush();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            editing.start();
            try {
                for (int i = 0; i < 15; i++) {
                    assertThat(read().get(0).tracks().get(0).annotations()).hasSize(3000);
                }
                assertThat(editing.isAlive()).isTrue();
            } finally {
                editing.interrupt();
                editing.join();
            }
        }
    }

    @Test
    void oneOfAnOlderVersionIsReadAndNotBroughtUpToDate() throws IOException {
        OldProjects.write(file);
        Map<String, String> before = contents();
        assertThat(read().get(0).annotations()).extracting(each -> each.label()).containsExactly("happy", "sad");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void oneOfAVersionToComeIsOneLine() throws IOException {
        writeAProject();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            // The version of the tables in the header of the file.
            bytes.seek(60);
            bytes.writeInt(1000);
        }
        assertThatThrownBy(this::read)
                .hasMessage(file + ": was made by a newer version of Speech Emotion Studio; open it with that");
    }

    @Test
    void aDamagedOneIsOneLine() throws IOException {
        writeAProject();
        Path backups = file.resolveSibling(file.getFileName() + ".backups");
        if (Files.exists(backups)) {
            try (Stream<Path> all = Files.list(backups)) {
                for (Path each : all.toList()) {
                    Files.delete(each);
                }
            }
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        new Random(1).nextBytes(damaged);
        System.arraycopy(whole, 0, damaged, 0, 100);
        Files.write(file, damaged);
        assertThatThrownBy(this::read)
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": the project is damaged; there is no good older copy of it");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(this::read).hasMessageContaining("the project is damaged");
        Files.writeString(file, "Dear Ada, ".repeat(1000));
        assertThatThrownBy(this::read).hasMessage(file + ": is not a project of Speech Emotion Studio");
        Files.write(file, new byte[0]);
        assertThatThrownBy(this::read).hasMessage(file + ": is not a project of Speech Emotion Studio");
        Files.delete(file);
        assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
        Files.createDirectory(file);
        assertThatThrownBy(this::read).hasMessage(file + ": is not a file");
    }

    @Test
    void rowsThatNoVersionMakesAreOneLine() throws IOException {
        for (String sql : List.of("UPDATE item SET channel = 7", "UPDATE recording SET path = 'a' || char(0)")) {
            Files.deleteIfExists(file);
            writeAProject();
            DamagedRows.change(file, sql);
            assertThatThrownBy(this::read)
                    .as(sql)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(file + ": the project is damaged");
        }
    }

    @Test
    void itIsFoundByItsContentUnderAnotherName() throws IOException {
        writeAProject();
        Path renamed = Files.copy(file, folder.resolve("standard input"));
        assertThat(AnnotationFormats.read(renamed).get(0).tracks()).containsExactly(mine("calm"));
    }

    @Test
    void aRecordingThatWasMovedWithItIsFound() throws IOException {
        writeAProject();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(sound, elsewhere.resolve("talk.wav"));
        file = Files.move(file, elsewhere.resolve(file.getFileName()));
        assertThat(read().get(0).recording().path()).isEqualTo(moved.toString());
        Files.delete(moved);
        assertThat(read().get(0).recording().path()).isEqualTo(sound.toString());
    }

    @Test
    void oneWithoutRecordingsIsEmpty() throws IOException {
        create().close();
        assertThat(read()).singleElement().satisfies(document -> assertThat(document.tracks())
                .isEmpty());
    }

    @Test
    void itCanBeCancelledAndLeavesNoCopies() throws Exception {
        writeAProject();
        AnnotationFormat format = AnnotationFormats.find("project").orElseThrow();
        Set<Path> before = copies();
        AnnotationInput input = new AnnotationInput(file).watchedBy(new TaskMonitor() {
            private int asked;

            @Override
            public void progress(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return ++asked > 3;
            }
        });
        assertThatThrownBy(() -> AnnotationFormats.read(input, format)).isInstanceOf(CancellationException.class);
        read();
        Set<Path> left = copies();
        left.removeAll(before);
        // Those of other programs go after a while, those that were forgotten never.
        long until = System.nanoTime() + 60_000_000_000L;
        while (left.stream().anyMatch(Files::exists)) {
            assertThat(System.nanoTime()).as("copies that are left: " + left).isLessThan(until);
            Thread.sleep(10);
        }
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("speechemotion-project"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Test
    void itIsNotOfferedToBeWritten() {
        assertThat(AnnotationFormats.writableIds()).doesNotContain("project").contains("json");
        assertThat(AnnotationFormats.named(file)).isEmpty();
        assertThat(AnnotationFormats.findWritable("project")).isEmpty();
        assertThat(AnnotationFormats.readableExtensions()).contains("ses");
    }
}
