// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.speechemotion.studio.exchange.AnnotationInput;

/**
 * The values of a TextGrid: free-standing numbers, texts in double quotes and flags in angle brackets. All else is there
 * for people. An equals sign counts as a space, for not all tools put spaces around it.
 */
final class TextGridTokens implements Closeable {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int END = -1;

    private final AnnotationInput input;
    private final Reader reader;
    private int next;
    private long line = 1;

    TextGridTokens(AnnotationInput input) throws IOException {
        this.input = input;
        this.reader = input.text();
        advance();
    }

    /** The line that is being read, from 1. */
    long line() {
        return line;
    }

    /** The next number. */
    double number(String what) throws IOException {
        while (true) {
            String token = token(what);
            if (token.charAt(0) == '"') {
                throw input.wrong(line, "a text where " + what + " is expected: " + AnnotationInput.shown(token));
            }
            if (startsNumber(token)) {
                try {
                    return Double.parseDouble(token.indexOf('.') < 0 ? token.replace(',', '.') : token);
                } catch (NumberFormatException e) {
                    throw input.wrong(
                            line, "no number where " + what + " is expected: " + AnnotationInput.shown(token));
                }
            }
        }
    }

    /** The next count, 0 or more. */
    long count(String what) throws IOException {
        double number = number(what);
        if (!(number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
            throw input.wrong(line, what + " cannot be " + number);
        }
        return (long) number;
    }

    /** The next text. */
    String text(String what) throws IOException {
        while (true) {
            String token = token(what);
            if (token.charAt(0) == '"') {
                return token.substring(1);
            }
            if (startsNumber(token) && isNumber(token)) {
                throw input.wrong(line, "a number where " + what + " is expected: " + AnnotationInput.shown(token));
            }
        }
    }

    /** The next flag, without its brackets; as some tools write it, what it is called may stand right before it. */
    String flag(String what) throws IOException {
        String first = "";
        long from = line;
        while (true) {
            String token = token(what);
            if (first.isEmpty()) {
                first = token;
                from = line;
            }
            int begin = token.indexOf('<');
            if (begin >= 0 && token.charAt(0) != '"') {
                int end = token.indexOf('>', begin);
                return token.substring(begin + 1, end < 0 ? token.length() : end);
            }
            // Beyond the number that follows it the flag would be sought in vain to the end of the file.
            if (startsNumber(token)) {
                throw input.wrong(from, what + " is expected, not " + AnnotationInput.shown(first));
            }
        }
    }

    private static boolean startsNumber(String token) {
        char first = token.charAt(0);
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    private static boolean isNumber(String token) {
        return token.matches("[-+]?[0-9.,]+([eE][-+]?[0-9]+)?");
    }

    /** The next token; a text begins with a quotation mark that does not end it. */
    private String token(String what) throws IOException {
        while (true) {
            while (next != END && (Character.isWhitespace(next) || next == '=')) {
                advance();
            }
            if (next == END) {
                throw input.wrong(line, "the file ends where " + what + " is expected; it is cut off");
            }
            if (next == '!') {
                while (next != END && next != '\n' && next != '\r') {
                    advance();
                }
            } else {
                return next == '"' ? quoted() : word();
            }
        }
    }

    private String quoted() throws IOException {
        StringBuilder text = new StringBuilder("\"");
        long from = line;
        advance();
        while (true) {
            if (next == END) {
                throw input.wrong(from, "a text begins and does not end; the file is cut off");
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return text.toString();
                }
            }
            text.append((char) next);
            if (text.length() > LONGEST_TEXT) {
                throw input.wrong(from, "a text is longer than a million characters");
            }
            advance();
        }
    }

    private String word() throws IOException {
        StringBuilder word = new StringBuilder();
        while (next != END && !Character.isWhitespace(next) && next != '=' && next != '"') {
            word.append((char) next);
            advance();
        }
        return word.toString();
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = reader.read();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
