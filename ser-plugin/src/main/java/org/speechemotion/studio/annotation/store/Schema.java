// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of a project and how they became what they are. Version n is made from version n - 1 by schema-n.sql, a new
 * project from nothing by all of them; a script that was released is never changed.
 */
final class Schema {

    /** The version that this program writes. */
    static final int VERSION = 2;

    /** Marks our files among those of SQLite: "SESp". */
    static final int APPLICATION = 0x53455370;

    private Schema() {}

    /** The version of an open project, 0 if it has no tables of ours. */
    static int version(Connection connection) throws SQLException {
        return pragma(connection, "application_id") == APPLICATION ? pragma(connection, "user_version") : 0;
    }

    /** Makes what is missing; to be called in a transaction. */
    static void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int next = version(connection) + 1; next <= VERSION; next++) {
                for (String sql : script(next).split(";\\s*\\n")) {
                    if (!sql.isBlank()) {
                        statement.executeUpdate(sql);
                    }
                }
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String script(int version) {
        try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
