// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Frames as a NumPy array of 32-bit floats, one row a frame: format version 1.0, little-endian, C order. How many rows
 * there are is known at the end only, so the header has room for any number and is written again then.
 */
final class NpyFrames implements FrameFile {

    private static final int HEADER = 128;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private final FileChannel channel;
    private final int columns;
    private final ByteBuffer buffer;
    private long frames;

    /** Begins a file with so many values a frame. */
    NpyFrames(Path file, int columns) throws IOException {
        this.columns = columns;
        buffer = ByteBuffer.allocate(Math.max(1, 65_536 / (4 * columns)) * 4 * columns)
                .order(ByteOrder.LITTLE_ENDIAN);
        channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        write(header(), 0);
        channel.position(HEADER);
    }

    @Override
    public void accept(float[] values) throws IOException {
        for (int i = 0; i < columns; i++) {
            buffer.putFloat(values[i]);
        }
        frames++;
        if (!buffer.hasRemaining()) {
            drain();
        }
    }

    @Override
    public void finish() throws IOException {
        drain();
        write(header(), 0);
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private ByteBuffer header() {
        String shape = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + frames + ", " + columns + "), }";
        int length = HEADER - MAGIC.length - 2;
        String padded = shape + " ".repeat(length - 1 - shape.length()) + "\n";
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) length).put(padded.getBytes(StandardCharsets.US_ASCII));
        return header.flip();
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
