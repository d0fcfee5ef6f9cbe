// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The beginning of a file of decoded samples. After it come blocks of {@value #BLOCK} frames (the last may be shorter), float
 * samples channel by channel; then a checksum of each block, and one of these checksums.
 *
 * @param key which state of which recording it was decoded from
 * @param rate frames a second
 * @param channels number of channels
 * @param frames length in frames
 * @param encoding of the recording itself, for a person to read
 */
record DecodedHeader(String key, int rate, int channels, long frames, String encoding) {

    /** Frames of a block, which is read and checked as a whole. */
    static final int BLOCK = 1 << 14;

    /** Bytes before the first block. */
    static final int SIZE = 512;

    private static final long MAGIC = 0x5345_5341_5544_494FL;
    /** To be raised with every change of the format or of how recordings are decoded. */
    private static final int VERSION = 1;

    private static final int MOST_TEXT = 200;

    /** The header for a recording. */
    static DecodedHeader of(Recording recording, String key) {
        return new DecodedHeader(
                key, recording.sampleRate(), recording.channels(), recording.frames(), recording.encoding());
    }

    /** What a reader of these samples says of them: it stands in for the file itself. */
    Recording recording(Path file) {
        return new Recording(file, rate, channels, frames, encoding);
    }

    int blocks() {
        return (int) ((frames + BLOCK - 1) / BLOCK);
    }

    int blockFrames(int block) {
        return (int) Math.min(BLOCK, frames - (long) block * BLOCK);
    }

    long blockPosition(int block) {
        return SIZE + (long) block * BLOCK * channels * Float.BYTES;
    }

    long sumsPosition() {
        return SIZE + frames * channels * Float.BYTES;
    }

    /** Length of the whole file in bytes. */
    long fileSize() {
        return sumsPosition() + 4L * blocks() + 4;
    }

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC)
                .putInt(VERSION)
                .putInt(BLOCK)
                .putInt(rate)
                .putInt(channels)
                .putLong(frames);
        put(bytes, key);
        put(bytes, encoding);
        bytes.putInt(SIZE - 4, sum(bytes));
        return bytes.clear();
    }

    private static void put(ByteBuffer bytes, String text) {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(MOST_TEXT, utf.length);
        bytes.putInt(length).put(utf, 0, length);
    }

    private static String text(ByteBuffer bytes) {
        byte[] utf = new byte[Math.max(0, Math.min(MOST_TEXT, bytes.getInt()))];
        bytes.get(utf);
        return new String(utf, StandardCharsets.UTF_8);
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, SIZE - 4);
        return (int) sum.getValue();
    }

    /** Reads a header; null if it is none, or one of another version. */
    static DecodedHeader parse(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(SIZE - 4) != sum(bytes)
                || bytes.getLong() != MAGIC
                || bytes.getInt() != VERSION
                || bytes.getInt() != BLOCK) {
            return null;
        }
        int rate = bytes.getInt();
        int channels = bytes.getInt();
        long frames = bytes.getLong();
        String key = text(bytes);
        return new DecodedHeader(key, rate, channels, frames, text(bytes));
    }
}
