// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

/** The folder that gets a file for each recording and format. Says so when it renames or replaces something. */
final class ResultFolder {

    private final Path folder;
    private final OutputNames names;
    private final List<AnnotationFormat> formats;
    private final TerminalProgress progress;

    /** Prepares for the results of these recordings. */
    ResultFolder(Path folder, List<Path> recordings, List<AnnotationFormat> formats, TerminalProgress progress) {
        this.folder = folder;
        this.names = new OutputNames(recordings);
        this.formats = formats;
        this.progress = progress;
    }

    /** Writes the files of one recording. */
    void write(RecordingAnnotations annotations) throws IOException {
        Path recording = annotations.recording().path();
        if (names.isChanged(recording)) {
            progress.message(recording + ": is not the only one of its name, results are named " + names.of(recording));
        }
        for (AnnotationFormat format : formats) {
            Path file = folder.resolve(names.of(recording) + extension(format));
            boolean replaces = Files.exists(file);
            format.writeFile(ExchangedAnnotations.of(annotations), file);
            if (replaces) {
                progress.message(file + ": replaced");
            }
        }
    }

    private String extension(AnnotationFormat format) {
        boolean shared = formats.stream()
                        .filter(other -> other.extension().equalsIgnoreCase(format.extension()))
                        .count()
                > 1;
        return shared ? "." + format.id() + "." + format.extension() : "." + format.extension();
    }
}
