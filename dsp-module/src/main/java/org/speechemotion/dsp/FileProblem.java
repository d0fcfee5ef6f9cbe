// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in the words of a person why a file could not be written. */
public final class FileProblem {

    private FileProblem() {}

    /** The reason alone, to stand behind the name of the file that was to be written. */
    public static String reason(IOException failure, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (failure instanceof NoSuchFileException) {
            return "there is no folder " + folder;
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission in the folder " + folder;
        }
        String message = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        if (message == null) {
            return failure.getClass().getSimpleName();
        }
        return message.replace(file.toAbsolutePath() + ": ", "")
                .replace(file + ": ", "")
                .replaceFirst("^cannot be written \\((.*)\\)$", "$1");
    }
}
