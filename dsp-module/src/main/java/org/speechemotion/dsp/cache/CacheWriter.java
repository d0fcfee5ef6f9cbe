// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.speechemotion.dsp.AtomicFile;

/** A file of a {@link CacheFolder} on its way: there when it is committed, gone without a trace when it is not. */
public final class CacheWriter implements Closeable {

    private final CacheFolder folder;
    private final AtomicFile file;
    private final WritableByteChannel channel;
    private long written;

    CacheWriter(CacheFolder folder, AtomicFile file, WritableByteChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** Appends all that remains in a buffer. */
    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes);
        }
    }

    /** Puts the complete file in its place and throws out the oldest others if there is too much now. */
    public void commit() throws IOException {
        channel.close();
        file.commit();
        folder.grown(file.target(), written);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            file.close();
        }
    }
}
