// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DataWriterTest {

    @Test
    void dataIsUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataWriter writer = new DataWriter(bytes);
        writer.print("Gespräch");
        assertThat(writer.checkError()).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Gespräch");
    }

    @Test
    void aReaderThatIsGoneIsToldFromAFullDisk() {
        DataWriter pipe = new DataWriter(failing("Broken pipe"));
        pipe.print("x");
        assertThat(pipe.checkError()).isTrue();
        assertThat(pipe.isUnwanted()).isTrue();
        DataWriter disk = new DataWriter(failing("No space left on device"));
        disk.print("x");
        assertThat(disk.checkError()).isTrue();
        assertThat(disk.isUnwanted()).isFalse();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
