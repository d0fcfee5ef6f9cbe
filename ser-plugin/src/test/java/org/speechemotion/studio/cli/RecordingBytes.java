// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small recordings written byte by byte as their formats say, so that tests can damage them in one place. */
final class RecordingBytes {

    private static final int FLAC_BLOCK = 4096;
    private static final int MP3_FRAME = 417; // 144 * 128000 / 44100

    private RecordingBytes() {}

    /** A WAV file with this header and these bytes of samples. */
    static byte[] wav(int tag, int channels, int rate, int bits, long statedBytes, byte[] samples) {
        int frame = channels * bits / 8;
        ByteBuffer file = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * frame);
        file.putShort((short) frame).putShort((short) bits);
        file.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) statedBytes)
                .put(samples);
        return file.array();
    }

    /** A mono WAV file of 16-bit samples at 16 kHz. */
    static byte[] wav(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return wav(1, 1, 16_000, 16, bytes.capacity(), bytes.array());
    }

    /** A mono WAV file of 32-bit floating-point samples at 16 kHz. */
    static byte[] floatWav(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        return wav(3, 1, 16_000, 32, bytes.capacity(), bytes.array());
    }

    /** A tone of 220 Hz at 16 kHz. */
    static short[] tone(int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 220 * i / 16_000));
        }
        return samples;
    }

    /** A mono FLAC file of uncompressed 16-bit samples at 16 kHz, so many blocks of 4096. */
    static byte[] flac(short[] samples, int blocks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("fLaC".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {(byte) 0x80, 0, 0, 34}); // the only block of metadata, 34 bytes
        ByteBuffer info = ByteBuffer.allocate(34);
        info.putShort((short) FLAC_BLOCK).putShort((short) FLAC_BLOCK).put(new byte[6]);
        // rate (20 bits), channels - 1 (3), bits - 1 (5), samples (36)
        info.putLong(16_000L << 44 | 15L << 36 | (long) blocks * FLAC_BLOCK);
        file.writeBytes(info.array());
        for (int block = 0; block < blocks; block++) {
            ByteBuffer frame = ByteBuffer.allocate(6 + 1 + 2 * FLAC_BLOCK + 2);
            // sync, fixed block size; 4096 samples at 16 kHz; mono of 16 bits; number of the frame
            frame.put(new byte[] {(byte) 0xFF, (byte) 0xF8, (byte) 0xC5, 0x08, (byte) block});
            frame.put((byte) crc(frame.array(), 5, 8, 0x07));
            frame.put((byte) 0x02); // verbatim
            for (int i = 0; i < FLAC_BLOCK; i++) {
                frame.putShort(samples[block * FLAC_BLOCK + i]);
            }
            frame.putShort((short) crc(frame.array(), frame.position(), 16, 0x8005));
            file.writeBytes(frame.array());
        }
        return file.toByteArray();
    }

    private static int crc(byte[] bytes, int count, int width, int polynomial) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc ^= (bytes[i] & 0xFF) << width - 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1 << width - 1) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
        }
        return crc & (1 << width) - 1;
    }

    /** A silent mono MP3 file of so many frames of 1152 samples at 44,100 Hz, the number stated in its first one. */
    static byte[] mp3(int frames) {
        ByteBuffer file = ByteBuffer.allocate((1 + frames) * MP3_FRAME);
        for (int frame = 0; frame <= frames; frame++) {
            file.position(frame * MP3_FRAME);
            file.putInt(0xFFFB90C4); // MPEG 1 layer III, 128 kbit/s, 44,100 Hz, mono; all zero after it: silence
        }
        file.position(4 + 17); // behind the side information
        file.put("Info".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(frames);
        return file.array();
    }
}
