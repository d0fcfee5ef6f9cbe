// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk that takes some bytes and then no more. */
public final class FullDisk implements CacheFolder.Opener {

    private long free;

    /** Creates a disk with so many bytes free. */
    public FullDisk(long free) {
        this.free = free;
    }

    @Override
    public WritableByteChannel open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new WritableByteChannel() {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                int count = (int) Math.min(free, bytes.remaining());
                if (count == 0 && bytes.hasRemaining()) {
                    throw new FileSystemException(file.toString(), null, "No space left on device");
                }
                int end = bytes.limit();
                bytes.limit(bytes.position() + count);
                channel.write(bytes);
                bytes.limit(end);
                free -= count;
                return count;
            }

            @Override
            public boolean isOpen() {
                return channel.isOpen();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
