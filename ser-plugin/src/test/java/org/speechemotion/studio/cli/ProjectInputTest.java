// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.store.Project;

/** Commands that take annotations take the program's own projects, also while they are open. */
class ProjectInputTest {

    @TempDir
    private Path folder;

    private Path file;
    private Project project;

    @BeforeEach
    void openAProject() throws IOException {
        file = folder.resolve("talks.ses");
        project = Project.create(file, AUTHOR, CLOCK);
        add("one.wav", "ada", stretch(0, 4, "neutral"), stretch(4, 10, "angry"));
        add("two.wav", "ada", stretch(0, 1, "sad"));
        project.flush();
    }

    @AfterEach
    void closeIt() throws IOException {
        project.close();
    }

    private void add(String name, String track, Annotation... annotations) throws IOException {
        Path sound = Files.writeString(folder.resolve(name), name);
        long id = project.add(new Recording(sound, 8000, 1, 80_000, "WAV")).id();
        project.document(id).perform(new AddTrack(SampleDocuments.track(track, TrackKind.ANNOTATOR, annotations), 0));
    }

    @Test
    void itIsConverted() {
        CommandRun all = CommandRun.of("convert", file.toString(), "-f", "csv");
        assertThat(all.code()).isZero();
        assertThat(all.out().lines()).hasSize(4).anyMatch(line -> line.contains("two.wav,0,0,1,sad"));
        CommandRun one = CommandRun.of(
                "convert", file.toString(), "-f", "audacity", "--recording", "one.wav", "--tracks", "ada");
        assertThat(one.out()).isEqualTo("0.000000\t4.000000\tneutral\n4.000000\t10.000000\tangry\n");
    }

