// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.Supplier;

/** Calls of a library that prints what nobody asked for to the standard output, where data may go. */
final class Unprinted {

    private Unprinted() {}

    /** Lets nothing through that the calling thread prints meanwhile; what other threads print goes on its way. */
    // It keeps the rule that nothing but the command line writes to the terminal, for a library that does not know it.
    @SuppressWarnings("checkstyle:terminal")
    static synchronized <T> T get(Supplier<T> call) {
        PrintStream out = System.out;
        String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        OutputStream others = new OfOthers(Thread.currentThread(), out);
        System.setOut(new PrintStream(others, true, Charset.forName(encoding)));
        try {
            return call.get();
        } finally {
            System.setOut(out);
        }
    }

    /** The output of all threads but one. */
    private static final class OfOthers extends OutputStream {

        private final Thread silent;
        private final OutputStream out;

        OfOthers(Thread silent, OutputStream out) {
            this.silent = silent;
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            if (Thread.currentThread() != silent) {
                out.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (Thread.currentThread() != silent) {
                out.write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
