// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;

/** Turns what went wrong into one line for a person. */
public final class Failures {

    private Failures() {}

    /** The line for a failure. */
    public static String describe(Throwable failure) {
        if (failure instanceof CancellationException) {
            return "cancelled";
        }
        if (failure instanceof FileSystemException file) {
            return oneLine(file.getFile() + ": " + reason(file));
        }
        if (failure instanceof FileNotFoundException && failure.getMessage() != null) {
            return oneLine(failure.getMessage());
        }
        if (failure instanceof IOException && failure.getMessage() != null) {
            return oneLine(failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory: allow more of it with SES_JAVA_OPTS=-Xmx2g";
        }
        String what = failure.getClass().getSimpleName();
        String message = failure.getMessage() == null ? what : what + ": " + failure.getMessage();
        return oneLine("unexpected error, please report it (--debug shows more): " + message);
    }

    private static String reason(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        if (failure instanceof NotDirectoryException) {
            return "is not a folder";
        }
        return failure.getClass().getSimpleName();
    }

    /** The text with line breaks and other control characters turned into spaces. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
