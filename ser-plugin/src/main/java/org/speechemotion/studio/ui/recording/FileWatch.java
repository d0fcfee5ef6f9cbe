// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;

/**
 * Looks every few seconds, in the background, whether the file of an open recording is still as it was: a program that has
 * opened a file may read on for hours when it has been moved away or deleted.
 */
final class FileWatch implements AutoCloseable {

    /** How long between two looks. */
    static final int MILLIS = 2000;

    // Several, as a folder on a network may hold a look up for long.
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Files of recordings", 4, true);

    private final Path file;
    private final int millis;
    private final Consumer<FileState> listener;
    private final RequestProcessor.Task task = PROCESSOR.create(this::look);
    private volatile boolean closed;
    private volatile Look opened;
    private FileState told = FileState.AS_OPENED;

    /** What is looked at. */
    private record Look(long bytes, FileTime changed) {}

    /** Prepares to watch; {@code listener} is told on the event thread of each change, and of the way back. */
    FileWatch(Path file, int millis, Consumer<FileState> listener) {
        this.file = file;
        this.millis = millis;
        this.listener = listener;
    }

    /** Takes the file as it is now for what it should be, and begins to watch it. */
    void start() {
        task.schedule(0);
    }

    /** Looks at once, as somebody may be about to use it. */
    void lookSoon() {
        if (!closed) {
            task.schedule(0);
        }
    }

    /** Whether it has seen what the file should be like. */
    boolean knowsTheFile() {
        return opened != null;
    }

    @Override
    public void close() {
        closed = true;
        task.cancel();
    }

    private void look() {
        FileState now = state();
        if (closed) {
            return;
        }
        if (!now.equals(told)) {
            told = now;
            EventQueue.invokeLater(() -> {
                if (!closed) {
                    listener.accept(now);
                }
            });
        }
        task.schedule(millis);
    }

    private FileState state() {
        Look now;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            now = new Look(attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException gone) {
            return new FileState(FileState.Kind.GONE);
        } catch (IOException unreachable) {
            return new FileState(FileState.Kind.UNREACHABLE, 0, 0, reason(unreachable));
        }
        if (opened == null) {
            opened = now;
        }
        if (now.equals(opened)) {
            return FileState.AS_OPENED;
        }
        return now.bytes < opened.bytes
                ? new FileState(FileState.Kind.CUT, now.bytes, opened.bytes, "")
                : new FileState(FileState.Kind.CHANGED);
    }

    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
