// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.speechemotion.dsp.audio.AudioFiles;

/** The audio files of a folder. */
final class AudioFolder {

    private AudioFolder() {}

    /** All audio files in the folder (or what a link of this name leads to) and below, known by their extensions, in order of their paths. */
    static List<Path> list(Path folder) throws CorpusException {
        List<String> extensions = AudioFiles.extensions();
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            return files.filter(file -> extensions.contains(extension(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CorpusException(folder, "cannot be listed: " + e.getMessage());
        }
    }

    /** A file's name without its extension. */
    static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
