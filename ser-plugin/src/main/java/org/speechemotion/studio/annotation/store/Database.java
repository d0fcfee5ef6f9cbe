// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One open file of SQLite. What it says when something fails is for a person. */
final class Database implements Closeable {

    private final Path file;
    private final Connection connection;

    /** Something that is done with the open file. */
    @FunctionalInterface
    interface Work<R> {
        R with(Connection connection) throws SQLException, IOException;
    }

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens a file to be written to by one program and read by others at the same time. */
    static Database write(Path file) throws IOException {
        return write(file, file);
    }

    /** The same for a copy, whose failures are those of the file that it was made of. */
    static Database write(Path file, Path original) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // With NORMAL a power cut could take back the transactions of the last minutes.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(5000);
        return open(file, original, config, "");
    }

    /** Opens a file that nobody else uses, in one piece and without files beside it. */
    static Database writeAlone(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.MEMORY);
        config.setSynchronous(SynchronousMode.FULL);
        return open(file, config, "");
    }

    /** Opens a file to be read. */
    static Database read(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5000);
        boolean untouched = !Files.isWritable(file.toAbsolutePath().getParent())
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        // Where no files can be made beside it, reading needs the promise that nobody writes.
        return open(file, config, untouched ? "?immutable=1" : "");
    }

    /** Opens a damaged file that nobody else uses, to read what can be read of it: also one that was cut off. */
    static Database readDamaged(Path file) throws IOException {
        Database database = open(file, new SQLiteConfig(), "");
        try {
            database.run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("PRAGMA writable_schema = ON");
                }
            });
            return database;
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    private static Database open(Path file, SQLiteConfig config, String parameters) throws IOException {
        return open(file, file, config, parameters);
    }

    private static Database open(Path file, Path known, SQLiteConfig config, String parameters) throws IOException {
        SqliteLibrary.use();
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString() + parameters);
        try {
            return new Database(known, source.getConnection());
        } catch (SQLException e) {
            throw failure(known, e);
        }
    }

    /** Whether a file begins as those of SQLite do. */
    static boolean isOne(Path file) {
        byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(magic.length), magic);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether every page and every row of a file is as it should be. */
    static boolean isSound(Path file) {
        try (Database database = read(file)) {
            return database.isSound("integrity_check") && database.run(Schema::version) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a check of SQLite finds nothing. */
    boolean isSound(String check) throws IOException {
        try {
            return run(open -> {
                try (Statement statement = open.createStatement();
                        ResultSet row = statement.executeQuery("PRAGMA " + check + "(1)")) {
                    return row.next() && "ok".equals(row.getString(1));
                }
            });
        } catch (DamagedProjectException e) {
            return false;
        }
    }

    /** Does something outside of a transaction. */
    synchronized <R> R run(Work<R> work) throws IOException {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Does all of something or, if it fails, nothing. */
    synchronized <R> R inTransaction(Work<R> work) throws IOException {
        // In plain SQL: the driver's own transactions hide why one failed when SQLite has rolled it back by itself.
        return run(open -> {
            try (Statement transaction = open.createStatement()) {
                transaction.execute("BEGIN IMMEDIATE");
                try {
                    R result = work.with(open);
                    transaction.execute("COMMIT");
                    return result;
                } catch (SQLException | IOException | RuntimeException | Error e) {
                    rollBack(transaction, e);
                    throw e;
                }
            }
        });
    }

    private static void rollBack(Statement transaction, Throwable failure) {
        try {
            transaction.execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Writes a whole copy to a file that is not there or empty. */
    void copyTo(Path target) throws IOException {
        run(open -> {
            try (PreparedStatement statement = open.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, target.toAbsolutePath().toString());
                statement.execute();
                return target;
            }
        });
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static IOException failure(Path file, SQLException failure) {
        int code = failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode().code & 0xff
                : SQLiteErrorCode.SQLITE_ERROR.code;
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new DamagedProjectException(file, Optional.empty(), failure);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new ProjectException(file + ": cannot be written: the disk is full; make room on it", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return new ProjectException(
                    file + ": cannot be opened or written: no permission for the file or its folder", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new ProjectException(file + ": another program keeps it locked; close that", failure);
        }
        return new ProjectException(file + ": cannot be read or written (" + failure.getMessage() + ")", failure);
    }
}
