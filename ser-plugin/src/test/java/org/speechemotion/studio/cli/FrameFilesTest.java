// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFilesTest {

    @Test
    void csvHasATimeAndLeavesOutWhatThereIsNot() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvFrames csv = new CsvFrames(text, List.of("hz", "voicing"), 512 / 22_050.0)) {
            csv.accept(new float[] {Float.NaN, 0});
            csv.accept(new float[] {123.45678f, 1});
            csv.finish();
        }
        assertThat(text).hasToString("time,hz,voicing\n0,,0\n0.02322,123.4568,1\n");
    }

    @Test
    void npyIsWhatNumpysFormatDescriptionSays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.npy");
        int rows = 40_000; // more than one buffer
        try (NpyFrames npy = new NpyFrames(file, 2)) {
            for (int row = 0; row < rows; row++) {
                npy.accept(new float[] {row, -row / 2f});
            }
            npy.finish();
            assertThat(npy.frames()).isEqualTo(rows);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertThat(magic).isEqualTo(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        int length = bytes.getShort();
        assertThat((10 + length) % 64).isZero();
        byte[] header = new byte[length];
        bytes.get(header);
        assertThat(new String(header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (40000, 2), }")
                .endsWith(" \n");
        assertThat(bytes.remaining()).isEqualTo(rows * 8);
        bytes.position(10 + length + 8 * (rows - 1));
        assertThat(bytes.getFloat()).isEqualTo(rows - 1f);
        assertThat(bytes.getFloat()).isEqualTo(-(rows - 1) / 2f);
    }
}
