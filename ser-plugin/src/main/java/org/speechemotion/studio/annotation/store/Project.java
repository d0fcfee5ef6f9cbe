// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentContents;

/**
 * An open project file: recordings, their documents and how they were looked at. Whatever is edited in a document is on
 * the disk within a second. What may throw an exception waits for the disk, the rest does not. Close it when no document of
 * it is edited any more.
 */
public final class Project implements Closeable {

    /** The ending of project files, without the dot. */
    public static final String EXTENSION = "ses";

    private final Path file;
    private final String author;
    private final Clock clock;
    private final ProjectLock lock;
    private final Database database;
    private final WriteBehind writer;
    private final ProjectKeeper keeper;
    private final Map<Long, AnnotationDocument> documents = new HashMap<>();
    private final List<Consumer<SaveState>> listeners = new CopyOnWriteArrayList<>();

    private Project(Path file, String author, Clock clock, ProjectLock lock, Database database) throws IOException {
        this.file = file;
        this.author = author;
        this.clock = clock;
        this.lock = lock;
        this.database = database;
        keeper = lock == null ? null : new ProjectKeeper(file, database, clock);
        writer = lock == null
                ? null
                : new WriteBehind(
                        "project " + file.getFileName(),
                        keeper::write,
                        state -> listeners.forEach(listener -> listener.accept(state)),
                        keeper::backUpIfDue);
    }

