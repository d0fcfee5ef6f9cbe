// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.speechemotion.dsp.TaskMonitor;

/** A stream of a file that tells how far it was read, and ends when nobody wants it any more. */
final class WatchedStream extends FilterInputStream {

    /** Told of the progress whenever so many more bytes were read. */
    private static final long STEP = 1 << 18;

    private final long size;
    private final TaskMonitor monitor;
    private long read;
    private long told;

    /**
     * Watches a stream.
     *
     * @param size its length in bytes, 0 if that is not known
     */
    WatchedStream(InputStream in, long size, TaskMonitor monitor) {
        super(in);
        this.size = size;
        this.monitor = monitor;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        monitor.checkCancelled();
        int count = in.read(bytes, from, length);
        read += Math.max(0, count);
        if (read - told >= STEP && size > 0) {
            told = read;
            monitor.progress(Math.min(1, (double) read / size), "");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
