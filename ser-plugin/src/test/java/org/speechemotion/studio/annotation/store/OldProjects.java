// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;

/** Projects as older versions of the program made them. */
public final class OldProjects {

    private OldProjects() {}

    /** Makes one of version 1: a recording with a track "mine" that says happy and sad. */
    public static void write(Path file) throws IOException {
        String sql;
        try (InputStream in = OldProjects.class.getResourceAsStream("project-1.sql")) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Database database = Database.writeAlone(file)) {
            database.run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    for (String each : sql.split(";\\s*\\n")) {
                        statement.executeUpdate(each);
                    }
                    return null;
                }
            });
        }
    }
}
