// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelCatalog;

class AnalyzeCommandTest {

    private final FakeEngine engine = new FakeEngine();

    @TempDir
    private Path folder;

    @Test
    void aTableIsTheDefault() throws IOException {
        Path talk = recording("talk.wav", "talk");
        CommandRun run = analyze(talk.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(talk + "\n0:10.500, 8000 Hz").contains("neutral > angry");
        assertThat(engine.log)
                .containsExactly(
                        "load " + ModelCatalog.DEFAULT_MODEL,
                        "analyze talk.wav MIX " + AnalysisSettings.DEFAULT,
                        "close");
    }

    @Test
    void theOptionsReachTheAnalysis() throws IOException {
        Path talk = recording("talk.wav", "talk");
        analyze(
                talk.toString(),
                "--model=mine",
                "--channel=each",
                "--window=3",
                "--min-segment=0.5",
                "--smoothing=0",
                "-f=json");
        assertThat(engine.log)
                .containsExactly("load mine", "analyze talk.wav EACH " + new AnalysisSettings(3, 0.5, 0), "close");
    }

    @Test
    void theEmotionsToChooseFromReachTheAnalysisByTheirCanonicalNames() throws IOException {
        analyze(recording("talk.wav", "talk").toString(), "--emotions=anger,neutral,sad");
        AnalysisSettings some =
                AnalysisSettings.DEFAULT.withEmotions(Set.of(Emotion.NEUTRAL, Emotion.SAD, Emotion.ANGRY));
        assertThat(engine.log).contains("analyze talk.wav MIX " + some);
    }

    @Test
    void anEmotionThatIsNoneOrThatTheModelLacksIsAWrongCall() throws IOException {
        String talk = recording("talk.wav", "talk").toString();
        CommandRun none = analyze(talk, "--emotions=neutral,hungry");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.errorLines().get(0)).contains("no emotion hungry").contains("disgust");
        CommandRun lacking = analyze(talk, "--emotions=neutral,bored");
        assertThat(lacking.code()).isEqualTo(2);
        assertThat(lacking.errorLines().get(0)).contains("does not know bored");
        assertThat(analyze(talk, "--emotions=angry").code()).isEqualTo(2);
    }

    @Test
    void oneRecordingIsAnObjectSeveralAreAnArray() throws IOException {
        Path talk = recording("talk.wav", "talk");
        Path quiet = recording("quiet.wav", "silence");
        JsonObject one = JsonParser.parseString(
                        analyze("-f", "json", talk.toString()).out())
                .getAsJsonObject();
        assertThat(one.getAsJsonArray("segments")).hasSize(3);
        JsonArray two = JsonParser.parseString(
                        analyze("-f", "json", talk.toString(), quiet.toString()).out())
                .getAsJsonArray();
        assertThat(two).hasSize(2);
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        Path bad = recording("a.wav", "bad");
        Path late = recording("b.wav", "late");
        Path talk = recording("c.wav", "talk");
        Path bug = recording("d.wav", "bug");
        CommandRun run =
                analyze("-f", "json", bad.toString(), "nowhere.wav", late.toString(), talk.toString(), bug.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines())
                .hasSize(4)
                .contains("nowhere.wav: no such file or folder", bad + ": is no recording", late + ": ends too early")
                .last()
                .asString()
                .startsWith(bug.toString())
                .contains("a bug");
        assertThat(JsonParser.parseString(run.out()).getAsJsonArray()).hasSize(1);
        assertThat(engine.log.stream().filter(entry -> entry.startsWith("load")))
                .hasSize(1);
    }

