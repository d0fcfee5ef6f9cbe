// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.speechemotion.dsp.AtomicFile;

/**
 * Older copies of a project, in a folder beside it: the last few, and the last one of each of the last few days. Their
 * names tell when they were made.
 */
public final class Backups {

    private static final int NEWEST = 5;
    private static final int DAYS = 7;
    private static final String ENDING = ".ses";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path project;
    private final Clock clock;

    /** The copies of a project. */
    public Backups(Path project, Clock clock) {
        this.project = project;
        this.clock = clock;
    }

    /** The folder that holds them; there may be none. */
    public Path folder() {
        return project.resolveSibling(project.getFileName() + ".backups");
    }

    /** The copies, the newest first. */
    public List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> isOurs(file.getFileName().toString()))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isOurs(String name) {
        return name.matches("\\d{4}-\\d\\d-\\d\\dT\\d{6}\\.\\d{3}Z\\.ses");
    }

    /** The newest copy in which every page and row is as it should be. */
    public Optional<Path> newestGood() {
        try {
            return all().stream().filter(Database::isSound).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When a copy was made, and what it holds. */
    public GoodCopy contents(Path copy) throws IOException {
        try (Database database = Database.read(copy)) {
            return new GoodCopy(copy, timeOf(copy), database.run(RecordingRows::count));
        }
    }

    /**
     * Puts a copy in the place of the project, which is kept under another name beside it.
     *
     * @return where the project is now that was replaced
     * @throws ProjectInUseException if the project is open
     */
    public Path restore(Path backup) throws IOException {
        ProjectLock lock = ProjectLock.take(project, clock);
        try (AtomicFile whole = AtomicFile.create(project)) {
            OwnerOnly.restrict(whole.path());
            Files.copy(backup, whole.path(), StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.restrict(whole.path());
            Path damaged = project.resolveSibling(project.getFileName() + ".damaged-" + NAME.format(clock.instant()));
            // What SQLite has not yet moved into the file lies beside it and must not meet the copy.
            for (String part : List.of("", "-wal", "-shm")) {
                Path file = project.resolveSibling(project.getFileName() + part);
                if (Files.exists(file)) {
                    Files.move(file, damaged.resolveSibling(damaged.getFileName() + part));
                }
            }
            whole.commit();
            return damaged;
        } finally {
            lock.close();
        }
    }

    /** Makes a copy of an open project and lets old ones go. */
    void make(Database database) throws IOException {
        OwnerOnly.folder(folder());
        try (AtomicFile whole = AtomicFile.create(folder().resolve(NAME.format(clock.instant()) + ENDING))) {
            OwnerOnly.restrict(whole.path());
            database.copyTo(whole.path());
            whole.commit();
        }
        prune();
    }

    /** When the newest copy was made, if there is one. */
    Optional<Instant> newestTime() throws IOException {
        return all().stream().findFirst().map(Backups::timeOf);
    }

    private static Instant timeOf(Path copy) {
        String name = copy.getFileName().toString();
        return NAME.parse(name.substring(0, name.length() - ENDING.length()), Instant::from);
    }

    private void prune() throws IOException {
        List<Path> all = all();
        List<Path> old = new ArrayList<>();
        Set<String> days = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String day = all.get(i).getFileName().toString().substring(0, "2026-01-01".length());
            boolean lastOfDay = !days.contains(day) && days.size() < DAYS && days.add(day);
            if (i >= NEWEST && !lastOfDay) {
                old.add(all.get(i));
            }
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
    }
}
