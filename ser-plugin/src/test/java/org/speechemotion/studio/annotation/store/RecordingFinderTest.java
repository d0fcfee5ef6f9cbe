// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;

class RecordingFinderTest {

    @TempDir
    private Path folder;

    private Path sound;
    private StoredRecording stored;
    private final byte[] bytes = new byte[500_000];

    @BeforeEach
    void storeRecording() throws IOException {
        new Random(1).nextBytes(bytes);
        Files.createDirectories(folder.resolve("project"));
        sound = Files.write(Files.createDirectories(folder.resolve("sound")).resolve("talk.wav"), bytes);
        try (Project project = Project.create(folder.resolve("project").resolve("p.ses"), AUTHOR, CLOCK)) {
            stored = project.add(new Recording(sound, 8000, 1, 10, "WAV"));
            assertThat(stored.relativePath()).isEqualTo("../sound/talk.wav");
        }
    }

    @Test
    void itIsWhereItWas() {
        assertThat(finder().find(stored)).contains(sound);
    }

    @Test
    void itIsFoundUnderAnotherNameInTheSameFolder() throws IOException {
        Path renamed = Files.move(sound, sound.resolveSibling("renamed.wav"));
        bytes[250_000]++;
        Files.write(sound, bytes);
        assertThat(finder().find(stored)).contains(renamed);
    }

    @Test
    void itIsFoundWhenAllWasMovedTogether() throws IOException {
        Path moved = Files.createDirectories(folder.resolve("moved"));
        Files.move(folder.resolve("sound"), moved.resolve("sound"));
        Files.move(folder.resolve("project"), moved.resolve("project"));
        assertThat(new RecordingFinder(moved.resolve("project"), List.of()).find(stored))
                .contains(moved.resolve("sound").resolve("talk.wav"));
    }

    @Test
    void itIsFoundInFoldersThatAreNamedAndNowhereElse() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path moved = Files.move(sound, other.resolve("x.wav"));
        assertThat(finder().find(stored)).isEmpty();
        assertThat(new RecordingFinder(folder.resolve("project"), List.of(other)).find(stored))
                .contains(moved);
    }

    @Test
    void anotherRecordingOfTheSameNameAndSizeIsNotTakenForIt() throws IOException {
        bytes[499_999]++;
        Files.write(sound, bytes);
        assertThat(finder().find(stored)).isEmpty();
        assertThat(Fingerprint.of(Files.createFile(folder.resolve("empty"))).size())
                .isZero();
    }

    @Test
    void aNewPlaceIsKept() throws IOException {
        Path moved = Files.move(sound, folder.resolve("project").resolve("talk.wav"));
        Path file = folder.resolve("project").resolve("p.ses");
        try (Project project = Project.open(file, AUTHOR, CLOCK)) {
            project.moved(project.recordings().get(0), moved);
        }
        try (Project project = Project.open(file, AUTHOR, CLOCK)) {
            assertThat(project.recordings().get(0).recording().path()).isEqualTo(moved);
            assertThat(project.recordings().get(0).relativePath()).isEqualTo("talk.wav");
        }
    }

    private RecordingFinder finder() {
        return new RecordingFinder(folder.resolve("project"), List.of());
    }
}
