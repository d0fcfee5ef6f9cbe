// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a WAV file whose length is known beforehand. */
final class WavSink implements SoundSink {

    /** The most bytes of samples that a WAV file can say it has. */
    static final long MOST_BYTES = 0xFFFFFFFFL - 64;

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final SampleKind kind;
    private final ByteBuffer out;
    private final boolean padded;

    WavSink(Path file, int rate, int channels, long frames, SampleKind kind) throws IOException {
        this.kind = kind;
        int align = channels * kind.bytes();
        long size = frames * align;
        padded = (size & 1) == 1;
        out = ByteBuffer.allocate(Math.max(BUFFER, 2 * align)).order(ByteOrder.LITTLE_ENDIAN);
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        out.put(ascii("RIFF"))
                .putInt((int) (size + (size & 1) + 36))
                .put(ascii("WAVEfmt "))
                .putInt(16);
        out.putShort((short) (kind == SampleKind.FLOAT32 ? WavHeader.FLOAT : WavHeader.INTEGER));
        out.putShort((short) channels).putInt(rate).putInt(rate * align);
        out.putShort((short) align)
                .putShort((short) (8 * kind.bytes()))
                .put(ascii("data"))
                .putInt((int) size);
    }

    @Override
    public void write(float[][] block, int count) throws IOException {
        int align = block.length * kind.bytes();
        for (int i = 0; i < count; i++) {
            if (out.remaining() < align) {
                drain();
            }
            for (float[] one : block) {
                put(one[i]);
            }
        }
    }

    private void put(float sample) {
        switch (kind) {
            case INT16 -> out.putShort((short) kind.integer(sample));
            case INT24 -> {
                int value = kind.integer(sample);
                out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
            }
            case FLOAT32 -> out.putFloat(sample);
        }
    }

    @Override
    public void finish() throws IOException {
        if (padded) {
            if (!out.hasRemaining()) {
                drain();
            }
            out.put((byte) 0);
        }
        drain();
    }

    private void drain() throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        out.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
