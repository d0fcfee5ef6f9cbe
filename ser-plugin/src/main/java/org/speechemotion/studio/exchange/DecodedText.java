// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;

/**
 * Text whose lines end with a line feed, however they end in the file, so that none of them gets a carriage return into a
 * label. Fails with one line for a person where its bytes are in another encoding.
 */
final class DecodedText extends Reader {

    private final Reader in;
    private final String problem;
    private final char[] block = new char[8192];
    private int at;
    private int end;
    private boolean afterReturn;

    DecodedText(InputStream bytes, Charset charset, String name) {
        in = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        problem = name + ": is not text in " + charset.name() + "; save it as UTF-8";
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[at++] : -1;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(block, at, buffer, from, count);
        at += count;
        return count;
    }

    /** Sees to it that there is a character to be given out; false at the end of the text. */
    private boolean fill() throws IOException {
        while (at == end) {
            int count;
            try {
                count = in.read(block, 0, block.length);
            } catch (CharacterCodingException e) {
                throw new AnnotationFileException(problem);
            }
            if (count < 0) {
                return false;
            }
            at = 0;
            end = withLineFeeds(count);
        }
        return true;
    }

    /** Makes a line feed of each line end in the first characters of the block; how many characters are left. */
    private int withLineFeeds(int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            char next = block[i];
            if (next != '\n' || !afterReturn) {
                block[kept++] = next == '\r' ? '\n' : next;
            }
            afterReturn = next == '\r';
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
