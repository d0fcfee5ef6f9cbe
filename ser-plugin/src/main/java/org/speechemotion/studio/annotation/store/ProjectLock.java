// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The right to write a project. It is a lock of the operating system on a small file beside the project, which goes with
 * the process however that ends; the file says who has it. The project itself is not locked by us: SQLite does that.
 */
final class ProjectLock implements Closeable {

    /** Far behind the text, since Windows lets nobody read what is locked. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the right.
     *
     * @throws ProjectInUseException if somebody has it
     */
    static ProjectLock take(Path project, Clock clock) throws IOException {
        Path file = project.resolveSibling("." + project.getFileName() + ".lock");
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                OwnerOnly.restrict(file);
                if (!lock(channel)) {
                    throw new ProjectInUseException(project, owner(file));
                }
                // Its last owner may have removed the file between our opening and locking it.
                if (isStill(file, channel)) {
                    write(channel, clock);
                    return new ProjectLock(file, channel);
                }
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(POSITION, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        // Who holds the lock may write: if the mark arrives under the name, it is the same file.
        String mark = Long.toString(System.nanoTime());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        return Files.readString(file).equals(mark);
    }

    private static void write(FileChannel channel, Clock clock) throws IOException {
        String text = System.getProperty("user.name", "somebody") + " on " + host() + ", process "
                + ProcessHandle.current().pid() + ", since "
                + TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    /** The name of this computer as the system tells it, without asking the network. */
    private static String host() {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "this computer";
        }
    }

    private static String owner(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? "somebody" : text;
        } catch (IOException e) {
            return "somebody";
        }
    }

    @Override
    public void close() throws IOException {
        // While it is still locked, so that nobody takes the file that goes; Windows removes no open file.
        boolean removed = removed();
        channel.close();
        if (!removed) {
            removed();
        }
    }

    private boolean removed() {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
