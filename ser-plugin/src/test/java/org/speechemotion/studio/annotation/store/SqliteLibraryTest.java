// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {

    @TempDir
    Path folder;

    @Test
    void isKeptOnceAndLeftAloneAfterwards() throws IOException {
        SqliteLibrary.keep(folder);
        Path library = only();
        FileTime early = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(library, early);

        SqliteLibrary.keep(folder);

        assertEquals(early, Files.getLastModifiedTime(library));
    }

    @Test
    void isMendedWhereItWasChanged() throws IOException {
        SqliteLibrary.keep(folder);
        Path library = only();
        byte[] whole = Files.readAllBytes(library);
        Files.write(library, new byte[] {1, 2, 3});

        SqliteLibrary.keep(folder);

        assertArrayEquals(whole, Files.readAllBytes(only()));
    }

    @Test
    void theDriverTakesItFromThere() throws IOException {
        Path project = folder.resolve("a.ses");
        Database.writeAlone(project).close();

        assertTrue(Files.isDirectory(Path.of(System.getProperty("org.sqlite.lib.path"))));
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }
}
