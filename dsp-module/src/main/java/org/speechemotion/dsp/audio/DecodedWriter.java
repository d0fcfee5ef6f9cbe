// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.CacheWriter;

/** Writes a file of decoded samples from the first frame to the last. */
final class DecodedWriter implements Closeable {

    private final DecodedHeader header;
    private final BooleanSupplier unchanged;
    private final CacheWriter out;
    private final ByteBuffer block;
    private final ByteBuffer sums;
    private long written;

    /** Begins a file, which is only kept if the recording is {@code unchanged} when it is complete. */
    DecodedWriter(CacheFolder folder, String name, DecodedHeader header, BooleanSupplier unchanged) throws IOException {
        this.header = header;
        this.unchanged = unchanged;
        block = ByteBuffer.allocateDirect(DecodedHeader.BLOCK * header.channels() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        sums = ByteBuffer.allocate(4 * header.blocks() + 4).order(ByteOrder.LITTLE_ENDIAN);
        out = folder.write(name, header.fileSize());
        try {
            out.write(header.bytes());
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /** The frame that is to be added next. */
    long next() {
        return written;
    }

    /** Adds the next frames; the last one completes the file. */
    void add(float[][] samples, int count) throws IOException {
        for (int done = 0; done < count; ) {
            int number = (int) (written / DecodedHeader.BLOCK);
            int length = header.blockFrames(number);
            int at = (int) (written % DecodedHeader.BLOCK);
            int take = Math.min(count - done, length - at);
            for (int channel = 0; channel < header.channels(); channel++) {
                block.position((channel * length + at) * Float.BYTES);
                block.asFloatBuffer().put(samples[channel], done, take);
            }
            done += take;
            written += take;
            if (at + take == length) {
                flush(length);
            }
        }
    }

    private void flush(int length) throws IOException {
        block.position(0).limit(length * header.channels() * Float.BYTES);
        sums.putInt(sum(block));
        block.position(0);
        out.write(block);
        block.clear();
        if (written == header.frames()) {
            sums.putInt(sum(sums.duplicate().flip()));
            out.write(sums.flip());
            if (unchanged.getAsBoolean()) {
                out.commit();
            } else {
                out.close();
            }
        }
    }

    static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
