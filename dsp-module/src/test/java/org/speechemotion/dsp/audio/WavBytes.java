// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Puts WAV files together chunk by chunk, for right and for wrong ones. */
final class WavBytes {

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 22).order(ByteOrder.LITTLE_ENDIAN);

    WavBytes(String container) {
        id(container).size(0).id("WAVE");
    }

    /** RIFF, a 16-byte format chunk, and the head of a data chunk with a stated size. */
    static WavBytes plain(int tag, int channels, int rate, int bits, long dataSize) {
        return new WavBytes("RIFF").format(tag, channels, rate, bits).id("data").size(dataSize);
    }

    WavBytes format(int tag, int channels, int rate, int bits) {
        id("fmt ").size(16);
        bytes.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * channels * bits / 8);
        bytes.putShort((short) (channels * bits / 8)).putShort((short) bits);
        return this;
    }

    WavBytes extensible(int tag, int channels, int rate, int bits, int validBits) {
        id("fmt ").size(40);
        bytes.putShort((short) 0xFFFE).putShort((short) channels).putInt(rate).putInt(rate * channels * bits / 8);
        bytes.putShort((short) (channels * bits / 8)).putShort((short) bits);
        bytes.putShort((short) 22).putShort((short) validBits).putInt(0);
        bytes.putInt(tag).putInt(0x00100000).putLong(0x719b3800aa000080L);
        return this;
    }

    WavBytes id(String id) {
        bytes.put(id.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    WavBytes size(long size) {
        bytes.putInt((int) size);
        return this;
    }

    WavBytes longs(long... values) {
        for (long value : values) {
            bytes.putLong(value);
        }
        return this;
    }

    WavBytes bytes(int... values) {
        for (int value : values) {
            bytes.put((byte) value);
        }
        return this;
    }

    WavBytes shorts(int... values) {
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return this;
    }

    WavBytes ints(int... values) {
        for (int value : values) {
            bytes.putInt(value);
        }
        return this;
    }

    WavBytes floats(float... values) {
        for (float value : values) {
            bytes.putFloat(value);
        }
        return this;
    }

    WavBytes doubles(double... values) {
        for (double value : values) {
            bytes.putDouble(value);
        }
        return this;
    }

    WavBytes zeros(int count) {
        bytes.put(new byte[count]);
        return this;
    }

    Path to(Path file) {
        try {
            return Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
