// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;

/** What the installed decoders and the bundled model do with what they cannot use, as a user meets it. */
class BadInputTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> badRecordings() {
        short[] tone = RecordingBytes.tone(65_536);
        byte[] wav = RecordingBytes.wav(tone);
        byte[] flac = RecordingBytes.flac(tone, 16);
        byte[] mp3 = RecordingBytes.mp3(100);
        float[] noNumber = new float[16_000];
        noNumber[9000] = Float.NaN;
        return Stream.of(
                Arguments.of("empty.wav", new byte[0], "empty"),
                Arguments.of(
                        "text.wav",
                        "This is no recording.\n".repeat(50).getBytes(StandardCharsets.US_ASCII),
                        "no sound"),
                Arguments.of("cut.wav", Arrays.copyOf(wav, wav.length / 2), "cut off"),
                Arguments.of("header-only.wav", Arrays.copyOf(wav, 30), "header"),
                Arguments.of("cut.flac", Arrays.copyOf(flac, flac.length / 2), "cut off"),
                Arguments.of("cut.mp3", Arrays.copyOf(mp3, mp3.length / 2), "cut off"),
                Arguments.of(
                        "no-channels.wav", RecordingBytes.wav(1, 0, 16_000, 16, 1000, new byte[1000]), "0 channels"),
                Arguments.of(
                        "absurd.wav",
                        RecordingBytes.wav(1, 65_535, -1, 16, 0xFFFFFFF0L, new byte[1000]),
                        "header is damaged"),
                Arguments.of("no-number.wav", RecordingBytes.floatWav(noNumber), "no number (NaN)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRecordings")
    void aBadRecordingIsOneLineAndLeavesNothing(String name, byte[] bytes, String problem) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Path out = folder.resolve("out");
        CommandRun analysis = CommandRun.of("analyze", file.toString(), "-f", "json", "-o", out.toString());
        assertThat(analysis.code()).isEqualTo(1);
        assertThat(analysis.out()).isEmpty();
        assertThat(analysis.errorLines())
                .singleElement()
                .asString()
                .startsWith(file.toString())
                .contains(problem)
                .doesNotContain("Exception", "unexpected");
        CommandRun features = CommandRun.of(
                "features",
                file.toString(),
                "--kind",
                "energy",
                "-o",
                folder.resolve("e.npy").toString());
        assertThat(features.code()).isEqualTo(1);
        assertThat(features.errorLines()).singleElement().asString().contains(problem);
        assertThat(folder.toFile().list()).containsExactly(name);
    }

    @Test
    void theUndamagedFixturesAreGood() throws IOException {
        short[] tone = RecordingBytes.tone(65_536);
        Path flac = Files.write(folder.resolve("tone.flac"), RecordingBytes.flac(tone, 16));
        Path mp3 = Files.write(folder.resolve("tone.mp3"), RecordingBytes.mp3(100));
        assertThat(CommandRun.of("features", mp3.toString(), "--kind", "energy").code())
                .isZero();
        CommandRun pitch = CommandRun.of("features", flac.toString(), "--kind", "pitch");
        assertThat(pitch.code()).isZero();
        assertThat(Double.parseDouble(pitch.out().lines().toList().get(50).split(",")[1]))
                .isCloseTo(220, within(0.5));
    }

    @Test
    void aMissingFileIsOneLine() {
        Path file = folder.resolve("nowhere.wav");
        assertThat(CommandRun.of("analyze", file.toString()).errorLines())
                .containsExactly(file + ": no such file or folder");
        CommandRun features = CommandRun.of("features", file.toString(), "--kind", "pitch");
        assertThat(features.code()).isEqualTo(1);
        assertThat(features.errorLines()).singleElement().asString().contains("no such file");
    }

    static Stream<Arguments> quietRecordings() {
        short[] veryShort = RecordingBytes.tone(3200);
        return Stream.of(
                Arguments.of("silent.wav", RecordingBytes.wav(new short[10 * 16_000]), 10),
                Arguments.of("short.wav", RecordingBytes.wav(veryShort), 0.2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quietRecordings")
    void silenceAndAShortSoundGiveATimelineWithoutSegments(String name, byte[] bytes, double duration)
            throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        CommandRun run = CommandRun.of("analyze", file.toString(), "-f", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.getAsJsonObject("recording").get("duration").getAsDouble())
                .isEqualTo(duration);
        assertThat(json.getAsJsonArray("segments")).isEmpty();
        assertThat(json.getAsJsonArray("transitions")).isEmpty();
        assertThat(CommandRun.of("analyze", file.toString()).out()).contains("no speech found");
    }

    @Test
    void aDamagedModelFolderIsOneLine() throws IOException {
        Path recording = Files.write(folder.resolve("tone.wav"), RecordingBytes.wav(RecordingBytes.tone(16_000)));
        ModelFolder bundled = ModelCatalog.find(ModelCatalog.DEFAULT_MODEL);
        Path model = folder.resolve("model");
        ModelWriter.write(model, bundled.card(), bundled.parameters(), bundled.clips());
        byte[] changed = bundled.parameters().clone();
        changed[changed.length / 2] ^= 1;
        Files.write(model.resolve(ModelFolder.PARAMETERS), changed);
        assertOneLine(recording, model, "checksum");
        Files.write(model.resolve(ModelFolder.PARAMETERS), bundled.parameters());
        assertThat(CommandRun.of("analyze", recording.toString(), "--model", model.toString())
                        .code())
                .isZero();
        Files.delete(model.resolve(ModelFolder.PARAMETERS));
        assertOneLine(recording, model, ModelFolder.PARAMETERS);
        Files.writeString(model.resolve(ModelFolder.CARD), "{\"name\": ");
        assertOneLine(recording, model, "damaged");
        Files.delete(model.resolve(ModelFolder.CARD));
        assertOneLine(recording, model, "no card.json");
        assertOneLine(recording, folder.resolve("nobody"), "no model of this name");
    }

    @Test
    void aChannelThatIsNotThereIsOneLine() throws IOException {
        Path recording = Files.write(folder.resolve("tone.wav"), RecordingBytes.wav(RecordingBytes.tone(16_000)));
        CommandRun run = CommandRun.of("analyze", recording.toString(), "--channel", "5");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).singleElement().asString().contains("no channel 5");
    }

    private static void assertOneLine(Path recording, Path model, String problem) {
        CommandRun run = CommandRun.of("analyze", recording.toString(), "-f", "json", "--model", model.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines())
                .singleElement()
                .asString()
                .contains(problem)
                .doesNotContain("Exception", "unexpected");
    }
}