    /**
     * Makes a new project and opens it.
     *
     * @throws IOException if there is such a file, or none can be written; one line for a person
     */
    public static Project create(Path file, String author, Clock clock) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (AtomicFile whole = AtomicFile.create(file)) {
            OwnerOnly.restrict(whole.path());
            try (Database fresh = Database.writeAlone(whole.path())) {
                fresh.inTransaction(connection -> {
                    Schema.upgrade(connection);
                    return null;
                });
            }
            whole.commit();
        }
        return open(file, author, clock);
    }

    /**
     * Opens a project to work on it. One of an older version of this program is brought up to date, and kept as it was
     * among the {@linkplain #backups backups}.
     *
     * @param author who edits
     * @throws ProjectInUseException if somebody else works on it
     * @throws DamagedProjectException if its contents are not whole
     * @throws IOException if it cannot be opened; one line for a person
     */
    public static Project open(Path file, String author, Clock clock) throws IOException {
        checkFile(file);
        ProjectLock lock = ProjectLock.take(file, clock);
        Database database = null;
        try {
            OwnerOnly.restrict(file);
            database = Database.write(file);
            checkContents(file, database);
            Project project = new Project(file, author, clock, lock, database);
            project.keeper.upgrade();
            project.writer.start(lock.wasLeftBehind() ? project.keeper::backUpAsItIs : () -> {});
            return project;
        } catch (DamagedProjectException e) {
            release(database, lock, e);
            throw withBackup(file, e, clock);
        } catch (IOException | RuntimeException | Error e) {
            release(database, lock, e);
            throw e;
        }
    }

    /** Opens a project to look at it, also while somebody else works on it. What is edited is not kept. */
    public static Project openReadOnly(Path file, Clock clock) throws IOException {
        checkFile(file);
        Database database = null;
        try {
            database = Database.read(file);
            checkContents(file, database);
            if (database.run(Schema::version) < Schema.VERSION) {
                throw new ProjectException(
                        file + ": was made by an older version of this program; open it to work on it first");
            }
            return new Project(file, "", clock, null, database);
        } catch (DamagedProjectException e) {
            release(database, null, e);
            throw withBackup(file, e, clock);
        } catch (IOException | RuntimeException | Error e) {
            release(database, null, e);
            throw e;
        }
    }

    /** Closes what was opened, null for what was not, after a failure. */
    static void release(Closeable database, Closeable other, Throwable failure) {
        for (Closeable each : new Closeable[] {database, other}) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** The failure that names the newest good copy, or says that the file never was a project. */
    static ProjectException withBackup(Path file, DamagedProjectException damaged, Clock clock) {
        Optional<Path> backup = new Backups(file, clock).newestGood();
        return backup.isEmpty() && !Database.isOne(file)
                ? notOurs(file)
                : new DamagedProjectException(file, backup, damaged);
    }

    private static ProjectException notOurs(Path file) {
        return new ProjectException(file + ": is not a project of Speech Emotion Studio");
    }

    /** Throws where there is no such file. */
    static void checkFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new ProjectException(file + ": is not a file");
        }
    }

    /** Throws where a file is damaged, no project or one of a version to come. */
    static void checkContents(Path file, Database database) throws IOException {
        if (!database.isSound("quick_check")) {
            throw new DamagedProjectException(file, Optional.empty(), null);
        }
        int version = database.run(Schema::version);
        if (version <= 0) {
            throw notOurs(file);
        }
        if (version > Schema.VERSION) {
            throw new ProjectException(
                    file + ": was made by a newer version of Speech Emotion Studio; open it with that");
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Whether it was opened to be looked at only. */
    public boolean isReadOnly() {
        return lock == null;
    }

    /** Older copies of it. */
    public Backups backups() {
        return new Backups(file, clock);
    }

    /** The recordings in the order in which they were added. */
    public List<StoredRecording> recordings() throws IOException {
        try {
            return database.run(RecordingRows::all);
        } catch (IllegalArgumentException e) {
            // Rows that no version of this program makes.
            throw withBackup(file, new DamagedProjectException(file, Optional.empty(), e), clock);
        }
    }

    /** Adds a recording, whose file must be there. */
    public StoredRecording add(Recording recording) throws IOException {
        checkWritable();
        Fingerprint fingerprint = Fingerprint.of(recording.path());
        String relative = relative(recording.path());
        long id = database.inTransaction(connection -> RecordingRows.add(connection, recording, relative, fingerprint));
        return new StoredRecording(id, recording, relative, fingerprint);
    }

    /** Says where a recording lies now. */
    public void moved(StoredRecording recording, Path path) throws IOException {
        checkWritable();
        database.inTransaction(connection -> {
            RecordingRows.move(connection, recording.id(), path, relative(path));
            return null;
        });
    }

    private String relative(Path path) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder.relativize(path.toAbsolutePath()).toString().replace('\\', '/');
        } catch (IllegalArgumentException e) {
            // Another drive.
            return "";
        }
    }

    /**
     * The document of a recording, with its history. Each change of it is kept from now on.
     *
     * @param recording the identity of the recording
     */
    public AnnotationDocument document(long recording) throws IOException {
        synchronized (documents) {
            AnnotationDocument open = documents.get(recording);
            if (open == null) {
                DocumentContents contents = contents(recording);
                open = isReadOnly()
                        ? AnnotationDocument.readOnly(contents)
                        : new AnnotationDocument(author, clock, contents);
                documents.put(recording, open);
                if (!isReadOnly()) {
                    keepChanges(recording, open);
                }
            }
            return open;
        }
    }

    /**
     * Keeps a document that was begun before there was a project for it, with all that was done in it so far. On the
     * document's thread.
     *
     * @param recording the identity of a recording that was {@linkplain #add added} for it
     */
    public void keep(long recording, UnkeptChanges unkept) {
        synchronized (documents) {
            if (isReadOnly() || documents.putIfAbsent(recording, unkept.document()) != null) {
                throw new IllegalStateException("recording " + recording + " has a document already");
            }
            unkept.handOver(recording).forEach(writer::add);
            keepChanges(recording, unkept.document());
        }
    }

    private DocumentContents contents(long recording) throws IOException {
        try {
            return database.run(connection -> DocumentRows.read(file, connection, recording));
        } catch (DamagedProjectException e) {
            throw withBackup(file, e, clock);
        }
    }

    private void keepChanges(long recording, AnnotationDocument document) {
        document.addListener(change -> {
            if (PendingChange.isLasting(change)) {
                writer.add(PendingChange.of(recording, document, change));
            }
        });
    }

    /** How a recording was looked at: values by name, as {@link #keepView} got them. */
    public Map<String, String> view(long recording) throws IOException {
        return database.run(connection -> RecordingRows.view(connection, recording));
    }

    /** Keeps how a recording is looked at, for the next time. Names that are not given stay as they are. */
    public void keepView(long recording, Map<String, String> view) {
        if (!isReadOnly()) {
            writer.add(recording, view);
        }
    }

    /** Whether all is on the disk. */
    public SaveState state() {
        return isReadOnly() ? SaveState.SAVED : writer.state();
    }

    /** Tells a listener of each new state, on a thread of the project. */
    public void addListener(Consumer<SaveState> listener) {
        listeners.add(listener);
    }

    /** Tells it no longer. */
    public void removeListener(Consumer<SaveState> listener) {
        listeners.remove(listener);
    }

    /**
     * Waits until all that was edited is on the disk.
     *
     * @throws IOException if it cannot be written; it is kept in memory, and tried again
     */
    public void flush() throws IOException {
        if (!isReadOnly()) {
            writer.flush();
        }
    }

    /**
     * Writes a copy of the project as it is now.
     *
     * @throws IOException if it cannot be written; what was there under the name is as it was
     */
    public void copyTo(Path target) throws IOException {
        if (Files.exists(target) && Files.isSameFile(target, file)) {
            throw new ProjectException(target + ": is the project itself; choose another name for the copy");
        }
        flush();
        try (AtomicFile whole = AtomicFile.create(target)) {
            OwnerOnly.restrict(whole.path());
            database.copyTo(whole.path());
            whole.commit();
        }
    }

    /**
     * Closes it after a last try to save.
     *
     * @throws IOException if that failed: what was edited since the last success is lost. Ask {@link #flush} first.
     */
    @Override
    public void close() throws IOException {
        try {
            if (writer != null) {
                writer.close();
            }
        } finally {
            try {
                database.close();
            } finally {
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    private void checkWritable() throws ProjectException {
        if (isReadOnly()) {
            throw new ProjectException(file + ": is open to be looked at only");
        }
    }

    /** The open file. */
    Database database() {
        return database;
    }
}
