// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResampledReaderTest {

    private static final int RATE = 44_100;

    @TempDir
    Path folder;

    private Path file;
    private float[][] signal;

    @BeforeEach
    void write() throws AudioException {
        file = folder.resolve("a.wav");
        signal = TestSignals.stereo(RATE, 3.3);
        WavWriter.writeFloat(file, RATE, signal);
    }

    private float[][] readInBlocks(ChannelSelection selection, int most) throws AudioException {
        Random random = new Random(9);
        try (ResampledReader reader = ResampledReader.open(file, selection, 16_000)) {
            float[][] all = new float[reader.streams()][(int) reader.length()];
            int done = 0;
            while (true) {
                float[][] block = new float[reader.streams()][1 + random.nextInt(most)];
                int got = reader.read(block);
                for (int stream = 0; stream < all.length; stream++) {
                    System.arraycopy(block[stream], 0, all[stream], done, got);
                }
                done += got;
                assertThat(reader.position()).isEqualTo(done);
                if (got < block[0].length) {
                    assertThat(reader.read(block)).isZero();
                    assertThat(done).isEqualTo(all[0].length);
                    return all;
                }
            }
        }
    }

    @Test
    void givesEachChannelAsIfResampledAlone() throws AudioException {
        for (int most : new int[] {10, 5000, 100_000}) {
            float[][] each = readInBlocks(ChannelSelection.EACH, most);
            assertThat(each).hasNumberOfRows(2);
            assertThat(Arrays.equals(each[0], Resampler.resample(signal[0], RATE, 16_000)))
                    .isTrue();
            assertThat(Arrays.equals(each[1], Resampler.resample(signal[1], RATE, 16_000)))
                    .isTrue();
        }
    }

    @Test
    void mixesAndPicks() throws AudioException {
        float[] mean = new float[signal[0].length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (signal[0][i] + signal[1][i]) * 0.5f;
        }
        float[] mixed = Resampler.resample(mean, RATE, 16_000);
        assertThat(Arrays.equals(readInBlocks(ChannelSelection.MIX, 3000)[0], mixed))
                .isTrue();
        assertThat(Arrays.equals(ResampledReader.readMono(file, 16_000), mixed)).isTrue();
        assertThat(Arrays.equals(
                        readInBlocks(ChannelSelection.single(1), 777)[0], Resampler.resample(signal[1], RATE, 16_000)))
                .isTrue();
    }

    @Test
    void tellsWhichChannelAStreamIs() throws AudioException {
        try (ResampledReader reader = ResampledReader.open(file, ChannelSelection.EACH, 8000)) {
            assertThat(reader.streams()).isEqualTo(2);
            assertThat(reader.channelOf(1)).isEqualTo(1);
            assertThat(reader.rate()).isEqualTo(8000);
            assertThat(reader.recording().channels()).isEqualTo(2);
        }
        try (ResampledReader reader = ResampledReader.open(file, ChannelSelection.single(1), 8000)) {
            assertThat(reader.channelOf(0)).isEqualTo(1);
        }
        assertThatThrownBy(() -> ResampledReader.open(file, ChannelSelection.single(2), 8000))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("has no channel 2; its channels are 0 to 1");
    }

    @Test
    void readsShortAndEmptyRecordings() throws IOException {
        for (int length : new int[] {0, 1, 2, 100}) {
            WavWriter.write16(file, RATE, new float[length]);
            assertThat(ResampledReader.readMono(file, 16_000)).hasSize((int) Math.ceil(length * 16_000 / 44_100.0));
        }
    }

    @Test
    void understandsTheWordsOfTheCommandLine() {
        assertThat(ChannelSelection.parse("mix"))
                .isEqualTo(ChannelSelection.MIX)
                .hasToString("mix");
        assertThat(ChannelSelection.parse(" Each "))
                .isEqualTo(ChannelSelection.EACH)
                .hasToString("each");
        assertThat(ChannelSelection.parse("1"))
                .isEqualTo(ChannelSelection.single(1))
                .hasToString("1");
        for (String wrong : new String[] {"", "-1", "left", "1.5", "99999"}) {
            assertThatThrownBy(() -> ChannelSelection.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("use mix, each, or a number");
        }
    }
}
