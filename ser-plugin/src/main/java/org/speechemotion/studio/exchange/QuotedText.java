// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text in which no value in double quotes may be longer than memory allows, however many lines it has. */
public final class QuotedText extends FilterReader {

    private static final int MOST = 1 << 20;

    private final AnnotationInput input;
    private boolean inside;
    private int length;

    /** Watches the text of a file. */
    public QuotedText(AnnotationInput input, Reader text) {
        super(text);
        this.input = input;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int count) throws IOException {
        int read = in.read(buffer, from, count);
        for (int i = from; i < from + read; i++) {
            if (buffer[i] == '"') {
                inside = !inside;
                length = 0;
            } else if (inside && ++length > MOST) {
                throw input.wrong("a quotation mark opens a value that does not end within a million characters");
            }
        }
        return read;
    }
}
