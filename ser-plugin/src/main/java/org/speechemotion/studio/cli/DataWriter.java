// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Writes data in UTF-8 and knows whether a failure means only that the reader has had enough, as {@code head} has. */
final class DataWriter extends PrintWriter {

    private final Watch watch;

    DataWriter(OutputStream out) {
        this(new Watch(out));
    }

    private DataWriter(Watch watch) {
        super(new OutputStreamWriter(watch, StandardCharsets.UTF_8));
        this.watch = watch;
    }

    /** Whether nobody reads any more. */
    boolean isUnwanted() {
        IOException failure = watch.failure;
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    private static final class Watch extends FilterOutputStream {

        private volatile IOException failure;

        Watch(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