    @Test
    void itIsConvertedFromTheStandardInput() throws IOException {
        project.close();
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(file)));
            CommandRun run = CommandRun.of("convert", "-", "-f", "csv");
            assertThat(run.code()).isZero();
            assertThat(run.out().lines()).hasSize(4);
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(file), 0, 5000));
            CommandRun damaged = CommandRun.of("convert", "-", "-f", "csv");
            assertThat(damaged.code()).isEqualTo(1);
            assertThat(damaged.errorLines())
                    .singleElement()
                    .asString()
                    .contains("standard input: the project is damaged");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void itIsNotWritten() {
        Path other = folder.resolve("other.ses");
        assertThat(CommandRun.of("convert", file.toString(), "-o", other.toString())
                        .err())
                .contains("-f FORMAT is needed");
        assertThat(CommandRun.of("convert", file.toString(), "-f", "project", "-o", other.toString())
                        .err())
                .contains("there is no format project, only audacity");
        assertThat(other).doesNotExist();
    }

    @Test
    void theHelpNamesIt() {
        assertThat(CommandRun.of("convert", "--help").out().replaceAll("\\s+", " "))
                .contains("Format to read: audacity", "jams, json, labelstudio, project, rttm");
        assertThat(CommandRun.of("agree", "--help").out()).contains(".ses");
    }

    @Test
    void agreementChoosesARecordingOfIt() throws IOException {
        Path other = Files.writeString(folder.resolve("bob.csv"), "start,end,emotion\n0,5,neutral\n5,10,angry\n");
        CommandRun many = CommandRun.of("agree", file.toString(), other.toString());
        assertThat(many.code()).isEqualTo(1);
        assertThat(many.errorLines())
                .singleElement()
                .asString()
                .contains("bob.csv: does not say which recording it is about", "--recording");
        CommandRun run = CommandRun.of("agree", file.toString(), other.toString(), "--recording", "one.wav");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("A: talks.ses", "B: bob.csv");
        assertThat(CommandRun.of("agree", file.toString(), other.toString(), "--recording", "no.wav")
                        .errorLines())
                .singleElement()
                .asString()
                .contains("there is no recording no.wav in it");
    }

    @Test
    void agreementOfProjectsIsThatOfEachOfTheirRecordings() throws IOException {
        Path other = folder.resolve("bob.ses");
        Path third = Files.writeString(folder.resolve("three.wav"), "three");
        Path renamed = Files.copy(folder.resolve("two.wav"), folder.resolve("session 2.wav"));
        try (Project bobs = Project.create(other, AUTHOR, CLOCK)) {
            for (Path sound : List.of(third, renamed, folder.resolve("one.wav"))) {
                long id = bobs.add(new Recording(sound, 8000, 1, 80_000, "WAV")).id();
                Annotation[] labels = sound.equals(renamed)
                        ? new Annotation[] {stretch(0, 1, "sadness")}
                        : new Annotation[] {stretch(0, 5, "neutral"), stretch(5, 10, "angry")};
                bobs.document(id).perform(new AddTrack(SampleDocuments.track("bob", TrackKind.ANNOTATOR, labels), 0));
            }
        }
        CommandRun run = CommandRun.of("agree", file.toString(), other.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("recording +pair +compared +by one only +agreement .*"))
                .anyMatch(line -> line.matches("one.wav +talks.ses and bob.ses +10.0 s +0.0 s +0.9000 .*"))
                .anyMatch(line -> line.matches("two.wav +talks.ses and bob.ses +1.0 s +0.0 s +1.0000 .*"))
                .contains("fewer than two have annotated three.wav")
                .hasSize(6);
        CommandRun json = CommandRun.of("agree", file.toString(), other.toString(), "-f", "json");
        JsonArray recordings =
                JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("recordings");
        assertThat(recordings).hasSize(3);
        JsonObject first = recordings.get(0).getAsJsonObject();
        assertThat(first.get("recording").getAsString())
                .isEqualTo(folder.resolve("one.wav").toString());
        assertThat(first.getAsJsonObject("agreement").getAsJsonArray("disagreements"))
                .hasSize(1);
        assertThat(recordings.get(2).getAsJsonObject().get("agreement").isJsonNull())
                .isTrue();
        assertThat(CommandRun.of("agree", file.toString()).errorLines().get(0))
                .contains("no recording of these files has more than one");
    }

    @Test
    void itIsTheTruthOfATimeline() throws IOException {
        assertThat(new TimelineTruth(file, false).of(folder.resolve("two.wav")))
                .extracting(label -> label.emotion())
                .containsExactly(Emotion.SAD);
        Path truths = Files.createDirectory(folder.resolve("truths"));
        Files.copy(file, truths.resolve("two.ses"));
        Files.copy(folder.resolve("talks.ses-wal"), truths.resolve("two.ses-wal"));
        TimelineTruth ofFolder = new TimelineTruth(truths, false);
        assertThat(ofFolder.of(folder.resolve("two.wav")))
                .extracting(label -> label.emotion())
                .containsExactly(Emotion.SAD);
        // What was made to be the truth counts more.
        Files.writeString(truths.resolve("two.txt"), "0\t1\thappy\n");
        assertThat(ofFolder.of(folder.resolve("two.wav")))
                .extracting(label -> label.emotion())
                .containsExactly(Emotion.HAPPY);
    }

    @Test
    void itIsTheTruthOfSeveralRecordingsWhateverTheyAreCalledNow() throws IOException {
        TimelineTruth truth = new TimelineTruth(file, true);
        assertThat(truth.tellsRecordingsApart()).isTrue();
        Path renamed = Files.copy(folder.resolve("two.wav"), folder.resolve("session 2.wav"));
        assertThat(truth.of(folder.resolve("one.wav")))
                .extracting(label -> label.emotion())
                .containsExactly(Emotion.NEUTRAL, Emotion.ANGRY);
        assertThat(truth.of(renamed)).extracting(label -> label.emotion()).containsExactly(Emotion.SAD);
    }

    @Test
    void aRecordingThatIsNotInTheTruthOrNotAnnotatedThereIsOneLine() throws IOException {
        Path stranger = Files.writeString(folder.resolve("stranger.wav"), "stranger");
        for (boolean several : new boolean[] {false, true}) {
            assertThatThrownBy(() -> new TimelineTruth(file, several).of(stranger))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file + ": has no annotations of " + stranger + "; it is about one.wav, two.wav");
        }
        Path bare = Files.writeString(folder.resolve("bare.wav"), "nobody has listened to it");
        project.add(new Recording(bare, 8000, 1, 80_000, "WAV"));
        assertThatThrownBy(() -> new TimelineTruth(file, true).of(bare))
                .hasMessage(file + ": nothing is annotated in bare.wav yet");
        Path alone = folder.resolve("alone.ses");
        try (Project other = Project.create(alone, AUTHOR, CLOCK)) {
            other.add(new Recording(folder.resolve("one.wav"), 8000, 1, 80_000, "WAV"));
        }
        assertThatThrownBy(() -> new TimelineTruth(alone, false).of(stranger))
                .as("a project knows its recordings")
                .hasMessageContaining("has no annotations of " + stranger + "; it is about one.wav");
    }

    @Test
    void aFileThatNamesNoRecordingIsTheTruthOfOneOnly() throws IOException {
        Path table = Files.writeString(folder.resolve("truth.csv"), "start,end,emotion\n0,1,happy\n");
        assertThat(new TimelineTruth(table, false).of(folder.resolve("any.wav")))
                .hasSize(1);
        assertThat(new TimelineTruth(table, true).tellsRecordingsApart()).isFalse();
        assertThatThrownBy(() -> new TimelineTruth(table, true).of(folder.resolve("any.wav")))
                .hasMessage(table + ": has no annotations of " + folder.resolve("any.wav"));
    }
}
