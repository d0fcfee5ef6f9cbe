// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFilesTest {

    @TempDir
    Path folder;

    @Test
    void knowsTheExtensionsOfAllDecoders() {
        assertThat(AudioFiles.extensions())
                .contains("wav", "flac", "mp3", "ogg", "aiff", "m4a", "opus")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void goesByContentAndNotByName() throws IOException {
        float[][] signal = TestSignals.stereo(16_000, 0.5);
        Path flac = EncodedFile.write(folder.resolve("a.flac"), "flac", 16_000, signal);
        Path misnamed = java.nio.file.Files.move(flac, folder.resolve("a.wav"));
        try (AudioSource source = AudioFiles.open(misnamed)) {
            assertThat(source.recording().encoding()).startsWith("FLAC");
        }
        WavWriter.write16(folder.resolve("b"), 16_000, signal);
        try (AudioSource source = AudioFiles.open(folder.resolve("b"))) {
            assertThat(source.recording().encoding()).startsWith("WAV");
        }
    }

    /** Platform threads may have no context class loader, or one that sees nothing. */
    @Test
    void findsTheDecodersUnderAnyContextClassLoader() throws IOException {
        Path file = folder.resolve("a.wav");
        WavWriter.write16(file, 16_000, new float[100]);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader blind = new URLClassLoader(new URL[0], null)) {
            for (ClassLoader loader : new ClassLoader[] {null, blind}) {
                thread.setContextClassLoader(loader);
                try (AudioSource source = AudioFiles.open(file)) {
                    assertThat(source.recording().frames()).isEqualTo(100);
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
