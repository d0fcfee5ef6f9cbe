// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Writes hours of sound for measurements: a tone in noise that swells and fades, 16-bit stereo, as RF64. */
final class LongRecording {

    private static final int FRAME_BYTES = 4;
    private static final int HEAD = 80;

    private LongRecording() {}

    static void write(Path file, int rate, int seconds) throws IOException {
        ByteBuffer second = ByteBuffer.allocate(rate * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        short[] noise = new short[3 * rate];
        Random random = new Random(5);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 3000);
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(head(rate, (long) seconds * rate));
            for (int s = 0; s < seconds; s++) {
                second.clear();
                int offset = random.nextInt(2 * rate);
                double swell = 0.5 + 0.5 * Math.sin(s * 0.011);
                for (int i = 0; i < rate; i++) {
                    double tone = 8000 * Math.sin(2 * Math.PI * 220 * i / rate);
                    second.putShort((short) (swell * (tone + noise[offset + i])));
                    second.putShort((short) (noise[i + 100] * 0.3));
                }
                second.flip();
                while (second.hasRemaining()) {
                    channel.write(second);
                }
            }
        }
    }

    private static ByteBuffer head(int rate, long frames) {
        long bytes = frames * FRAME_BYTES;
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RF64")).putInt(-1).put(ascii("WAVEds64")).putInt(28);
        head.putLong(bytes + HEAD - 8).putLong(bytes).putLong(frames).putInt(0);
        head.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(rate);
        head.putInt(rate * FRAME_BYTES).putShort((short) FRAME_BYTES).putShort((short) 16);
        head.put(ascii("data")).putInt(-1);
        return head.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
