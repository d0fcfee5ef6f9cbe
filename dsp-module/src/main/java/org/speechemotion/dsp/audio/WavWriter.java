// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.speechemotion.dsp.AtomicFile;

/**
 * Writes WAV files: 16-bit or 32-bit float, atomically (a temporary file beside the target, then a rename). If anything
 * fails, the file that was there before stays as it was.
 */
public final class WavWriter {

    private static final int BUFFER = 1 << 16;

    private WavWriter() {}

    /**
     * Writes a whole recording of 16-bit samples; values beyond full scale are clipped.
     *
     * @param samples {@code samples[channel][frame]}, full scale -1 to 1, all channels of the same length
     * @throws AudioException if the file cannot be written or would be longer than a WAV file can be
     */
    public static void write16(Path file, int sampleRate, float[]... samples) throws AudioException {
        write(file, sampleRate, samples, WavHeader.INTEGER, 2);
    }

    /**
     * Writes a whole recording of 32-bit float samples, unchanged.
     *
     * @param samples {@code samples[channel][frame]}, full scale -1 to 1, all channels of the same length
     * @throws AudioException if the file cannot be written or would be longer than a WAV file can be
     */
    public static void writeFloat(Path file, int sampleRate, float[]... samples) throws AudioException {
        write(file, sampleRate, samples, WavHeader.FLOAT, 4);
    }

    private static void write(Path file, int rate, float[][] samples, int tag, int bytes) throws AudioException {
        if (samples.length == 0 || samples.length > Samples.MOST_CHANNELS) {
            throw new IllegalArgumentException(samples.length + " channels");
        }
        for (float[] channel : samples) {
            if (channel.length != samples[0].length) {
                throw new IllegalArgumentException("channels of different lengths");
            }
        }
        long size = (long) samples[0].length * samples.length * bytes;
        if (size > 0xFFFFFFFFL - 64) {
            throw new AudioException(file, "would be longer than a WAV file can be (4 GB); write shorter pieces");
        }
        Path target = file.toAbsolutePath();
        try (AtomicFile whole = AtomicFile.create(target)) {
            try (FileChannel channel = FileChannel.open(whole.path(), StandardOpenOption.WRITE)) {
                put(channel, rate, samples, tag, bytes);
            }
            whole.commit();
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    /** What kept a file from being written, in the words of a person. */
    static AudioException unwritable(Path file, IOException failure) {
        Path folder = file.toAbsolutePath().getParent();
        String problem;
        if (failure instanceof NoSuchFileException) {
            problem = "there is no folder " + folder;
        } else if (failure instanceof FileAlreadyExistsException) {
            problem = "there is a file of that name; choose another name";
        } else if (failure instanceof AccessDeniedException) {
            problem = "no permission in the folder " + folder + "; choose another";
        } else {
            return new AudioException(
                    file,
                    "cannot be written (" + failure.getMessage() + "); check the disk's free space or choose another",
                    failure);
        }
        return new AudioException(file, "cannot be written: " + problem, failure);
    }

    private static void put(FileChannel channel, int rate, float[][] samples, int tag, int bytes) throws IOException {
        int frames = samples[0].length;
        int align = samples.length * bytes;
        ByteBuffer out = ByteBuffer.allocate(Math.max(BUFFER, align)).order(ByteOrder.LITTLE_ENDIAN);
        int size = frames * align;
        out.put(ascii("RIFF"))
                .putInt(size + (size & 1) + 36)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        out.putShort((short) tag).putShort((short) samples.length).putInt(rate).putInt(rate * align);
        out.putShort((short) align)
                .putShort((short) (8 * bytes))
                .put(ascii("data"))
                .putInt(size);
        for (int i = 0; i < frames; i++) {
            if (out.remaining() < align) {
                drain(channel, out);
            }
            for (float[] one : samples) {
                if (bytes == 2) {
                    out.putShort((short) Math.max(-32768, Math.min(32767, Math.round(one[i] * 32768))));
                } else {
                    out.putFloat(one[i]);
                }
            }
        }
        drain(channel, out);
    }

    private static void drain(FileChannel channel, ByteBuffer out) throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        out.clear();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
