// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every damaged or wrong file ends in one line that names the file, says what is wrong and what to do. */
class BadInputTest {

    @TempDir
    Path folder;

    private static String problem(Path file) {
        AudioException e = catchThrowableOfType(AudioException.class, () -> {
            try (AudioSource source = AudioFiles.open(file)) {
                float[][] block = new float[source.recording().channels()][4096];
                for (long at = 0; at < source.recording().frames(); at += 4096) {
                    source.read(at, block, 4096);
                }
            }
        });
        assertThat(e).as("a complaint about " + file).isNotNull();
        assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n").hasSizeLessThan(400);
        return e.getMessage().substring(file.toString().length() + 2);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path cut(Path file, double part) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return write("cut-" + file.getFileName(), Arrays.copyOf(bytes, (int) (bytes.length * part)));
    }

    @Test
    void noFileFolderOrEmptyFile() {
        assertThat(problem(folder.resolve("none.wav"))).contains("no such file");
        assertThat(problem(folder)).contains("folder");
        assertThat(problem(write("empty.wav", new byte[0]))).contains("empty");
    }

    @Test
    void fileThatMayNotBeRead() throws IOException {
        Path file = WavBytes.plain(1, 1, 8000, 16, 2).shorts(1).to(folder.resolve("a.wav"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("runs as a user who may read everything")
                .isFalse();
        assertThat(problem(file)).contains("may not be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text.wav", "text.mp3", "text.flac", "text.ogg", "text.m3u8"})
    void textWithTheNameOfASound(String name) {
        byte[] text = "#EXTM3U\n/etc/passwd\nThis is no sound at all.\n".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(write(name, text))).contains("holds text and no sound");
    }

    @Test
    void bytesWithoutMeaning() {
        byte[] noise = new byte[50_000];
        new Random(5).nextBytes(noise);
        noise[0] = 1;
        assertThat(problem(write("noise.bin", noise))).isNotBlank();
        assertThat(problem(write("zeros.mp3", new byte[10_000]))).isNotBlank();
        assertThat(problem(write("tiny.flac", new byte[] {'f', 'L', 'a', 'C', 0})))
                .isNotBlank();
        assertThat(problem(write("tiny.ogg", new byte[] {'O', 'g', 'g', 'S', 0})))
                .isNotBlank();
        assertThat(problem(write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})))
                .isNotBlank();
    }

    @Test
    void cutOffWav() {
        Path file = WavBytes.plain(1, 1, 8000, 16, 32_000).zeros(8000).to(folder.resolve("a.wav"));
        assertThat(problem(file)).contains("its header says 2.000 s, but only 0.500 s are there");
        file = new WavBytes("RIFF").id("fmt ").size(16).shorts(1, 1).to(folder.resolve("b.wav"));
        assertThat(problem(file)).contains("damaged");
        file = new WavBytes("RIFF").format(1, 1, 8000, 16).id("da").to(folder.resolve("c.wav"));
        assertThat(problem(file)).contains("cut off");
        file = new WavBytes("RF64")
                .id("ds64")
                .size(28)
                .longs(1L << 40, 1L << 40, 1L << 39)
                .size(0)
                .format(1, 1, 8000, 16)
                .id("data")
                .size(-1)
                .zeros(100)
                .to(folder.resolve("d.wav"));
        assertThat(problem(file)).contains("only 0.006 s are there");
    }

    @ParameterizedTest
    @CsvSource({"a.flac, flac", "a.mp3, libmp3lame", "a.m4a, alac", "a.aiff, pcm_s16be"})
    void cutOffInOtherFormats(String name, String encoder) throws IOException {
        Path whole = EncodedFile.write(folder.resolve(name), encoder, 22_050, TestSignals.stereo(22_050, 12));
        String problem = problem(cut(whole, 0.5));
        if (!name.equals("a.m4a")) { // its table of contents is at the end
            assertThat(problem)
                    .containsPattern("is cut off: its header says 12\\.0\\d\\d s, but only [56]\\.\\d+ s are");
        }
        assertThat(problem(cut(whole, 0.01))).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"a.flac, flac", "a.aiff, pcm_s16be"})
    void aLosslessFileMayNotLackEvenItsLastBlock(String name, String encoder) throws IOException {
        Path whole = EncodedFile.write(folder.resolve(name), encoder, 16_000, TestSignals.stereo(16_000, 2));
        assertThat(problem(cut(whole, 0.85))).contains("is cut off: its header says 2.000 s");
    }

    /** Ogg states no length, so a cut file is a shorter recording. */
    @ParameterizedTest
    @CsvSource({"a.ogg, vorbis, 44100", "a.opus, libopus, 48000"})
    void cutOffOggIsReadAsFarAsItGoes(String name, String encoder, int rate) throws IOException {
        Path whole = EncodedFile.write(folder.resolve(name), encoder, rate, TestSignals.stereo(rate, 12));
        try (AudioSource source = AudioFiles.open(cut(whole, 0.5))) {
            assertThat(source.recording().duration()).isBetween(4.0, 8.0);
            TestSignals.whole(source);
        }
    }

    @Test
    void impossibleHeaders() {
        Path file = folder.resolve("a.wav");
        assertThat(problem(WavBytes.plain(1, 0, 8000, 16, 4).shorts(1, 2).to(file)))
                .contains("0 channels");
        assertThat(problem(WavBytes.plain(1, 65_535, 8000, 16, 4).shorts(1, 2).to(file)))
                .contains("65535 channels");
        assertThat(problem(WavBytes.plain(1, 1, 0, 16, 4).shorts(1, 2).to(file)))
                .contains("0 samples a second");
        assertThat(problem(WavBytes.plain(1, 1, -1, 16, 4).shorts(1, 2).to(file)))
                .contains("4294967295 samples");
        assertThat(problem(WavBytes.plain(1, 1, 8000, 0, 4).shorts(1, 2).to(file)))
                .contains("0 bits");
        assertThat(problem(WavBytes.plain(3, 1, 8000, 16, 4).shorts(1, 2).to(file)))
                .contains("16 bits");
        assertThat(problem(WavBytes.plain(0x1234, 1, 8000, 16, 4).shorts(1, 2).to(file)))
                .isNotBlank();
        WavBytes huge = new WavBytes("RIFF")
                .id("fmt ")
                .size(0xFFFFFFF0L)
                .shorts(1, 1)
                .size(8000)
                .size(16_000);
        assertThat(problem(huge.shorts(2, 16).to(file))).isNotBlank();
        assertThat(problem(new WavBytes("RIFF").zeros(1 << 20).to(file))).contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void samplesThatAreNoNumbers(float value) {
        float[] samples = new float[20_000];
        samples[12_001] = value;
        Path file = WavBytes.plain(3, 2, 8000, 32, 80_000).floats(samples).to(folder.resolve("a.wav"));
        assertThat(problem(file)).contains("no number").contains("at 0.750 s").contains("channel 2 of 2");
    }

    @Test
    void samplesThatAreNoNumbersInOtherFormats() {
        float[] samples = new float[20_000];
        samples[8000] = Float.NaN;
        Path file = EncodedFile.write(folder.resolve("a.caf"), "pcm_f32be", 8000, samples);
        assertThat(problem(file)).contains("no number").contains("at 1.000 s").contains("channel 1 of 1");
    }

    /** Formats that name other files, and names that look like addresses, must not lead anywhere. */
    @Test
    void filesThatPointElsewhere() throws IOException {
        Path target = EncodedFile.write(folder.resolve("a.flac"), "flac", 8000, TestSignals.stereo(8000, 1));
        byte[] list =
                ("ffconcat version 1.0\nfile '" + target.getFileName() + "'\n\u0000").getBytes(StandardCharsets.UTF_8);
        assertThat(problem(write("list.ffconcat", list))).isNotBlank();
        byte[] hls = ("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\na.flac\n\u0000").getBytes(StandardCharsets.UTF_8);
        assertThat(problem(write("list.m3u8", hls))).isNotBlank();
        assertThatThrownBy(() -> AudioFiles.open(Path.of("http://127.0.0.1:1/a.mp3")))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("no such file");
        // Where the system's names are ASCII, Java can make no other file.
        boolean ascii = !Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode("音");
        Path strange = folder.resolve(ascii ? "concat:a|b.flac" : "concat:a|b ü 音.flac");
        Files.copy(target, strange);
        try (AudioSource source = AudioFiles.open(strange)) {
            assertThat(source.recording().frames()).isEqualTo(8000);
        }
    }

    /** Damages files at random places: whatever happens, it is a recording or an AudioException, and soon. */
    @ParameterizedTest
    @CsvSource({
        "a.flac, flac",
        "a.mp3, libmp3lame",
        "a.ogg, vorbis",
        "a.m4a, alac",
        "b.m4a, aac",
        "a.aiff, pcm_s16be",
        "a.wav, pcm_s16le",
        "a.w64, pcm_s16le",
        "a.caf, pcm_s16le"
    })
    void randomDamage(String name, String encoder) throws IOException {
        Path whole = EncodedFile.write(folder.resolve(name), encoder, 44_100, TestSignals.stereo(44_100, 2));
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(11);
        for (int round = 0; round < 16; round++) {
            byte[] damaged = bytes.clone();
            int limit = round % 2 == 0 ? Math.min(400, bytes.length) : bytes.length;
            for (int i = 0; i < 1 + round; i++) {
                damaged[random.nextInt(limit)] = (byte) random.nextInt(256);
            }
            Path file = write("damaged-" + name, damaged);
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
                try (AudioSource source = AudioFiles.open(file)) {
                    float[][] block = new float[source.recording().channels()][4096];
                    long frames = Math.min(source.recording().frames(), 1_000_000);
                    for (long at = 0; at < frames; at += 4096) {
                        source.read(at, block, 4096);
                    }
                    source.read(frames / 2, block, 100);
                } catch (AudioException e) {
                    assertThat(e.getMessage()).contains(name).doesNotContain("\n");
                }
            });
        }
    }

    @Test
    void readingAfterClosing() throws IOException {
        Path file = EncodedFile.write(folder.resolve("a.flac"), "flac", 8000, TestSignals.stereo(8000, 1));
        AudioSource source = AudioFiles.open(file);
        source.close();
        source.close();
        assertThatThrownBy(() -> source.read(0, new float[2][10], 10)).isInstanceOf(AudioException.class);
    }
}
