// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Reads a table by its key and goes on behind places that cannot be read: upwards to the damage, by ever larger steps to a
 * key behind it, from there downwards to the damage and upwards again. Each row that can be read is read once.
 */
final class KeyScan {

    private static final long MOST = 1L << 40;

    private final Connection connection;
    private final String select;
    private final Row reader;

    /** Takes over a row. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A scan.
     *
     * @param select what selects rows, up to and with the name of the key, which is the first of its columns
     */
    KeyScan(Connection connection, String select, Row reader) {
        this.connection = connection;
        this.select = select;
        this.reader = reader;
    }

    /** Reads what can be read of all keys above 0. */
    void run() throws SQLException {
        OptionalLong damaged = upwards(1);
        while (damaged.isPresent()) {
            damaged = behind(damaged.getAsLong());
        }
    }

    /** Reads upwards from a key; the first key that may be damaged, empty at the end of the table. */
    private OptionalLong upwards(long from) throws SQLException {
        long next = from;
        try (PreparedStatement statement = connection.prepareStatement(select + " >= ? ORDER BY 1")) {
            statement.setLong(1, from);
            try (ResultSet row = begin(statement)) {
                while (step(row)) {
                    next = row.getLong(1) + 1;
                    reader.read(row);
                }
            }
            return OptionalLong.empty();
        } catch (Damage e) {
            return OptionalLong.of(next);
        }
    }

    /** Goes on behind a damage; where the next one begins, if there is one. */
    private OptionalLong behind(long damaged) throws SQLException {
        for (long step = 1; step < MOST; step *= 2) {
            long from = damaged + step;
            if (canSeek(from)) {
                downwards(from, damaged);
                return upwards(from);
            }
        }
        return OptionalLong.empty();
    }

    private boolean canSeek(long from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + " >= ? ORDER BY 1 LIMIT 1")) {
            statement.setLong(1, from);
            try (ResultSet row = begin(statement)) {
                step(row);
                return true;
            }
        } catch (Damage e) {
            return false;
        }
    }

    private void downwards(long below, long least) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + " < ? ORDER BY 1 DESC")) {
            statement.setLong(1, below);
            try (ResultSet row = begin(statement)) {
                while (step(row) && row.getLong(1) >= least) {
                    reader.read(row);
                }
            }
        } catch (Damage e) {
            // What is left lies within the damage.
            return;
        }
    }

    /** A page or row that cannot be read, as opposed to one that cannot be taken over. */
    private static final class Damage extends SQLException {
        private static final long serialVersionUID = 1;

        Damage(SQLException cause) {
            super(cause);
        }
    }

    /** The driver reads the first row at once. */
    private static ResultSet begin(PreparedStatement statement) throws Damage {
        try {
            return statement.executeQuery();
        } catch (SQLException e) {
            throw new Damage(e);
        }
    }

    private static boolean step(ResultSet row) throws Damage {
        try {
            return row.next();
        } catch (SQLException e) {
            throw new Damage(e);
        }
    }
}
