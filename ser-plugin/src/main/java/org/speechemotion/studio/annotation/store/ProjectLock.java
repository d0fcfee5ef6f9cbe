// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The right to write a project. It is a lock of the operating system on a small file beside the project, which goes with
 * the process however that ends; the file says who has it. The project itself is not locked by us: SQLite does that.
 */
final class ProjectLock implements Closeable {

    /** Far behind the text, since Windows lets nobody read what is locked. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Projects that this process has. Closing any second handle of a lock file would let go of the lock on it. */
    private static final Map<Path, String> OWN = new HashMap<>();

    private final Path project;
    private final Path file;
    private final FileChannel channel;
    private final boolean leftBehind;

    private ProjectLock(Path project, Path file, FileChannel channel, boolean leftBehind) {
        this.project = project;
        this.file = file;
        this.channel = channel;
        this.leftBehind = leftBehind;
    }

    /** Whether who had the project last did not get to close it: the program was killed, or the power failed. */
    boolean wasLeftBehind() {
        return leftBehind;
    }

    /**
     * Takes the right.
     *
     * @throws ProjectInUseException if somebody has it
     * @throws IOException if no lock can be set; one line for a person
     */
    static ProjectLock take(Path project, Clock clock) throws IOException {
        Path folder = project.toAbsolutePath().getParent().toRealPath();
        Path key = folder.resolve(project.getFileName());
        Path file = folder.resolve("." + project.getFileName() + ".lock");
        synchronized (OWN) {
            if (OWN.containsKey(key)) {
                throw new ProjectInUseException(project, OWN.get(key));
            }
            String me = me(clock);
            try {
                boolean there = Files.exists(file);
                FileChannel channel = open(project, file);
                write(channel, me);
                OWN.put(key, me);
                return new ProjectLock(key, file, channel, there);
            } catch (FileSystemException e) {
                throw new ProjectException(
                        project
                                + ": cannot be worked on, for nothing can be written in its folder; open it to look at only",
                        e);
            }
        }
    }

    private static FileChannel open(Path project, Path file) throws IOException {
        while (true) {
            try (FileChannel made = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                OwnerOnly.restrict(file);
            }
            Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                if (channel.tryLock(POSITION, 1, false) == null) {
                    throw new ProjectInUseException(project, owner(file));
                }
                // Its last owner may have removed the file between our opening and locking it.
                locked = before != null && before.equals(identity(file));
                if (locked) {
                    return channel;
                }
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        }
    }

    /** What tells the file from another of its name, where the system has such a thing; null if there is no file. */
    private static Object identity(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? "" : key;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static String me(Clock clock) {
        return System.getProperty("user.name", "somebody") + " on " + host() + ", process "
                + ProcessHandle.current().pid() + ", since "
                + TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
    }

    private static void write(FileChannel channel, String text) throws IOException {
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
        synchronized (OWN) {
            if (!channel.isOpen()) {
                // The file may be somebody else's by now.
                return;
            }
            // While it is still locked, so that nobody takes the file that goes; Windows removes no open file.
            boolean removed = removed();
            OWN.remove(project);
            channel.close();
            if (!removed) {
                removed();
            }
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
