// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The recordings that a call names, each once: files as they are given, folders as all recordings in and below them,
 * sorted by path. Hidden files and folders are passed over.
 */
final class RecordingFiles {

    private final List<String> extensions;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> found = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** Knows recordings in folders by these extensions (without the dot, in lower case). */
    RecordingFiles(List<String> extensions) {
        this.extensions = extensions;
    }

    /** The recordings, in the order of the call. */
    List<Path> found() {
        return found;
    }

    /** A line for each part of the call that gave no recording. */
    List<String> failures() {
        return failures;
    }

    /** Adds a file, a folder's recordings, or the standard input. */
    void add(Path fileOrFolder) {
        try {
            if (fileOrFolder.equals(StandardInput.NAME)) {
                addFile(fileOrFolder);
            } else if (Files.isDirectory(fileOrFolder)) {
                addFolder(fileOrFolder);
            } else if (Files.exists(fileOrFolder)) {
                addFile(fileOrFolder);
            } else {
                throw new NoSuchFileException(fileOrFolder.toString());
            }
        } catch (IOException failure) {
            failures.add(Failures.describe(failure));
        }
    }

    private void addFile(Path file) {
        if (seen.add(file.toAbsolutePath().normalize())) {
            found.add(file);
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> below = new ArrayList<>();
        int failuresBefore = failures.size();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
                        return !sub.equals(folder) && isHidden(sub)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(file) && isRecording(file)) {
                            below.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        failures.add(Failures.describe(failure));
                        return FileVisitResult.CONTINUE;
                    }
                });
        below.sort(null);
        below.forEach(this::addFile);
        if (below.isEmpty() && failures.size() == failuresBefore) {
            failures.add(folder + ": no recordings in this folder (looked for " + String.join(", ", extensions) + ")");
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private boolean isRecording(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return extensions.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
