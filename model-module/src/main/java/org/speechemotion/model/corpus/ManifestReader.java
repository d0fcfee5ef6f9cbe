// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.speechemotion.model.label.Emotion;

/** A folder with manifest.csv: columns path, speaker and emotion, more are allowed. */
final class ManifestReader implements CorpusReader {

    private static final String MANIFEST = "manifest.csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    @Override
    public Optional<Corpus> read(Path folder, List<Path> audio) throws CorpusException {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        List<Clip> clips = new ArrayList<>();
        try (Reader reader = open(manifest)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                clips.add(clip(folder, manifest, name, row));
            }
        } catch (CorpusException e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException | java.io.UncheckedIOException e) {
            throw new CorpusException(manifest, "is not a CSV table in UTF-8 with a header line: " + e.getMessage());
        }
        if (clips.isEmpty()) {
            throw new CorpusException(manifest, "names no clips");
        }
        return Optional.of(new Corpus(name, clips));
    }

    /** A reader past the byte order mark that spreadsheets write. */
    private static Reader open(Path manifest) throws IOException {
        Reader reader = Files.newBufferedReader(manifest, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Clip clip(Path folder, Path manifest, String corpus, CSVRecord row) throws CorpusException {
        String line = "line " + (row.getRecordNumber() + 1) + " ";
        String path = value(row, "path");
        String word = value(row, "emotion");
        if (path.isEmpty() || word.isEmpty()) {
            throw new CorpusException(
                    manifest, line + "lacks a path or an emotion; columns path, speaker and emotion " + "are needed");
        }
        Emotion emotion = Emotion.of(word)
                .orElseThrow(() -> new CorpusException(
                        manifest,
                        line + "has the unknown emotion \"" + word + "\"; use one of "
                                + String.join(
                                        ", ",
                                        List.of(Emotion.values()).stream()
                                                .map(Emotion::label)
                                                .toList())));
        Path file;
        try {
            file = folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new CorpusException(manifest, line + "has a path that is none");
        }
        if (!file.startsWith(folder.normalize())) {
            throw new CorpusException(manifest, line + "points out of the corpus folder: " + path);
        }
        return new Clip(file, corpus, value(row, "speaker"), gender(value(row, "gender")), emotion);
    }

    private static String gender(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "f", "female", "w", "woman" -> "female";
            case "m", "male", "man" -> "male";
            default -> "";
        };
    }

    private static String value(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }
}
