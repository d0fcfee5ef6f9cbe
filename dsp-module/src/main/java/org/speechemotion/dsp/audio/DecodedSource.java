// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Reads a recording from the file that it was decoded to. Every block is checked when it is read; if one is damaged, or the
 * file has gone, reading goes on in the recording itself.
 */
final class DecodedSource implements AudioSource {

    private final Path file;
    private final DecodedHeader header;
    private final RandomAccessFile in;
    private final int[] sums;
    private final Runnable discard;
    private final ByteBuffer bytes;
    private int loaded = -1;
    private AudioSource direct;
    private boolean closed;

    private DecodedSource(Path file, DecodedHeader header, RandomAccessFile in, int[] sums, Runnable discard) {
        this.file = file;
        this.header = header;
        this.in = in;
        this.sums = sums;
        this.discard = discard;
        bytes = ByteBuffer.allocate(DecodedHeader.BLOCK * header.channels() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Opens a file of decoded samples.
     *
     * @param file the recording itself
     * @param decoded the file to read from
     * @param key which state of the recording it must be of
     * @param discard called when a block turns out to be damaged
     * @return null if it is damaged or does not belong to the recording as it is now
     */
    static DecodedSource open(Path file, Path decoded, String key, Runnable discard) throws IOException {
        RandomAccessFile in = new RandomAccessFile(decoded.toFile(), "r");
        DecodedSource source = null;
        try {
            source = open(file, in, key, discard);
        } finally {
            if (source == null) {
                in.close();
            }
        }
        return source;
    }

    private static DecodedSource open(Path file, RandomAccessFile in, String key, Runnable discard) throws IOException {
        if (in.length() < DecodedHeader.SIZE) {
            return null;
        }
        byte[] start = new byte[DecodedHeader.SIZE];
        in.readFully(start);
        DecodedHeader header = DecodedHeader.parse(ByteBuffer.wrap(start));
        if (header == null || !header.key().equals(key) || in.length() != header.fileSize()) {
            return null;
        }
        byte[] end = new byte[4 * header.blocks() + 4];
        in.seek(header.sumsPosition());
        in.readFully(end);
        ByteBuffer table = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        if (table.getInt(end.length - 4) != DecodedWriter.sum(table.duplicate().limit(end.length - 4))) {
            return null;
        }
        int[] sums = new int[header.blocks()];
        table.asIntBuffer().get(sums);
        return new DecodedSource(file, header, in, sums, discard);
    }

    @Override
    public Recording recording() {
        return header.recording(file);
    }

    @Override
    public synchronized boolean readsAnywhere() {
        return direct == null || direct.readsAnywhere();
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
        if (direct == null && wanted > 0 && !copy(frame, block, wanted)) {
            discard.run();
            direct = AudioFiles.open(file);
        }
        return direct == null ? wanted : direct.read(frame, block, count);
    }

    private boolean copy(long frame, float[][] to, int wanted) {
        for (int done = 0; done < wanted; ) {
            int number = (int) ((frame + done) / DecodedHeader.BLOCK);
            if (number != loaded && !load(number)) {
                return false;
            }
            int length = header.blockFrames(number);
            int at = (int) ((frame + done) % DecodedHeader.BLOCK);
            int take = Math.min(wanted - done, length - at);
            for (int channel = 0; channel < header.channels(); channel++) {
                bytes.position((channel * length + at) * Float.BYTES);
                bytes.asFloatBuffer().get(to[channel], done, take);
            }
            done += take;
        }
        return true;
    }

    private boolean load(int number) {
        loaded = -1;
        int length = header.blockFrames(number) * header.channels() * Float.BYTES;
        try {
            in.seek(header.blockPosition(number));
            in.readFully(bytes.array(), 0, length);
        } catch (IOException problem) {
            System.getLogger(DecodedSource.class.getName())
                    .log(System.Logger.Level.DEBUG, "decoded samples of " + file, problem);
            return false;
        }
        bytes.clear().limit(length);
        if (DecodedWriter.sum(bytes) != sums[number]) {
            return false;
        }
        bytes.clear();
        loaded = number;
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (direct != null) {
            direct.close();
        }
        try {
            in.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
            System.getLogger(DecodedSource.class.getName()).log(System.Logger.Level.DEBUG, "closing " + file, e);
        }
    }
}
