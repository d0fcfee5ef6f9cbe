// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {

    @TempDir
    Path folder;

    @Test
    void writesFloatsUnchanged() throws IOException {
        float[][] signal = TestSignals.stereo(22_050, 1.234);
        signal[0][3] = 1.5f;
        Path file = folder.resolve("a.wav");
        WavWriter.writeFloat(file, 22_050, signal);
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.recording().encoding()).isEqualTo("WAV, 32-bit float");
            float[][] back = TestSignals.whole(source);
            assertThat(back[0]).containsExactly(signal[0]);
            assertThat(back[1]).containsExactly(signal[1]);
        }
    }

    @Test
    void clips16BitAndReplacesTheFileThatWasThere() throws IOException {
        Path file = folder.resolve("a.wav");
        Files.writeString(file, "before");
        WavWriter.write16(file, 8000, new float[] {-2, -1, 0, 0.5f, 1, 2});
        try (AudioSource source = AudioFiles.open(file)) {
            float top = 32_767 / 32_768f;
            assertThat(TestSignals.whole(source)[0]).containsExactly(-1, -1, 0, 0.5f, top, top);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path file = folder.resolve("none").resolve("a.wav");
        assertThatThrownBy(() -> WavWriter.write16(file, 8000, new float[10]))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a.wav"));
        Files.createFile(target.resolve("inside"));
        assertThatThrownBy(() -> WavWriter.write16(target, 8000, new float[10]))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("cannot be written");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
