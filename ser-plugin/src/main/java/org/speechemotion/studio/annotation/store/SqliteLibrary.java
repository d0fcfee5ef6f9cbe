// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.UserFolders;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library in one place. The driver would unpack it anew into the temporary folder each time, and
 * a program that is killed would leave a megabyte there.
 */
final class SqliteLibrary {

    private static final Logger LOG = Logger.getLogger(SqliteLibrary.class.getName());

    private SqliteLibrary() {}

    /** Lets the driver use the kept library. Where it cannot be kept the driver does as it always does. */
    static synchronized void use() {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return;
        }
        try {
            Path folder = UserFolders.cache("natives").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            keep(folder);
            System.setProperty("org.sqlite.lib.path", folder.toString());
            System.setProperty("org.sqlite.lib.name", LibraryLoaderUtil.getNativeLibName());
        } catch (IOException e) {
            LOG.log(Level.INFO, "SQLite's library is not kept: {0}", e.getMessage());
        }
    }

    /** Puts the library into a folder, unless that very one is there. */
    static void keep(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        byte[] library;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("none for this system");
            }
            library = in.readAllBytes();
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
            Files.createDirectories(folder);
            try (AtomicFile written = AtomicFile.create(file)) {
                Files.write(written.path(), library);
                written.commit();
            }
        }
    }
}
