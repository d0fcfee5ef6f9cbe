// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.speechemotion.dsp.OwnerOnlyFile;

/**
 * A WAV file of 16-bit samples that grows while sound comes in, readable by its owner only. {@link #mend} writes into its
 * header how long it is, so that whatever happens later, what came before can be read. Past 4 GB it becomes an RF64 file,
 * for whose longer numbers there is room from the beginning (EBU Tech 3306). For one thread.
 */
public final class GrowingWav implements Closeable {

    /** Bytes before the first sample. */
    static final int HEADER = 80;

    private static final long LONGEST_WAV = 0xFFFFFFFFL - HEADER;
    private static final int LONG_SIZES = 28;
    private static final int UNKNOWN = -1;

    private final Path file;
    private final SeekableByteChannel channel;
    private final int sampleRate;
    private final int channels;
    private final long longestWav;
    private long bytes;
    private boolean closed;

    GrowingWav(Path file, SeekableByteChannel channel, int sampleRate, int channels, long longestWav)
            throws AudioException {
        this.file = file;
        this.channel = channel;
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.longestWav = longestWav;
        mend();
    }

    /**
     * Creates a file of no samples.
     *
     * @param file a name that is not there yet
     * @param sampleRate in Hz
     * @param channels number of channels, 1 or more
     * @throws AudioException if there is such a file, or it cannot be written
     */
    public static GrowingWav create(Path file, int sampleRate, int channels) throws AudioException {
        SeekableByteChannel channel;
        try {
            channel = OwnerOnlyFile.create(file.toAbsolutePath());
        } catch (IOException failure) {
            throw WavWriter.unwritable(file, failure);
        }
        return new GrowingWav(file, channel, sampleRate, channels, LONGEST_WAV);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Length in frames. */
    public long frames() {
        return bytes / frameBytes();
    }

    /** Length in seconds. */
    public double seconds() {
        return (double) frames() / sampleRate;
    }

    /**
     * Adds samples at the end.
     *
     * @param samples 16-bit little-endian, channel by channel within a frame
     * @param length number of bytes, whole frames
     * @throws AudioException if they cannot be written; what was there before stays
     */
    public void append(byte[] samples, int length) throws AudioException {
        if (length % frameBytes() != 0) {
            throw new IllegalArgumentException(length + " bytes are no whole frames");
        }
        write(HEADER + bytes, ByteBuffer.wrap(samples, 0, length));
        bytes += length;
    }

    /** Writes the present length into the header. */
    public void mend() throws AudioException {
        write(0, header());
    }

    /** Mends the header and has everything on the disk. */
    @Override
    public void close() throws AudioException {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            if (channel.size() > HEADER + bytes) {
                channel.truncate(HEADER + bytes);
            }
            mend();
            if (channel instanceof FileChannel whole) {
                whole.force(true);
            }
        } catch (AudioException named) {
            throw named;
        } catch (IOException failure) {
            throw WavWriter.unwritable(file, failure);
        }
    }

    private int frameBytes() {
        return 2 * channels;
    }

    private ByteBuffer header() {
        boolean big = bytes > longestWav;
        ByteBuffer out = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii(big ? "RF64" : "RIFF")).putInt(big ? UNKNOWN : (int) (HEADER - 8 + bytes));
        out.put(ascii("WAVE"));
        out.put(ascii(big ? "ds64" : "JUNK")).putInt(LONG_SIZES);
        if (big) {
            out.putLong(HEADER - 8 + bytes).putLong(bytes).putLong(frames()).putInt(0);
        } else {
            out.put(new byte[LONG_SIZES]);
        }
        out.put(ascii("fmt ")).putInt(16).putShort((short) WavHeader.INTEGER).putShort((short) channels);
        out.putInt(sampleRate).putInt(sampleRate * frameBytes());
        out.putShort((short) frameBytes()).putShort((short) 16);
        out.put(ascii("data")).putInt(big ? UNKNOWN : (int) bytes);
        return out.flip();
    }

    private void write(long at, ByteBuffer from) throws AudioException {
        try {
            channel.position(at);
            while (from.hasRemaining()) {
                channel.write(from);
            }
        } catch (IOException failure) {
            throw WavWriter.unwritable(file, failure);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
