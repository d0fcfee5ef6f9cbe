// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.edit.DocumentTrack;

/**
 * What a project holds at one moment, without its history. Unlike {@link Project#openReadOnly} it reads a copy: the project
 * is neither changed nor locked nor brought up to date, nothing is left beside it, and its version may be an older one.
 */
public final class ProjectSnapshot implements Closeable {

    private final Path project;
    private final ProjectCopy copy;
    private final Database database;

    private ProjectSnapshot(Path project, ProjectCopy copy, Database database) {
        this.project = project;
        this.copy = copy;
        this.database = database;
    }

    /**
     * Reads a project, also while somebody works on it: then as it was saved last.
     *
     * @param check called again and again in long work; what it throws ends that
     * @throws DamagedProjectException if its contents are not whole
     * @throws IOException if it cannot be read; one line for a person
     */
    public static ProjectSnapshot of(Path project, Runnable check) throws IOException {
        Project.checkFile(project);
        ProjectCopy copy = null;
        Database database = null;
        try {
            copy = ProjectCopy.of(project, check);
            database = Database.write(copy.file(), project);
            check.run();
            Project.checkContents(project, database);
            if (database.run(Schema::version) < Schema.VERSION) {
                database.inTransaction(connection -> {
                    Schema.upgrade(connection);
                    return null;
                });
            }
            return new ProjectSnapshot(project, copy, database);
        } catch (DamagedProjectException e) {
            Project.release(database, copy, e);
            throw Project.withBackup(project, e, Clock.systemUTC());
        } catch (IOException | RuntimeException | Error e) {
            Project.release(database, copy, e);
            throw e;
        }
    }

    /** How many annotations all recordings have together. */
    public long annotations() throws IOException {
        return read(() -> database.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM item")) {
                return row.next() ? row.getLong(1) : 0;
            }
        }));
    }

    /** The recordings in the order in which they were added. */
    public List<StoredRecording> recordings() throws IOException {
        return read(() -> database.run(RecordingRows::all));
    }

    /** The tracks of a recording in order. */
    public List<AnnotationTrack> tracks(StoredRecording recording) throws IOException {
        return read(() ->
                database.run(connection -> DocumentRows.read(project, connection, recording.id())).tracks().stream()
                        .map(DocumentTrack::toTrack)
                        .toList());
    }

    private <R> R read(Reading<R> reading) throws IOException {
        try {
            return reading.read();
        } catch (DamagedProjectException e) {
            throw Project.withBackup(project, e, Clock.systemUTC());
        } catch (ProjectException | IllegalArgumentException e) {
            // Tables or rows that no version of this program makes; the copy is nobody else's.
            throw Project.withBackup(
                    project, new DamagedProjectException(project, Optional.empty(), e), Clock.systemUTC());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } finally {
            copy.close();
        }
    }

    @FunctionalInterface
    private interface Reading<R> {
        R read() throws IOException;
    }
}
