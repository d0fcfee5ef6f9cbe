// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Text that fails with one line for a person where its bytes are in another encoding. */
final class DecodedText extends FilterReader {

    private final String problem;

    DecodedText(InputStream bytes, Charset charset, String name) {
        super(new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
        this.problem = name + ": is not text in " + charset.name() + "; save it as UTF-8";
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw new AnnotationFileException(problem);
        }
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        try {
            return in.read(buffer, from, length);
        } catch (CharacterCodingException e) {
            throw new AnnotationFileException(problem);
        }
    }
}
