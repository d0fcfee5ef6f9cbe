// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where a file grows longer than annotations can be, so that no file takes all memory. */
final class LimitedStream extends FilterInputStream {

    private final String name;
    private final long most;
    private final int mostInOnePiece;
    private final String separators;

    private long count;
    private int piece;

    LimitedStream(InputStream in, String name, long most, int mostInOnePiece, String separators) {
        super(in);
        this.name = name;
        this.most = most;
        this.mostInOnePiece = mostInOnePiece;
        this.separators = separators;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            piece = separators.indexOf(bytes[i]) >= 0 ? 0 : piece + 1;
            if (piece > mostInOnePiece) {
                throw new AnnotationFileException(
                        name + ": a line or value in it is longer than " + (mostInOnePiece >> 20) + " MiB");
            }
        }
        count += Math.max(0, read);
        if (count > most) {
            throw new AnnotationFileException(
                    name + ": is longer than the " + (most >> 20) + " MiB that are read; divide it");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
