// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new project with what can still be read of a damaged one, in a folder of its own until it is closed. The damaged file is
 * only read, and only from a copy; {@link Backups#restore} puts the new project in its place.
 */
public final class Salvage implements Closeable {

    private static final String NAME = "project.ses";

    private final Path folder;
    private Found found = new Found(0, 0, 0);

    /**
     * How much a project holds, or could be read of it.
     *
     * @param recordings number of recordings
     * @param tracks number of their tracks
     * @param annotations number of annotations in these
     */
    public record Found(int recordings, int tracks, int annotations) {}

    private Salvage(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads what can be read of a project.
     *
     * @return empty if not one recording can be read
     * @throws IOException if there is no room for a copy, or nothing can be written; one line for a person
     */
    public static Optional<Salvage> of(Path project) throws IOException {
        Salvage salvage = new Salvage(Files.createTempDirectory("speechemotion-salvage"));
        boolean worthIt = false;
        try {
            OwnerOnly.restrict(salvage.folder);
            salvage.read(project);
            worthIt = salvage.found.recordings() > 0;
        } catch (DamagedProjectException e) {
            // Not even the list of tables can be read.
            worthIt = false;
        } finally {
            if (!worthIt) {
                salvage.close();
            }
        }
        return worthIt ? Optional.of(salvage) : Optional.empty();
    }

    private void read(Path project) throws IOException {
        Path copy = folder.resolve("damaged.ses");
        // What was edited last may not be in the file yet, but beside it.
        for (String part : List.of("", "-wal")) {
            Path file = project.resolveSibling(project.getFileName() + part);
            if (Files.exists(file)) {
                Files.copy(file, copy.resolveSibling(copy.getFileName() + part));
            }
        }
        try (Database from = Database.readDamaged(copy);
                Database to = Database.writeAlone(file())) {
            found = to.inTransaction(target -> {
                Schema.upgrade(target);
                return from.run(source -> new SalvagedRows(source, target).copy());
            });
        }
    }

    /** How much could be read. */
    public Found found() {
        return found;
    }

    /** The new project. */
    public Path file() {
        return folder.resolve(NAME);
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
