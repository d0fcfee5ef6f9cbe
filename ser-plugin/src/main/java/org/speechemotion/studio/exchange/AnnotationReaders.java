// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.speechemotion.studio.annotation.Annotation;

/** The way to read annotations: finds the reader for a file among all that are installed. */
public final class AnnotationReaders {

    private AnnotationReaders() {}

    /**
     * Reads the labelled stretches of a file.
     *
     * @throws IOException if no reader knows the file's extension, or the file is damaged; one line for a person
     */
    public static List<Annotation> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (AnnotationReader reader : all()) {
            if (reader.extensions().contains(extension)) {
                List<Annotation> annotations = new ArrayList<>(reader.read(file));
                annotations.sort(Comparator.comparingInt(Annotation::channel)
                        .thenComparingDouble(annotation -> annotation.span().start()));
                return annotations;
            }
        }
        throw new IOException(file + ": annotations are read from files ending in " + String.join(", ", extensions()));
    }

    /** The file name extensions of all readers, without the dot, sorted. */
    public static List<String> extensions() {
        return all().stream()
                .flatMap(reader -> reader.extensions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<AnnotationReader> all() {
        return ServiceLoader.load(AnnotationReader.class, AnnotationReaders.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
