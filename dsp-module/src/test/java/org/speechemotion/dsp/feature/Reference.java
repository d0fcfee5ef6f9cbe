// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The reference signal and the numbers that librosa computed from it. */
public final class Reference {

    /** Samples a second of {@link #signal}. */
    public static final int SAMPLE_RATE = 22_050;

    private static final int WAV_HEADER = 44;

    private Reference() {}

    /** The signal that all numbers belong to, full scale -1 to 1. */
    public static float[] signal() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(read("voice-like-22050.wav")).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[(bytes.limit() - WAV_HEADER) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(WAV_HEADER + 2 * i) / 32768f;
        }
        return samples;
    }

    /** The numbers of a file, {@code [row][column]}. */
    public static double[][] numbers(String name) throws IOException {
        return new String(read(name), StandardCharsets.US_ASCII)
                .lines()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name)) {
            if (in == null) {
                throw new IOException("no test resource /reference/" + name);
            }
            return in.readAllBytes();
        }
    }
}
