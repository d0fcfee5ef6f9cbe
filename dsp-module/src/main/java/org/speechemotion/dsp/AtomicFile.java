// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * A file that appears under its name only when it is complete: it is written under a temporary name in the same folder,
 * forced to the disk and renamed. Closed without {@link #commit()} it leaves nothing behind.
 */
public final class AtomicFile implements Closeable {

    private static final Set<Path> OPEN = new HashSet<>();
    private static boolean abandoned;
    private static long created;

    private final Path target;
    private final Path temporary;

    private AtomicFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Begins a file; its folder must exist.
     *
     * @throws IOException if nothing can be written there
     */
    public static AtomicFile create(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder, not a file");
        }
        synchronized (OPEN) {
            if (abandoned) {
                throw new CancellationException("cancelled");
            }
            created++;
            Path temporary = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + created + ".part");
            try {
                Files.deleteIfExists(temporary);
                Files.createFile(temporary);
            } catch (FileSystemException failure) {
                throw inNameOf(target, folder, failure);
            }
            OPEN.add(temporary);
            return new AtomicFile(target, temporary);
        }
    }

    /** The failure with the name that the user knows, instead of the temporary one. */
    private static FileSystemException inNameOf(Path target, Path folder, FileSystemException failure) {
        FileSystemException named;
        if (failure instanceof NoSuchFileException) {
            named = new NoSuchFileException(target.toString(), null, "cannot be written: there is no folder " + folder);
        } else if (failure instanceof AccessDeniedException) {
            named = new AccessDeniedException(
                    target.toString(), null, "cannot be written: no permission in the folder " + folder);
        } else {
            named = new FileSystemException(target.toString(), null, "cannot be written (" + failure.getReason() + ")");
        }
        named.initCause(failure);
        return named;
    }

    /** The file to write to. */
    public Path path() {
        return temporary;
    }

    /** The file that it becomes. */
    public Path target() {
        return target;
    }

    /** Puts the complete file in its place, over an older one of that name. */
    public void commit() throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        synchronized (OPEN) {
            if (abandoned) {
                throw new CancellationException("cancelled");
            }
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException remoteFolder) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
            OPEN.remove(temporary);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (OPEN.remove(temporary)) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Removes all files that are not complete and allows no new ones: the process is ending. */
    public static void abandonAll() {
        synchronized (OPEN) {
            abandoned = true;
            for (Path temporary : OPEN) {
                temporary.toFile().delete();
            }
            OPEN.clear();
        }
    }
}
