// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 5000, 3_000_000})
    void anotherContentSizeOrTimeIsAnotherFingerprint(int size) throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), new byte[size]);
        FileTime time = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, time);
        Fingerprint print = Fingerprint.of(file);
        assertThat(Fingerprint.of(file)).isEqualTo(print);
        assertThat(print.content()).matches("[0-9a-f]{32}");
        assertThat(print.stillFits(file)).isTrue();

        Path moved = Files.move(file, folder.resolve("b.wav"));
        assertThat(Fingerprint.of(moved)).isEqualTo(print);
        assertThat(print.stillFits(file)).isFalse();

        Files.setLastModifiedTime(moved, FileTime.fromMillis(1_700_000_001_000L));
        assertThat(Fingerprint.of(moved)).isNotEqualTo(print);
        assertThat(print.stillFits(moved)).isFalse();

        if (size > 0) {
            byte[] other = new byte[size];
            other[size - 1] = 1;
            Files.write(moved, other);
            Files.setLastModifiedTime(moved, time);
            assertThat(Fingerprint.of(moved)).isNotEqualTo(print);
        }
        Files.write(moved, new byte[size + 1]);
        Files.setLastModifiedTime(moved, time);
        assertThat(Fingerprint.of(moved)).isNotEqualTo(print);
    }

    @Test
    void aFileThatIsGoneHasNone() {
        assertThatThrownBy(() -> Fingerprint.of(folder.resolve("none.wav"))).isInstanceOf(IOException.class);
    }
}
