// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A recording from the standard input, kept in a temporary file because decoders go to and fro in it. */
final class StandardInput implements Closeable {

    /** How the standard input is named in a call and in results. */
    static final Path NAME = Path.of("-");

    private final Path file;

    private StandardInput(Path file) {
        this.file = file;
    }

    /** Reads the stream to its end. */
    static StandardInput read(InputStream in) throws IOException {
        Path file = Files.createTempFile("ses-input-", "");
        file.toFile().deleteOnExit();
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return new StandardInput(file);
    }

    /** The file that holds it. */
    Path file() {
        return file;
    }

    /** A message with the temporary file's name replaced by that of the stream. */
    String rename(String message) {
        return message.replace(file.toString(), NAME.toString());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
