// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Projects that are whole files of SQLite, but with values in their tables that no version of the program writes. */
public final class DamagedRows {

    private static final List<Object> VALUES = List.of(
            -1,
            0,
            1,
            999_999,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            -1.5,
            1e308,
            Double.POSITIVE_INFINITY,
            "",
            " ",
            "a",
            "\0",
            "happy\nsad",
            "{",
            "{}",
            "[]",
            "null",
            "{\"kind\":7}",
            "[".repeat(20_000),
            "x".repeat(100_000),
            "\uD83D",
            new byte[] {0, 1, 2});

    private DamagedRows() {}

    /** Changes rows of a project that nobody has open, such as {@code UPDATE item SET channel = 7}. */
    public static void change(Path project, String sql) throws IOException {
        try (Database database = Database.write(project)) {
            database.run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(sql);
                }
            });
        }
    }

    /** Sets one value of some rows to another; where the tables allow it, to nothing. */
    public static void damage(Path project, Random random) throws IOException {
        try (Database database = Database.write(project)) {
            database.run(connection -> {
                List<String> cells = new ArrayList<>();
                for (String table : tables(connection)) {
                    try (Statement statement = connection.createStatement();
                            ResultSet columns = statement.executeQuery("SELECT * FROM " + table + " LIMIT 1")) {
                        for (int i = 1; i <= columns.getMetaData().getColumnCount(); i++) {
                            cells.add("UPDATE " + table + " SET "
                                    + columns.getMetaData().getColumnName(i) + " = ? WHERE random() % 3 = 0");
                        }
                    }
                }
                try (PreparedStatement update = connection.prepareStatement(cells.get(random.nextInt(cells.size())))) {
                    int value = random.nextInt(VALUES.size() + 1);
                    update.setObject(1, value == VALUES.size() ? null : VALUES.get(value));
                    update.executeUpdate();
                } catch (SQLException refused) {
                    // Two rows of one key, or nothing where something must be: then the project stays whole.
                    return null;
                }
                return null;
            });
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
