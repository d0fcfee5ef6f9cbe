// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.FullDisk;

class DecodedAudioTest {

    private static final int RATE = 44_100;
    private static final int SECONDS = 6;

    @TempDir
    private Path base;

    private final List<IOException> problems = new ArrayList<>();

    private Path cache() {
        return base.resolve("cache");
    }

    private DecodedAudio audio() {
        return new DecodedAudio(new CacheFolder(cache(), 1 << 26));
    }

    private Path encoded(String extension, String encoder, int rate) {
        return EncodedFile.write(base.resolve("talk." + extension), encoder, rate, TestSignals.stereo(rate, SECONDS));
    }

    private float[][] readThrough(DecodedAudio audio, Path file) throws AudioException {
        try (AudioSource source = audio.openAndKeep(file, problems::add)) {
            int frames = (int) source.recording().frames();
            float[][] whole = new float[2][frames];
            float[][] block = new float[2][10_000];
            for (int at = 0; at < frames; ) {
                int read = source.read(at, block, 10_000);
                System.arraycopy(block[0], 0, whole[0], at, read);
                System.arraycopy(block[1], 0, whole[1], at, read);
                at += read;
            }
            return whole;
        }
    }

    @ParameterizedTest
    @CsvSource({"mp3, libmp3lame, 44100", "ogg, vorbis, 44100", "opus, libopus, 48000", "m4a, aac, 44100"})
    void anyPlaceHasTheSamplesThatDecodingStraightThroughHas(String extension, String encoder, int rate)
            throws IOException {
        Path file = encoded(extension, encoder, rate);
        float[][] whole = readThrough(audio(), file);
        Recording recording;
        try (AudioSource direct = AudioFiles.open(file)) {
            assertThat(direct.readsAnywhere()).isFalse();
            recording = direct.recording();
            assertThat(Arrays.deepEquals(TestSignals.whole(direct), whole)).isTrue();
        }
        Random random = new Random(1);
        try (AudioSource source = audio().open(file)) {
            assertThat(source.readsAnywhere()).isTrue();
            assertThat(source.recording()).isEqualTo(recording);
            float[][] block = new float[2][20_000];
            for (int i = 0; i < 300; i++) {
                int from = random.nextInt(whole[0].length);
                int count = 1 + random.nextInt(20_000);
                int read = source.read(from, block, count);
                assertThat(read).isEqualTo(Math.min(count, whole[0].length - from));
                for (int channel = 0; channel < 2; channel++) {
                    assertThat(Arrays.equals(block[channel], 0, read, whole[channel], from, from + read))
                            .isTrue();
                }
            }
            assertThat(source.read(whole[0].length, block, 10)).isZero();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void whatReadsAnywhereIsNotKept() throws IOException {
        Path flac = encoded("flac", "flac", RATE);
        readThrough(audio(), flac);
        Path wav = base.resolve("talk.wav");
        WavWriter.write16(wav, RATE, TestSignals.stereo(RATE, 1));
        readThrough(audio(), wav);
        assertThat(cache()).doesNotExist();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatWasNotReadToItsEndLeavesNothing() throws IOException {
        Path file = encoded("mp3", "libmp3lame", RATE);
        try (AudioSource source = audio().openAndKeep(file, problems::add)) {
            source.read(0, new float[2][100_000], 100_000);
            assertThat(cache()).isNotEmptyDirectory();
        }
        assertThat(cache()).isEmptyDirectory();
    }

    @Test
    void whatChangesWhileItIsReadIsNotKept() throws IOException {
        Path file = encoded("mp3", "libmp3lame", RATE);
        try (AudioSource source = audio().openAndKeep(file, problems::add)) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
            int frames = (int) source.recording().frames();
            assertThat(source.read(0, new float[2][frames], frames)).isEqualTo(frames);
        }
        assertThat(cache()).isEmptyDirectory();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileThatChangedIsReadItself() throws IOException {
        Path file = encoded("mp3", "libmp3lame", RATE);
        readThrough(audio(), file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
        try (AudioSource source = audio().open(file)) {
            assertThat(source).isInstanceOf(FfmpegSource.class);
        }
    }

    @Test
    void damageIsNoticedAndReadingGoesOnInTheRecordingItself() throws IOException {
        Path file = encoded("mp3", "libmp3lame", RATE);
        float[][] whole = readThrough(audio(), file);
        Path decoded = cache().resolve(cache().toFile().list()[0]);
        byte[] good = Files.readAllBytes(decoded);
        for (int place : new int[] {0, 9, 40, 300, 511, good.length - 1, good.length - 5}) {
            byte[] bad = good.clone();
            bad[place] ^= 2;
            Files.write(decoded, bad);
            try (AudioSource source = audio().open(file)) {
                assertThat(source).as("byte %d", place).isInstanceOf(FfmpegSource.class);
            }
            assertThat(decoded).doesNotExist();
        }
        Files.write(decoded, Arrays.copyOf(good, good.length - 8));
        try (AudioSource source = audio().open(file)) {
            assertThat(source).isInstanceOf(FfmpegSource.class);
        }
        byte[] bad = good.clone();
        bad[good.length / 2] ^= 2;
        Files.write(decoded, bad);
        try (AudioSource source = audio().open(file)) {
            assertThat(source).isInstanceOf(DecodedSource.class);
            assertThat(Arrays.deepEquals(TestSignals.whole(source), whole)).isTrue();
            assertThat(source.readsAnywhere()).isFalse();
        }
        assertThat(decoded).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 700, 1_000_000})
    void aFullDiskIsToldOnceAndReadingGoesOn(long free) throws IOException {
        Path file = encoded("mp3", "libmp3lame", RATE);
        DecodedAudio full = new DecodedAudio(new CacheFolder(cache(), 1 << 26, new FullDisk(free)));
        float[][] whole = readThrough(full, file);
        try (AudioSource direct = AudioFiles.open(file)) {
            assertThat(Arrays.deepEquals(TestSignals.whole(direct), whole)).isTrue();
        }
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).hasMessageContaining("No space left");
        assertThat(cache()).isEmptyDirectory();
    }

    @Test
    void aRecordingThatIsTooLongForTheCacheIsReadItself() throws IOException {
        Path file = encoded("mp3", "libmp3lame", RATE);
        readThrough(new DecodedAudio(new CacheFolder(cache(), 100_000)), file);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).hasMessageContaining("may hold");
    }
}
