// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a recording again after it, or the project, or both were moved. Its name may have changed as well. */
public final class RecordingFinder {

    private final Path projectFolder;
    private final List<Path> folders;

    /**
     * Looks in these folders, but not in the folders in them.
     *
     * @param projectFolder where the project file lies; looked in first
     * @param folders where recordings may be as well, such as those of the last ones
     */
    public RecordingFinder(Path projectFolder, List<Path> folders) {
        this.projectFolder = projectFolder;
        this.folders = List.copyOf(folders);
    }

    /** The recording's file, if it is found. */
    public Optional<Path> find(StoredRecording wanted) {
        Path lastSeen = wanted.recording().path();
        List<Path> likely = new ArrayList<>(List.of(lastSeen));
        if (!wanted.relativePath().isEmpty()) {
            resolve(projectFolder, wanted.relativePath()).ifPresent(likely::add);
        }
        List<Path> places = places(lastSeen);
        places.forEach(
                folder -> resolve(folder, lastSeen.getFileName().toString()).ifPresent(likely::add));
        return Stream.concat(likely.stream(), places.stream().flatMap(folder -> filesOf(folder).stream()))
                .filter(file -> is(file, wanted.fingerprint()))
                .findFirst();
    }

    private List<Path> places(Path lastSeen) {
        List<Path> places = new ArrayList<>(List.of(projectFolder));
        if (lastSeen.getParent() != null) {
            places.add(lastSeen.getParent());
        }
        places.addAll(folders);
        return places;
    }

    private static Optional<Path> resolve(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            // A name from another system.
            return Optional.empty();
        }
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean is(Path file, Fingerprint fingerprint) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == fingerprint.size()
                    && Fingerprint.of(file).equals(fingerprint);
        } catch (IOException e) {
            return false;
        }
    }
}
