// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** The annotation formats that are installed, the built-in ones and those of plugins, and the way to read a file. */
public final class AnnotationFormats {

    /** Files that are called so may be in any format. */
    private static final Set<String> VAGUE_EXTENSIONS = Set.of("txt", "xml", "json");

    private AnnotationFormats() {}

    /** All formats, by their ids. Where two share an id the built-in one stays. */
    public static Collection<AnnotationFormat> all() {
        Map<String, AnnotationFormat> formats = new TreeMap<>();
        ClassLoader own = AnnotationFormat.class.getClassLoader();
        ServiceLoader.load(AnnotationFormat.class, own).forEach(format -> formats.put(format.id(), format));
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && context != own) {
            ServiceLoader.load(AnnotationFormat.class, context)
                    .forEach(format -> formats.putIfAbsent(format.id(), format));
        }
        return formats.values();
    }

    /** The format with an id; case does not matter. */
    public static Optional<AnnotationFormat> find(String id) {
        return all().stream()
                .filter(format -> format.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** The formats that can be written. */
    public static List<AnnotationFormat> writable() {
        return all().stream().filter(AnnotationFormat::canWrite).toList();
    }

    /** The format with an id if it can be written; case does not matter. */
    public static Optional<AnnotationFormat> findWritable(String id) {
        return find(id).filter(AnnotationFormat::canWrite);
    }

    /** The ids of all formats that can be written, in alphabetical order. */
    public static List<String> writableIds() {
        return writable().stream().map(AnnotationFormat::id).toList();
    }

    /** The format in which a file with this name is written, going by its extension. */
    public static Optional<AnnotationFormat> named(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return writable().stream()
                .filter(format -> name.endsWith("." + format.extension().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The formats that can be read. */
    public static List<AnnotationFormat> readable() {
        return all().stream().filter(AnnotationFormat::canRead).toList();
    }

    /** The file name extensions of all formats that can be read, without the dot, sorted. */
    public static List<String> readableExtensions() {
        return readable().stream()
                .flatMap(format -> format.extensions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Reads a file in whatever format it is.
     *
     * @return a document for each recording that it is about
     * @throws IOException if it cannot be read; one line for a person
     */
    public static List<ExchangedAnnotations> read(Path file) throws IOException {
        AnnotationInput input = new AnnotationInput(file);
        return read(input, formatOf(input));
    }

    /**
     * Reads a file in a known format.
     *
     * @throws CancellationException if the monitor of the input was cancelled
     * @throws IOException if it cannot be read; one line for a person
     */
    public static List<ExchangedAnnotations> read(AnnotationInput input, AnnotationFormat format) throws IOException {
        try {
            return format.read(input);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // A plugin's format may not be as careful as it should.
            throw new IOException(input.name() + ": cannot be read as " + format.name() + " (" + e + ")", e);
        }
    }

    /**
     * The format of a file: by its name, and where that leaves a choice, by its beginning.
     *
     * @throws IOException if it has to be read and cannot be, or no format fits
     */
    public static AnnotationFormat formatOf(AnnotationInput input) throws IOException {
        String name = String.valueOf(input.file().getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        List<AnnotationFormat> readable = readable();
        List<AnnotationFormat> named = readable.stream()
                .filter(format -> format.extensions().contains(extension))
                .toList();
        if (named.size() == 1 && !VAGUE_EXTENSIONS.contains(extension)) {
            return named.get(0);
        }
        String beginning = input.beginning();
        return named.stream()
                .filter(format -> format.recognises(beginning))
                .findFirst()
                .or(() -> readable.stream()
                        .filter(format -> format.recognises(beginning))
                        .findFirst())
                .or(() -> named.stream().findFirst())
                .orElseThrow(() -> input.wrong("is in no format that is known here; annotations are read from files"
                        + " ending in " + String.join(", ", readableExtensions())));
    }
}