    @Test
    void badRecordingsAloneLoadNoModelAndWriteNothing() throws IOException {
        Path bad = recording("a.wav", "bad");
        Path out = folder.resolve("out");
        CommandRun run = analyze(bad.toString(), "-o", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(engine.log).isEmpty();
        assertThat(run.errorLines()).containsExactly(bad + ": is no recording");
        assertThat(out).doesNotExist();
        CommandRun table = analyze(bad.toString());
        assertThat(table.out()).isEmpty();
        assertThat(table.errorLines()).containsExactly(bad + ": is no recording");
    }

    @Test
    void aBrokenModelEndsItAllBeforeAnythingIsWritten() throws IOException {
        Path talk = recording("a.wav", "talk");
        Path other = recording("b.wav", "talk");
        CommandRun run = analyze("--model", "broken", "-f", "json", talk.toString(), other.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).containsExactly("broken: has another checksum");
    }

    @Test
    void foldersAreSearchedInOrderAndOnceOnly() throws IOException {
        recording("b/two.wav", "two");
        recording("a/deep/talk.FLAC", "talk");
        recording("a/notes.txt", "bug");
        recording(".trash/old.wav", "bug");
        Path again = recording("a/quiet.wav", "silence");
        CommandRun run = analyze("-f", "csv", folder.toString(), again.toString());
        assertThat(run.code()).isZero();
        assertThat(engine.log.stream()
                        .filter(entry -> entry.startsWith("analyze"))
                        .map(entry -> entry.split(" ")[1]))
                .containsExactly("talk.FLAC", "quiet.wav", "two.wav");
    }

    @Test
    void aFolderWithoutRecordingsIsAFailure() throws IOException {
        CommandRun run = analyze(folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).singleElement().asString().contains("no recordings in this folder");
    }

    @Test
    void everyFormatIsWrittenForEveryRecording() throws IOException {
        Path talk = recording("talk.wav", "talk");
        Path out = folder.resolve("deep/out");
        CommandRun run = analyze(
                talk.toString(),
                "-f",
                "json",
                "-f",
                "csv,textgrid",
                "-f",
                "audacity",
                "-f",
                "table",
                "-o",
                out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(files(out))
                .containsExactlyInAnyOrder("talk.json", "talk.csv", "talk.TextGrid", "talk.txt", "talk.table.txt");
        assertThat(JsonParser.parseString(Files.readString(out.resolve("talk.json"))))
                .isInstanceOf(JsonObject.class);
    }

    @Test
    void recordingsOfTheSameNameDoNotOverwriteEachOther() throws IOException {
        recording("in/p1/audio.wav", "talk");
        recording("in/p2/Audio.wav", "silence");
        recording("in/p2/other.wav", "talk");
        Path out = folder.resolve("out");
        CommandRun run = analyze(folder.resolve("in").toString(), "-f", "csv", "-o", out.toString());
        assertThat(files(out)).containsExactlyInAnyOrder("p1-audio.csv", "p2-Audio.csv", "other.csv");
        assertThat(run.err()).contains("audio.wav: is not the only one of its name, results are named p1-audio");
    }

    @Test
    void aFileThatIsReplacedIsTold() throws IOException {
        Path talk = recording("talk.wav", "talk");
        Path old = recording("out/talk.csv", "old");
        CommandRun run =
                analyze(talk.toString(), "-f", "csv", "-o", old.getParent().toString());
        assertThat(run.err()).contains(old + ": replaced");
        assertThat(Files.readString(old)).startsWith("recording,");
    }

    @Test
    void wrongCallsAreTwo() throws IOException {
        String talk = recording("talk.wav", "talk").toString();
        List<CommandRun> runs = List.of(
                analyze(),
                analyze(talk, "-f", "docx"),
                analyze(talk, "-f", "json", "-f", "csv"),
                analyze(talk, talk + "2", "-f", "textgrid"),
                analyze(talk, "-o", talk),
                analyze(talk, "--channel", "both"),
                analyze(talk, "--window", "0.1"),
                analyze(talk, "--smoothing", "NaN"),
                analyze(talk, "--min-segment", "1,5"));
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.errorLines()).singleElement().asString().endsWith("(see ses analyze --help)");
        });
        assertThat(engine.log).isEmpty();
    }

    @Test
    void aRecordingMayComeFromTheStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("talk".getBytes(StandardCharsets.UTF_8)));
            assertThat(analyze("-f", "csv", "-").out()).contains("\n-,0,0.41,");
            System.setIn(new ByteArrayInputStream("late".getBytes(StandardCharsets.UTF_8)));
            assertThat(analyze("-").errorLines()).containsExactly("-: ends too early");
        } finally {
            System.setIn(before);
        }
    }

    private CommandRun analyze(String... arguments) {
        List<String> call = new ArrayList<>(List.of(arguments));
        call.add(0, "analyze");
        return CommandRun.with(engine, call.toArray(String[]::new));
    }

    private Path recording(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static List<String> files(Path folder) {
        return List.of(folder.toFile().list());
    }
}
