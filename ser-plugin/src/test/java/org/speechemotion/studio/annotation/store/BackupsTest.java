// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

class BackupsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void copiesAreMadeWhileOneWorksButNotWithEachEdit() throws IOException {
        Path file = project();
        try (Project project = Project.open(file, AUTHOR, at(Duration.ofMinutes(3)))) {
            edit(project, "b");
            edit(project, "c");
        }
        assertThat(new Backups(file, CLOCK).all()).hasSize(1);
        try (Project project = Project.open(file, AUTHOR, at(Duration.ofMinutes(20)))) {
            edit(project, "d");
        }
        assertThat(new Backups(file, CLOCK).all())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("2026-03-01T122000.000Z.ses", "2026-03-01T120000.000Z.ses");
    }

    @Test
    void theLastFewAndOneADayAreKept() throws IOException {
        Path file = project();
        try (Database database = Database.write(file)) {
            for (int hours = 1; hours <= 24 * 10; hours += 6) {
                new Backups(file, at(Duration.ofHours(hours))).make(database);
            }
        }
        List<String> kept = new Backups(file, CLOCK)
                .all().stream().map(path -> path.getFileName().toString()).toList();
        assertThat(kept).hasSize(5 + 5);
        assertThat(kept.stream().map(name -> name.substring(0, 10)).distinct()).hasSize(7);
        assertThat(kept.get(0)).startsWith("2026-03-11T07");
        assertThat(kept.get(9)).startsWith("2026-03-05T19");
    }

    @Test
    void afterAnUncleanEndACopyIsMadeOfWhatIsThere() throws Exception {
        Path file = project();
        try (Project project = Project.open(file, AUTHOR, at(Duration.ofMinutes(1)))) {
            edit(project, "b");
        }
        assertThat(new Backups(file, CLOCK).all()).hasSize(1);
        // As it stays behind when the program is killed.
        Files.writeString(file.resolveSibling(".talk.ses.lock"), "ada on desk, process 12");
        Project.open(file, AUTHOR, at(Duration.ofMinutes(2))).close();
        Backups backups = new Backups(file, CLOCK);
        assertThat(backups.all()).hasSize(2);
        GoodCopy copy = backups.contents(backups.newestGood().orElseThrow());
        GoodCopy before = backups.contents(backups.all().get(1));
        assertThat(copy.time()).isEqualTo(BEGIN.plus(Duration.ofMinutes(2)));
        assertThat(copy.contents().recordings()).isEqualTo(1);
        assertThat(copy.contents().annotations()).isEqualTo(before.contents().annotations() + 1);
        Project.open(file, AUTHOR, at(Duration.ofMinutes(3))).close();
        assertThat(backups.all()).hasSize(2);
    }

    @Test
    void aDamagedProjectIsReplacedByTheNewestGoodCopy() throws IOException {
        Path file = project();
        Path good = new Backups(file, CLOCK).all().get(0);
        Path bad = Files.writeString(good.resolveSibling("2026-03-09T120000.000Z.ses"), "no longer whole");
        damage(file);
        assertThatThrownBy(() -> Project.open(file, AUTHOR, CLOCK))
                .isInstanceOfSatisfying(DamagedProjectException.class, damaged -> {
                    assertThat(damaged.backup()).contains(good);
                    assertThat(damaged).hasMessage(file + ": the project is damaged; the newest good copy is " + good);
                });
        Path old = new Backups(file, CLOCK).restore(good);
        assertThat(old).exists().hasFileName("talk.ses.damaged-2026-01-02T030405.000Z");
        assertThat(bad).exists();
        try (Project project = Project.open(file, AUTHOR, CLOCK)) {
            assertThat(SampleDocuments.said(project.document(1), 0)).containsExactly("0.0-1.0 a");
        }
    }

    @Test
    void rowsThatMakeNoSenseAreDamageToo() throws IOException {
        Path file = project();
        try (Database database = Database.write(file)) {
            database.inTransaction(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE track SET header = '{\"name'");
                }
            });
        }
        try (Project project = Project.open(file, AUTHOR, CLOCK)) {
            assertThatThrownBy(() -> project.document(1)).isInstanceOf(DamagedProjectException.class);
            assertThatThrownBy(() ->
                            project.backups().restore(project.backups().all().get(0)))
                    .isInstanceOf(ProjectInUseException.class);
        }
    }

    private Path project() throws IOException {
        Path file = folder.resolve("talk.ses");
        Path sound = Files.writeString(folder.resolve("talk.wav"), "sound");
        try (Project project = Project.create(file, AUTHOR, at(Duration.ZERO))) {
            project.add(new Recording(sound, 8000, 1, 84_000, "WAV"));
            edit(project, "a");
        }
        return file;
    }

    private static void edit(Project project, String name) throws IOException {
        project.document(1)
                .perform(new AddTrack(SampleDocuments.track(name, TrackKind.ANNOTATOR, stretch(0, 1, name)), 9));
        project.flush();
    }

    private static Clock at(Duration later) {
        return Clock.fixed(BEGIN.plus(later), ZoneOffset.UTC);
    }

    /** As a failing disk would: pages behind the first are gone. */
    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) bytes.length() - 4096];
            Arrays.fill(noise, (byte) 0x5a);
            bytes.seek(4096);
            bytes.write(noise);
        }
    }
}
