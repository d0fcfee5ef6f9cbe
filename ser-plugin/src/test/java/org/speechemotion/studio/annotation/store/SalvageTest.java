// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Create;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

/** Projects of SQLite whose pages are really overwritten, or cut off. */
class SalvageTest {

    private static final int PAGE = 4096;
    private static final int ITEMS = 5000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeAProject() throws IOException {
        file = folder.resolve("talk.ses");
        Path sound = Files.writeString(folder.resolve("talk.wav"), "sound");
        try (Project project = Project.create(file, "ada", Clock.systemUTC())) {
            project.add(new Recording(sound, 8000, 1, 8_000L * 2 * ITEMS, "WAV"));
            project.document(1)
                    .perform(new AddTrack(
                            SampleDocuments.track("mine", TrackKind.ANNOTATOR, SampleDocuments.many(ITEMS)), 0));
            project.flush();
        }
    }

    private List<Item> items(Path project) throws IOException {
        try (Project opened = Project.openReadOnly(project, Clock.systemUTC())) {
            List<Item> items = new ArrayList<>();
            opened.document(1)
                    .tracks()
                    .forEach(track -> items.addAll(track.items().items()));
            return items;
        }
    }

    private void overwrite(long from, long length) throws IOException {
        byte[] noise = new byte[(int) length];
        new Random(from).nextBytes(noise);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(from);
            bytes.write(noise);
        }
    }

    /** The pages that hold a text, counted from 0. */
    private List<Integer> pagesWith(String text) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Integer> pages = new ArrayList<>();
        for (int page = 0; page * PAGE < all.length(); page++) {
            if (all.substring(page * PAGE, Math.min(all.length(), (page + 1) * PAGE))
                    .contains(text)) {
                pages.add(page);
            }
        }
        return pages;
    }

    @Test
    void annotationsBeforeAndBehindOverwrittenPagesAreKept() throws IOException {
        List<Item> whole = items(file);
        long pages = Files.size(file) / PAGE;
        // Some of the pages of annotations, which make up most of the file.
        overwrite(pages / 3 * PAGE, PAGE);
        overwrite(pages / 2 * PAGE, 2 * PAGE);
        byte[] before = Files.readAllBytes(file);
        try (Salvage salvage = Salvage.of(file).orElseThrow()) {
            assertThat(salvage.found().recordings()).isEqualTo(1);
            assertThat(salvage.found().tracks()).isEqualTo(1);
            List<Item> left = items(salvage.file());
            assertThat(salvage.found().annotations()).isEqualTo(left.size()).isBetween(ITEMS * 8 / 10, ITEMS - 1);
            assertThat(whole).containsAll(left);
            assertThat(left).contains(whole.get(0), whole.get(ITEMS - 1));
            assertThat(Database.isSound(salvage.file())).isTrue();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void ofAFileThatWasCutOffTheBeginningIsKept() throws IOException {
        List<Item> whole = items(file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() * 2 / 3 / PAGE * PAGE + 1000);
        }
        try (Salvage salvage = Salvage.of(file).orElseThrow()) {
            List<Item> left = items(salvage.file());
            assertThat(left.size()).isBetween(ITEMS / 4, ITEMS - 1);
            assertThat(whole).containsAll(left);
        }
    }

    @Test
    void annotationsOfALostTrackGoToANewOneThatCanBeWorkedOn() throws IOException {
        int track = pagesWith("\"name\":\"mine\"").get(0);
        overwrite((long) track * PAGE, PAGE);
        Path saved;
        try (Salvage salvage = Salvage.of(file).orElseThrow()) {
            saved = Files.copy(salvage.file(), folder.resolve("saved.ses"));
        }
        try (Project project = Project.open(saved, "ada", Clock.systemUTC())) {
            var document = project.document(1);
            assertThat(document.tracks()).hasSize(1);
            assertThat(document.tracks().get(0).header().name()).isEqualTo("recovered");
            assertThat(document.tracks().get(0).items().size()).isEqualTo(ITEMS);
            assertThat(document.nextUndo()).isEmpty();
            document.perform(
                    new Create(document.tracks().get(0).id(), List.of(SampleDocuments.stretch(0.25, 0.5, "new"))));
            project.flush();
        }
        assertThat(items(saved)).hasSize(ITEMS + 1);
    }

    @Test
    void whatLayBesideTheFileIsReadToo() throws IOException {
        Path copy = folder.resolve("copy.ses");
        try (Project project = Project.open(file, "ada", Clock.systemUTC())) {
            var document = project.document(1);
            document.perform(
                    new Create(document.tracks().get(0).id(), List.of(SampleDocuments.stretch(0.25, 0.5, "the last"))));
            project.flush();
            Files.copy(file, copy);
            Files.copy(file.resolveSibling("talk.ses-wal"), folder.resolve("copy.ses-wal"));
        }
        try (Salvage salvage = Salvage.of(copy).orElseThrow()) {
            assertThat(salvage.found().annotations()).isEqualTo(ITEMS + 1);
        }
    }

    /** Where numbers have other digits than those of SQL. */
    @Test
    void itIsKeptInEveryLanguageOfTheMachine() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            overwrite(Files.size(file) / PAGE / 2 * PAGE, PAGE);
            try (Salvage salvage = Salvage.of(file).orElseThrow()) {
                assertThat(salvage.found().annotations()).isBetween(ITEMS * 8 / 10, ITEMS - 1);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void ofAFileWithoutItsBeginningNothingIsLeftAndNothingIsLeftBehind() throws IOException {
        overwrite(0, PAGE);
        assertThat(Salvage.of(file)).isEqualTo(Optional.empty());
    }
}
