// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole copy of a project as it is at one moment, in a folder of its own that only its owner can read, until it is closed.
 *
 * <p>One that is open somewhere is copied by SQLite, which knows what others are writing. It must not be opened by anybody
 * else in this process: closing a file takes away all locks that the process has on it. One that nobody has open is copied
 * byte by byte, because SQLite would leave files beside it.
 */
final class ProjectCopy implements Closeable {

    private static final int BLOCK = 1 << 16;
    private static final int TRIES = 20;
    private static final long BETWEEN_TRIES_MS = 50;

    private final Path folder;

    private ProjectCopy(Path folder) {
        this.folder = folder;
    }

    static ProjectCopy of(Path project, Runnable check) throws IOException {
        ProjectCopy copy = new ProjectCopy(Files.createTempDirectory("speechemotion-project"));
        boolean done = false;
        try {
            OwnerOnly.restrict(copy.folder);
            for (int i = 0; i < TRIES && !done; i++) {
                if (i > 0) {
                    pause();
                }
                check.run();
                copy.clear();
                done = copy.fill(project, check);
            }
            if (!done) {
                throw new ProjectException(project + ": is being written to all the time; try again later");
            }
            return copy;
        } finally {
            if (!done) {
                copy.close();
            }
        }
    }

    /** The copy. */
    Path file() {
        return folder.resolve("copy.ses");
    }

    /** Whether it is whole: nobody wrote meanwhile. */
    private boolean fill(Path project, Runnable check) throws IOException {
        if (Files.exists(beside(project, "-wal")) && Files.exists(beside(project, "-shm"))) {
            try (Database open = Database.read(project)) {
                open.copyTo(file());
            }
            return true;
        }
        List<State> before = State.of(project);
        try {
            // What was saved last before the program was killed lies beside the file.
            for (String part : List.of("", "-wal")) {
                Path source = beside(project, part);
                if (part.isEmpty() || Files.exists(source)) {
                    copy(source, beside(file(), part), check);
                }
            }
        } catch (NoSuchFileException e) {
            if (!Files.exists(project)) {
                throw e;
            }
            return false;
        }
        return State.of(project).equals(before);
    }

    private static Path beside(Path file, String part) {
        return file.resolveSibling(file.getFileName() + part);
    }

    private static void copy(Path source, Path target, Runnable check) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                check.run();
                out.write(block, 0, count);
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void clear() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        Files.deleteIfExists(folder);
    }

    /** What tells that a file was written to. */
    private record State(long size, FileTime modified) {

        static List<State> of(Path project) throws IOException {
            return List.of(ofFile(project), ofFile(beside(project, "-wal")), ofFile(beside(project, "-shm")));
        }

        private static State ofFile(Path file) throws IOException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new State(attributes.size(), attributes.lastModifiedTime());
            } catch (NoSuchFileException e) {
                return new State(-1, FileTime.fromMillis(0));
            }
        }
    }
}
