// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.speechemotion.dsp.AtomicFile;

/**
 * A folder of files that can be made again at any time. All together they stay below a bound: those not used for the
 * longest time are thrown out. Small files are checked as a whole when they are loaded; a stale, cut off or changed one
 * counts as not there. Any thread, and several processes, may use a folder.
 */
public final class CacheFolder {

    private static final long MAGIC = 0x5345_5343_4143_4845L;
    /** Magic, version and length of the key before it; the length of the content after it; a checksum at the end. */
    private static final int FRAME_BYTES = 8 + 4 + 4 + 8 + 4;

    private static final int MOST_BYTES_AT_ONCE = 1 << 28;
    /** What is left after throwing out, so that this is not done for every file. */
    private static final double KEPT = 0.9;

    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final System.Logger LOG = System.getLogger(CacheFolder.class.getName());

    /** Opens a file for writing; another one than the disk's own lets a failing disk be tried. */
    @FunctionalInterface
    public interface Opener {
        /** Opens an existing, empty file. */
        WritableByteChannel open(Path file) throws IOException;
    }

    private final Path folder;
    private final long mostBytes;
    private final Opener opener;
    private boolean counted;
    private long total;

    /**
     * A folder, which is made when the first file is kept.
     *
     * @param folder where the files are
     * @param mostBytes how many bytes all files together may have
     */
    public CacheFolder(Path folder, long mostBytes) {
        this(folder, mostBytes, file -> FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /** A folder whose files are opened for writing in a way of one's own. */
    public CacheFolder(Path folder, long mostBytes, Opener opener) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.opener = opener;
    }

    /** The content of a file that is whole and says what it should, ready to be read; empty if there is none. */
    public Optional<ByteBuffer> load(CacheEntry entry) {
        Path file = folder.resolve(entry.name());
        try (FileChannel channel = FileChannel.open(file)) {
            Optional<ByteBuffer> content = read(channel, entry);
            if (content.isPresent()) {
                touch(file);
                return content;
            }
        } catch (NoSuchFileException usual) {
            return Optional.empty();
        } catch (IOException problem) {
            LOG.log(System.Logger.Level.DEBUG, "not read from the cache: " + file, problem);
            return Optional.empty();
        }
        discard(entry.name());
        return Optional.empty();
    }

    private static Optional<ByteBuffer> read(FileChannel channel, CacheEntry entry) throws IOException {
        byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
        long size = channel.size();
        if (size < FRAME_BYTES + key.length || size > MOST_BYTES_AT_ONCE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                return Optional.empty();
            }
        }
        bytes.flip();
        int end = bytes.limit() - 4;
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate().limit(end));
        boolean whole = bytes.getInt(end) == (int) sum.getValue()
                && bytes.getLong() == MAGIC
                && bytes.getInt() == entry.version()
                && bytes.getInt() == key.length;
        if (!whole) {
            return Optional.empty();
        }
        byte[] there = new byte[key.length];
        bytes.get(there);
        if (!Arrays.equals(there, key) || bytes.getLong() != (long) end - bytes.position()) {
            return Optional.empty();
        }
        return Optional.of(bytes.limit(end).slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /**
     * Keeps a file in place of an older one of its name.
     *
     * @param content all that remains in the buffer; its position is left as it was
     * @throws IOException if it cannot be written; there is then no file, or the older one
     */
    public void store(CacheEntry entry, ByteBuffer content) throws IOException {
        byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(FRAME_BYTES - 4 + key.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(MAGIC).putInt(entry.version()).putInt(key.length).put(key).putLong(content.remaining());
        head.flip();
        CRC32C sum = new CRC32C();
        sum.update(head.duplicate());
        sum.update(content.duplicate());
        ByteBuffer tail = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt((int) sum.getValue()).flip();
        try (CacheWriter writer = write(entry.name(), head.limit() + (long) content.remaining() + 4)) {
            writer.write(head);
            writer.write(content.duplicate());
            writer.write(tail);
            writer.commit();
        }
    }

    /** A file that is read piece by piece, by who also checks it; counts as used now. Empty if it is not there. */
    public Optional<Path> find(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        touch(file);
        return Optional.of(file);
    }

    /**
     * Begins a file.
     *
     * @param bytes how long it will be
     * @throws IOException if there is no room for it, or nothing can be written here
     */
    public CacheWriter write(String name, long bytes) throws IOException {
        if (bytes > mostBytes) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "the cache may hold " + megabytes(mostBytes) + " MB, and " + megabytes(bytes) + " MB are needed");
        }
        makeFolder();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > free) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "the disk has " + megabytes(free) + " MB free, and " + megabytes(bytes) + " MB are needed");
        }
        AtomicFile file = AtomicFile.create(folder.resolve(name));
        try {
            return new CacheWriter(this, file, opener.open(file.path()));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Removes a file if it is there: it is damaged or no longer wanted. */
    public void discard(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException problem) {
            LOG.log(System.Logger.Level.DEBUG, "not removed from the cache: " + name, problem);
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }

    /** Sounds are private: where the system can, only their owner may look into the folder. */
    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            LOG.log(System.Logger.Level.DEBUG, "use not noted: " + file, readOnly);
        }
    }

    /** A new file is there; it stays, however old it looks. */
    synchronized void grown(Path newest, long bytes) {
        total += bytes;
        if (!counted || total > mostBytes) {
            trim(newest);
            counted = true;
        }
    }

    /** A file of the folder as it was found. */
    private record Found(Path path, long bytes, Instant used) {}

    private void trim(Path newest) {
        List<Found> files = new ArrayList<>(list());
        total = files.stream().mapToLong(Found::bytes).sum();
        if (total <= mostBytes) {
            return;
        }
        files.removeIf(file -> file.path().equals(newest));
        // Clocks of disks are coarse: what is of the same moment goes by name.
        files.sort(Comparator.comparing(Found::used).thenComparing(Found::path));
        for (Found file : files) {
            if (total <= mostBytes * KEPT) {
                break;
            }
            discard(file.path().getFileName().toString());
            if (!Files.exists(file.path())) {
                total -= file.bytes();
            }
        }
    }

    /** All complete files. What a process that was killed left half-done is removed on the way. */
    private List<Found> list() {
        List<Found> files = new ArrayList<>();
        Instant longAgo = Instant.now().minus(ABANDONED);
        try (Stream<Path> paths = Files.list(folder)) {
            paths.forEach(path -> look(path, longAgo).ifPresent(files::add));
        } catch (IOException | UncheckedIOException problem) {
            LOG.log(System.Logger.Level.DEBUG, "cache not listed: " + folder, problem);
        }
        return files;
    }

    private Optional<Found> look(Path path, Instant longAgo) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Instant used = attributes.lastModifiedTime().toInstant();
            String name = path.getFileName().toString();
            if (name.startsWith(".") && name.endsWith(".part") && used.isBefore(longAgo)) {
                discard(name);
            }
            return attributes.isRegularFile() && !name.startsWith(".")
                    ? Optional.of(new Found(path, attributes.size(), used))
                    : Optional.empty();
        } catch (IOException removedMeanwhile) {
            return Optional.empty();
        }
    }
}
