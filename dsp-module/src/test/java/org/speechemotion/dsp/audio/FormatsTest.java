// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final double SECONDS = 14.3;

    @TempDir
    Path folder;

    /** Columns: file name, encoder, rate, greatest error of a sample that lossless coding may have. */
    @ParameterizedTest
    @CsvSource({
        "a.flac, flac, 44100, 4e-5",
        "b.flac, flac, 16000, 4e-5",
        "a.aiff, pcm_s16be, 22050, 4e-5",
        "a.m4a, alac, 44100, 4e-5",
        "a.w64, pcm_s16le, 44100, 4e-5",
        "a.caf, pcm_s16le, 48000, 4e-5",
        "law.wav, pcm_alaw, 8000, 3e-2",
        "a.mp3, libmp3lame, 44100, 0",
        "b.mp3, libmp3lame, 16000, 0",
        "a.ogg, vorbis, 44100, 0",
        "a.opus, libopus, 48000, 0",
        "b.m4a, aac, 44100, 0",
        "a.webm, libopus, 48000, 0",
    })
    void givesTheSameSamplesHoweverTheyAreRead(String name, String encoder, int rate, double tolerance)
            throws AudioException {
        float[][] signal = TestSignals.stereo(rate, SECONDS);
        Path file = EncodedFile.write(folder.resolve(name), encoder, rate, signal);
        try (AudioSource source = AudioFiles.open(file)) {
            Recording recording = source.recording();
            assertThat(recording.sampleRate()).isEqualTo(rate);
            assertThat(recording.channels()).isEqualTo(2);
            assertThat(recording.frames()).isBetween((long) signal[0].length, signal[0].length + 2048L);
            assertThat(recording.encoding()).isNotBlank();
            float[][] whole = TestSignals.whole(source);
            if (tolerance > 0) {
                assertThat(recording.frames()).isEqualTo(signal[0].length);
                assertThat(TestSignals.difference(signal[0], whole[0])).isLessThan(tolerance);
                assertThat(TestSignals.difference(signal[1], whole[1])).isLessThan(tolerance);
            } else {
                assertThat(TestSignals.lag(signal[1], whole[1])).isZero();
            }
            checkForward(source, whole);
            checkJumps(source, whole);
        }
    }

    private static void checkForward(AudioSource source, float[][] whole) throws AudioException {
        Random random = new Random(3);
        float[][] block = new float[2][9000];
        long frames = source.recording().frames();
        for (long at = 0; at < frames; ) {
            int count = random.nextInt(9000);
            int got = source.read(at, block, count);
            assertThat(got).isEqualTo((int) Math.min(count, frames - at));
            checkBlock(block, whole, at, got);
            at += got;
        }
        assertThat(source.read(frames, block, 100)).isZero();
        assertThat(source.read(frames + 1000, block, 100)).isZero();
    }

    private static void checkJumps(AudioSource source, float[][] whole) throws AudioException {
        Random random = new Random(4);
        float[][] block = new float[2][3000];
        int frames = (int) source.recording().frames();
        for (int i = 0; i < 12; i++) {
            int at = i == 0 ? frames - 10 : random.nextInt(frames);
            int got = source.read(at, block, 3000);
            assertThat(got).isEqualTo(Math.min(3000, frames - at));
            checkBlock(block, whole, at, got);
        }
    }

    private static void checkBlock(float[][] block, float[][] whole, long at, int count) {
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < count; i++) {
                if (block[channel][i] != whole[channel][(int) at + i]) {
                    throw new AssertionError("channel " + channel + ", frame " + (at + i) + ": " + block[channel][i]
                            + ", expected " + whole[channel][(int) at + i]);
                }
            }
        }
    }
}
