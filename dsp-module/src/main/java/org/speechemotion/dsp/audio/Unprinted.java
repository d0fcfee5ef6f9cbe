// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Calls of a library that prints what nobody asked for to the standard output, where data may go. */
final class Unprinted {

    private Unprinted() {}

    /** Lets nothing through that the calling thread prints meanwhile; what other threads print goes on its way. */
    static synchronized <T> T get(Supplier<T> call) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(new OfOthers(Thread.currentThread(), out), true));
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
