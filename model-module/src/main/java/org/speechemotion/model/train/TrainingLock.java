// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to train in a folder: one process at a time. The operating system takes it back when the process ends, however
 * it does.
 */
final class TrainingLock implements AutoCloseable {

    static final String NAME = "training.lock";

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private TrainingLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the right; nothing if somebody else has it. */
    static Optional<TrainingLock> take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new TrainingLock(file, channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Removes the file: the model is there, and nobody needs the right any more. */
    void removeFile() throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException held) {
            // Systems that keep open files from being removed leave an empty file, which does no harm.
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
