// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Files that other tools' projects publish: in the folder that the environment variable FORMAT_REFERENCES names, else in
 * shared/reference/formats beside the project. Tests are skipped where there are none.
 */
public final class ReferenceFiles {

    private ReferenceFiles() {}

    /** A file; skips the test if it is not there. */
    public static Path file(String name) {
        String named = System.getenv("FORMAT_REFERENCES");
        Path folder = named != null ? Path.of(named) : Path.of("..", "..", "shared", "reference", "formats");
        Path file = folder.resolve(name);
        Assumptions.assumeTrue(
                Files.isRegularFile(file), "no " + name + "; FORMAT_REFERENCES names the folder that has it");
        return file;
    }
}
