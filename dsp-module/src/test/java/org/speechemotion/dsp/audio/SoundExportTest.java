// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.SoundExport.Format;

class SoundExportTest {

    private static final int RATE = 16_000;
    private static final int FRAMES = 50_000;

    @TempDir
    private Path folder;

    private static float[][] sound(int channels) {
        float[][] samples = new float[channels][FRAMES];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < FRAMES; i++) {
                samples[c][i] = (float) (0.8 * Math.sin(i * 0.01 * (c + 1)) + 0.1 * Math.sin(i * 0.91));
            }
        }
        return samples;
    }

    private float[][] read(Path file, int channels, int frames) throws AudioException {
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.recording().frames()).isEqualTo(frames);
            assertThat(source.recording().channels()).isEqualTo(channels);
            assertThat(source.recording().sampleRate()).isEqualTo(RATE);
            float[][] block = new float[channels][frames];
            assertThat(source.read(0, block, frames)).isEqualTo(frames);
            return block;
        }
    }

    private void export(Path from, Path to, Format format, long first, long end, TaskMonitor monitor)
            throws AudioException {
        try (AudioSource source = AudioFiles.open(from)) {
            SoundExport.write(source, first, end, to, format, monitor, "step");
        }
    }

    @ParameterizedTest
    @CsvSource({"WAV,1", "WAV,2", "FLAC,1", "FLAC,2", "FLAC,6"})
    void aPartOf16BitsIsTheSameSampleForSample(Format format, int channels) throws IOException {
        Path whole = folder.resolve("whole.wav");
        WavWriter.write16(whole, RATE, sound(channels));
        float[][] original = read(whole, channels, FRAMES);
        Path part = folder.resolve("part." + format.extension());
        export(whole, part, format, 1234, 45_679, TaskMonitor.NONE);
        float[][] written = read(part, channels, 45_679 - 1234);
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < written[c].length; i++) {
                assertThat(written[c][i]).isEqualTo(original[c][1234 + i]);
            }
        }
    }

    @Test
    void floatingPointStaysFloatingPointInWavAndIs24BitsInFlac() throws IOException {
        Path whole = folder.resolve("whole.wav");
        float[][] samples = sound(1);
        samples[0][100] = 1.5f;
        WavWriter.writeFloat(whole, RATE, samples);
        export(whole, folder.resolve("part.wav"), Format.WAV, 0, FRAMES, TaskMonitor.NONE);
        assertThat(read(folder.resolve("part.wav"), 1, FRAMES)[0]).isEqualTo(samples[0]);
        export(whole, folder.resolve("part.flac"), Format.FLAC, 0, FRAMES, TaskMonitor.NONE);
        float[] flac = read(folder.resolve("part.flac"), 1, FRAMES)[0];
        assertThat(flac[100]).isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-6f));
        for (int i = 101; i < FRAMES; i++) {
            assertThat(Math.abs(flac[i] - samples[0][i])).isLessThan(1.2e-7f);
        }
        assertThat(Files.size(folder.resolve("part.flac"))).isLessThan(FRAMES * 3L);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void cancelledItLeavesNothingAndAnOlderFileAsItWas(Format format) throws IOException {
        Path whole = folder.resolve("whole.wav");
        WavWriter.write16(whole, RATE, sound(1));
        Path part = folder.resolve("part." + format.extension());
        Files.writeString(part, "older");
        TaskMonitor cancelling = new TaskMonitor() {
            private boolean begun;

            @Override
            public void progress(double fraction, String step) {
                begun = true;
            }

            @Override
            public boolean isCancelled() {
                return begun;
            }
        };
        assertThatThrownBy(() -> export(whole, part, format, 0, FRAMES, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(part).hasContent("older");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(whole, part);
        }
    }

    /** A sink on a disk that gets full after a few blocks. */
    private static SoundSink onAFullDisk(SoundSink sink) {
        return new SoundSink() {
            private int blocks;

            @Override
            public void write(float[][] block, int count) throws IOException {
                if (++blocks > 2) {
                    throw new IOException("No space left on device");
                }
                sink.write(block, count);
            }

            @Override
            public void finish() throws IOException {
                sink.finish();
            }

            @Override
            public void close() throws IOException {
                sink.close();
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFullDiskIsOneLineAndLeavesNothingAndAnOlderFileAsItWas(Format format) throws IOException {
        Path whole = folder.resolve("whole.wav");
        WavWriter.write16(whole, RATE, new float[1][1 << 17]);
        Path part = folder.resolve("part." + format.extension());
        Files.writeString(part, "older");
        SoundExport.Target target = new SoundExport.Target(
                part,
                format,
                (file, recording, frames, kind, samples) ->
                        onAFullDisk(SoundExport.open(file, recording, frames, kind, samples)));
        try (AudioSource source = AudioFiles.open(whole)) {
            assertThatThrownBy(() -> SoundExport.write(source, 0, 1 << 17, target, TaskMonitor.NONE, ""))
                    .isInstanceOf(AudioException.class)
                    .hasMessage(part + ": cannot be written (No space left on device);"
                            + " choose another folder or free disk space");
        }
        assertThat(part).hasContent("older");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(whole, part);
        }
    }

    @Test
    void aFolderWithoutPermissionIsOneLine() throws IOException {
        // Nobody, not even the administrator, may make files there.
        Path locked = Path.of("/sys");
        assumeTrue(Files.isDirectory(locked));
        Path whole = folder.resolve("whole.wav");
        WavWriter.write16(whole, RATE, sound(1));
        Path part = locked.resolve("part.wav");
        assertThatThrownBy(() -> export(whole, part, Format.WAV, 0, 10, TaskMonitor.NONE))
                .isInstanceOf(AudioException.class)
                .hasMessage(part + ": cannot be written (no permission in the folder " + locked
                        + "); choose another folder or free disk space");
    }

    @Test
    void saysWhatToDoWhereNothingCanBeWritten() throws IOException {
        Path whole = folder.resolve("whole.wav");
        WavWriter.write16(whole, RATE, sound(1));
        Path nowhere = folder.resolve("none").resolve("part.wav");
        assertThatThrownBy(() -> export(whole, nowhere, Format.WAV, 0, 10, TaskMonitor.NONE))
                .isInstanceOf(AudioException.class)
                .hasMessageStartingWith(nowhere.toString())
                .hasMessageContaining("cannot be written (there is no folder " + nowhere.getParent() + ")")
                .hasMessageContaining("choose another folder");
        assertThatThrownBy(() -> export(whole, whole, Format.WAV, 0, 10, TaskMonitor.NONE))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("is the recording itself");
        assertThat(read(whole, 1, FRAMES)[0]).hasSize(FRAMES);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        Path whole = folder.resolve("whole.wav");
        WavWriter.write16(whole, RATE, sound(1));
        double[] last = {0};
        export(whole, folder.resolve("part.wav"), Format.WAV, 0, FRAMES, (fraction, step) -> {
            assertThat(fraction).isGreaterThan(last[0]);
            last[0] = fraction;
        });
        assertThat(last[0]).isEqualTo(1);
    }
}
