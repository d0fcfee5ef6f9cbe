// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavDecoderTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("a.wav");
    }

    private static float[][] read(Path file) throws AudioException {
        try (AudioSource source = AudioFiles.open(file)) {
            return TestSignals.whole(source);
        }
    }

    @Test
    void reads8Bit() throws AudioException {
        Path file = WavBytes.plain(1, 1, 8000, 8, 3).bytes(0, 128, 255).to(file());
        assertThat(read(file)[0]).containsExactly(-1f, 0f, 127 / 128f);
    }

    @Test
    void reads16BitOfTwoChannels() throws AudioException {
        Path file = WavBytes.plain(1, 2, 44_100, 16, 8)
                .shorts(-32_768, 0, 16_384, 32_767)
                .to(file());
        float[][] x = read(file);
        assertThat(x[0]).containsExactly(-1f, 0.5f);
        assertThat(x[1]).containsExactly(0f, 32_767 / 32_768f);
    }

    @Test
    void reads24Bit() throws AudioException {
        Path file = WavBytes.plain(1, 1, 96_000, 24, 9)
                .bytes(0, 0, 0x80, 0xFF, 0xFF, 0xFF, 0, 0, 0x40)
                .to(file());
        assertThat(read(file)[0]).containsExactly(-1f, -1 / 8_388_608f, 0.5f);
    }

    @Test
    void reads32BitAndFloats() throws AudioException {
        Path file = WavBytes.plain(1, 1, 48_000, 32, 8)
                .ints(Integer.MIN_VALUE, 1 << 30)
                .to(file());
        assertThat(read(file)[0]).containsExactly(-1f, 0.5f);
        file = WavBytes.plain(3, 1, 48_000, 32, 8).floats(-1.5f, 0.25f).to(file());
        assertThat(read(file)[0]).containsExactly(-1.5f, 0.25f);
        file = WavBytes.plain(3, 1, 48_000, 64, 16).doubles(-0.125, 2).to(file());
        assertThat(read(file)[0]).containsExactly(-0.125f, 2f);
    }

    @Test
    void readsExtensibleAndSkipsUnknownChunksWithAndWithoutPadding() throws AudioException {
        Path file = new WavBytes("RIFF")
                .id("LIST")
                .size(3)
                .bytes(1, 2, 3, 0)
                .id("bext")
                .size(5)
                .bytes(1, 2, 3, 4, 5)
                .extensible(3, 1, 22_050, 32, 32)
                .id("fact")
                .size(4)
                .size(2)
                .id("data")
                .size(8)
                .floats(0.5f, -0.5f)
                .id("LIST")
                .size(4)
                .bytes(0, 0, 0, 0)
                .to(file());
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.recording()).isEqualTo(new Recording(file, 22_050, 1, 2, "WAV, 32-bit float"));
            assertThat(TestSignals.whole(source)[0]).containsExactly(0.5f, -0.5f);
        }
    }

    @Test
    void reads20BitsThatLieAtTheTopOf24() throws AudioException {
        Path file = new WavBytes("RIFF")
                .extensible(1, 1, 48_000, 24, 20)
                .id("data")
                .size(3)
                .bytes(0, 0, 0x40)
                .to(file());
        assertThat(read(file)[0]).containsExactly(0.5f);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFFFFL, 0x7FFFF000L, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFDBL})
    void takesTheRestOfTheFileWhereTheWriterCouldNotSayTheLength(long size) throws AudioException {
        Path file = WavBytes.plain(1, 1, 8000, 16, size).shorts(1, 2, 3, 4).to(file());
        assertThat(read(file)[0]).hasSize(4);
    }

    @Test
    void anEmptyDataChunkBeforeAnotherChunkIsNoLengthToBeGuessed() throws AudioException {
        Path file = WavBytes.plain(1, 1, 8000, 16, 0).id("LIST").size(4).size(0).to(file());
        assertThat(read(file)[0]).isEmpty();
    }

    @Test
    void aHeaderAloneIsARecordingOfNoLength() throws AudioException {
        Path file = WavBytes.plain(1, 1, 8000, 16, 0).to(file());
        assertThat(read(file)[0]).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF64", "BW64"})
    void readsBeyondFourGigabytes(String container) throws IOException {
        long frames = 1_500_000_000L;
        Path file = new WavBytes(container)
                .id("ds64")
                .size(28)
                .longs(frames * 4 + 100, frames * 4, frames)
                .size(0)
                .format(1, 2, 48_000, 16)
                .id("data")
                .size(0xFFFFFFFFL)
                .to(file());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            long start = sparse.length();
            ByteBuffer last = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            last.putShort((short) 8192).putShort((short) -16_384);
            sparse.seek(start + (frames - 1) * 4);
            sparse.write(last.array());
        }
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.recording().frames()).isEqualTo(frames);
            assertThat(source.recording().duration()).isEqualTo(31_250);
            float[][] block = new float[2][10];
            assertThat(source.read(frames - 3, block, 10)).isEqualTo(3);
            assertThat(block[0]).startsWith(0, 0, 0.25f);
            assertThat(block[1]).startsWith(0, 0, -0.5f);
            assertThat(source.read(frames, block, 10)).isZero();
        }
    }

    @Test
    void readsManyChannelsInAnyBlocks() throws AudioException {
        Random random = new Random(2);
        float[][] signal = new float[12][30_011];
        for (float[] channel : signal) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (random.nextInt(65_536) - 32_768) / 32_768f;
            }
        }
        WavWriter.write16(file(), 44_056, signal);
        try (AudioSource source = AudioFiles.open(file())) {
            assertThat(source.recording().channels()).isEqualTo(12);
            float[][] block = new float[12][20_000];
            for (int i = 0; i < 100; i++) {
                int at = random.nextInt(30_011);
                int count = source.read(at, block, random.nextInt(20_000));
                for (int channel = 0; channel < 12; channel++) {
                    for (int j = 0; j < count; j++) {
                        assertThat(block[channel][j] == signal[channel][at + j]).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void isNotDisturbedByAnInterruptedThread() throws AudioException {
        WavWriter.write16(file(), 16_000, new float[1000]);
        try (AudioSource source = AudioFiles.open(file())) {
            Thread.currentThread().interrupt();
            assertThat(source.read(0, new float[1][10], 10)).isEqualTo(10);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(source.read(5, new float[1][10], 10)).isEqualTo(10);
        }
    }
}
