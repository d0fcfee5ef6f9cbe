// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes into a project's file and sees to its older copies. */
final class ProjectKeeper {

    private static final Logger LOG = Logger.getLogger(ProjectKeeper.class.getName());
    private static final Duration BETWEEN_BACKUPS = Duration.ofMinutes(10);
    private static final String NO_COPY = "no copy of {0} could be made: {1}";

    private final Path file;
    private final Database database;
    private final Clock clock;
    private final Backups backups;
    private final Object identity;
    private Instant lastBackup;

    ProjectKeeper(Path file, Database database, Clock clock) throws IOException {
        this.file = file;
        this.database = database;
        this.clock = clock;
        backups = new Backups(file, clock);
        identity = identity();
        lastBackup = backups.newestTime().orElse(Instant.EPOCH);
    }

    /** Brings the tables up to date, after a copy of what they were. */
    void upgrade() throws IOException {
        if (database.run(Schema::version) < Schema.VERSION) {
            backups.make(database);
            lastBackup = clock.instant();
            database.inTransaction(connection -> {
                Schema.upgrade(connection);
                return null;
            });
        }
    }

    /** Writes changes in one transaction. */
    void write(List<PendingChange> changes, Map<Long, Map<String, String>> views) throws IOException {
        if (!identity.equals(identity())) {
            throw new ProjectException(file + ": was moved or replaced while it was open; put it back");
        }
        database.inTransaction(connection -> {
            try (ChangeWriter writer = new ChangeWriter(connection)) {
                for (PendingChange change : changes) {
                    writer.write(change);
                }
            }
            for (Map.Entry<Long, Map<String, String>> view : views.entrySet()) {
                RecordingRows.keepView(connection, view.getKey(), view.getValue());
            }
            return null;
        });
    }

    /** What tells the file from another of its name, where the system has such a thing. */
    private Object identity() throws IOException {
        try {
            return Objects.requireNonNullElse(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "");
        } catch (NoSuchFileException e) {
            throw new ProjectException(file + ": was moved or deleted while it was open; put it back", e);
        }
    }

    /** Makes a copy if the last one is some time ago. That none can be made is no reason to stop working. */
    void backUpIfDue() {
        if (!lastBackup.plus(BETWEEN_BACKUPS).isAfter(clock.instant())) {
            backUpIfPossible(database);
        }
    }

    /**
     * Makes a copy of the file as it was found: after an unclean end, all the work since the last copy is in it alone. It
     * is read by a handle of its own, so that nobody waits who opens the project.
     */
    void backUpAsItIs() {
        try (Database reading = Database.read(file)) {
            backUpIfPossible(reading);
        } catch (IOException e) {
            LOG.log(Level.WARNING, NO_COPY, new Object[] {file, e.getMessage()});
        }
    }

    private void backUpIfPossible(Database from) {
        try {
            backups.make(from);
        } catch (IOException e) {
            LOG.log(Level.WARNING, NO_COPY, new Object[] {file, e.getMessage()});
        }
        // Also if there is none now: not with every edit.
        lastBackup = clock.instant();
    }
}
