// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * An open WAV file of plain numbers. Any place is read at once. A RandomAccessFile and no channel, because a channel is
 * closed when a reading thread is interrupted.
 */
final class WavSource implements AudioSource {

    private static final int BUFFER = 1 << 17;

    private final Path file;
    private final RandomAccessFile in;
    private final WavHeader header;
    private final Recording recording;
    private final ByteBuffer bytes;
    private final int bufferFrames;
    private boolean closed;

    WavSource(Path file, RandomAccessFile in, WavHeader header) {
        this.file = file;
        this.in = in;
        this.header = header;
        String kind = header.tag() == WavHeader.FLOAT ? "-bit float" : "-bit integer";
        String container = header.container().equals("RIFF") ? "WAV" : header.container();
        recording = new Recording(
                file,
                header.rate(),
                header.channels(),
                header.frames(),
                container + ", " + 8 * header.sampleBytes() + kind);
        bufferFrames = Math.max(1, BUFFER / header.frameBytes());
        bytes = ByteBuffer.allocate(bufferFrames * header.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public Recording recording() {
        return recording;
    }

    @Override
    public synchronized int read(long frame, float[][] block, int count) throws AudioException {
        if (closed) {
            throw new AudioException(file, "was closed while it was read");
        }
        if (frame < 0 || count < 0) {
            throw new IllegalArgumentException("frame " + frame + ", count " + count);
        }
        int wanted = (int) Math.min(count, Math.max(0, header.frames() - frame));
        for (int done = 0; done < wanted; ) {
            int frames = Math.min(wanted - done, bufferFrames);
            fill(frame + done, frames);
            for (int channel = 0; channel < header.channels(); channel++) {
                convert(channel, block[channel], done, frames);
                if (header.tag() == WavHeader.FLOAT) {
                    Samples.checkFinite(recording, channel, block[channel], done, frames, frame + done);
                }
            }
            done += frames;
        }
        return wanted;
    }

    private void fill(long frame, int frames) throws AudioException {
        int length = frames * header.frameBytes();
        try {
            in.seek(header.start() + frame * header.frameBytes());
            for (int done = 0; done < length; ) {
                int n = in.read(bytes.array(), done, length - done);
                if (n < 0) {
                    long there = frame + done / header.frameBytes();
                    throw Samples.cutOff(file, header.frames(), there, header.rate());
                }
                done += n;
            }
        } catch (AudioException e) {
            throw e;
        } catch (IOException e) {
            throw new AudioException(file, "cannot be read (" + e.getMessage() + "); check the disk", e);
        }
    }

    private void convert(int channel, float[] to, int from, int frames) {
        int step = header.frameBytes();
        int at = channel * header.sampleBytes();
        ByteBuffer b = bytes;
        if (header.tag() == WavHeader.FLOAT) {
            if (header.sampleBytes() == 4) {
                for (int i = from; i < from + frames; i++, at += step) {
                    to[i] = b.getFloat(at);
                }
            } else {
                for (int i = from; i < from + frames; i++, at += step) {
                    to[i] = (float) b.getDouble(at);
                }
            }
            return;
        }
        switch (header.sampleBytes()) {
            case 1:
                for (int i = from; i < from + frames; i++, at += step) {
                    to[i] = ((b.get(at) & 0xFF) - 128) * (1f / 128);
                }
                break;
            case 2:
                for (int i = from; i < from + frames; i++, at += step) {
                    to[i] = b.getShort(at) * (1f / 32768);
                }
                break;
            case 3:
                for (int i = from; i < from + frames; i++, at += step) {
                    to[i] = (b.getShort(at) & 0xFFFF | b.get(at + 2) << 16) * (1f / 8388608);
                }
                break;
            default:
                for (int i = from; i < from + frames; i++, at += step) {
                    to[i] = b.getInt(at) * (1f / 2147483648f);
                }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            in.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
            System.getLogger(WavSource.class.getName()).log(System.Logger.Level.DEBUG, "closing " + file, e);
        }
    }
}
