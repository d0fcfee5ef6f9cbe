// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.speechemotion.model.corpus.Clip;

/**
 * A split by a CSV file with a header: a column path or speaker (and corpus, where two corpora have speakers of one
 * name), and a column part with train, validation or test. Clips that it does not name are trained on.
 *
 * @param file the file
 * @param rows its lines
 */
record FileSplit(Path file, List<Row> rows) implements SplitPlan {

    /** Where a clip can go. */
    enum Part {
        TRAIN,
        VALIDATION,
        TEST
    }

    /**
     * A line of the file.
     *
     * @param number of the line, from 1
     * @param path of a clip, empty for all clips of a speaker
     * @param speaker empty where there is a path
     * @param corpus empty for any
     */
    record Row(long number, String path, String speaker, String corpus, Part part) {}

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    static FileSplit read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            // Past the byte order mark that spreadsheets write.
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            for (CSVRecord record : FORMAT.parse(reader)) {
                rows.add(row(file, record));
            }
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw new IOException(file + ": is not a CSV table in UTF-8 with a header line: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new IOException(file + ": names no clips; columns path or speaker, and part, are needed");
        }
        return new FileSplit(file, List.copyOf(rows));
    }

    private static Row row(Path file, CSVRecord record) throws IOException {
        long number = record.getRecordNumber() + 1;
        String path = value(record, "path");
        String speaker = value(record, "speaker");
        String word = value(record, "part").toLowerCase(Locale.ROOT);
        if (path.isEmpty() && speaker.isEmpty() || !word.matches("train|validation|test")) {
            throw new IOException(file + ": line " + number
                    + " needs a path or a speaker, and a part that is train, validation or test");
        }
        return new Row(
                number,
                path,
                path.isEmpty() ? speaker : "",
                value(record, "corpus"),
                Part.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static String value(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column) : "";
    }

    @Override
    public DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) throws IOException {
        Map<Clip, Part> parts = new HashMap<>();
        Map<String, List<Clip>> files = set.clips().stream()
                .collect(Collectors.groupingBy(clip -> clip.path().getFileName().toString()));
        Map<String, List<Clip>> speakers = set.clips().stream().collect(Collectors.groupingBy(Clip::speaker));
        for (Row row : rows) {
            List<Clip> candidates = row.path().isEmpty() ? speakers.get(row.speaker()) : files.get(fileName(row));
            for (Clip clip : named(row, candidates == null ? List.of() : candidates)) {
                parts.put(clip, row.part());
            }
        }
        SplitMarks marks = new SplitMarks(set);
        marks.test(clip -> parts.get(clip) == Part.TEST);
        if (parts.containsValue(Part.VALIDATION)) {
            marks.validation(clip -> parts.get(clip) == Part.VALIDATION);
        } else {
            marks.drawValidationSpeakers(new Random(seed), known);
        }
        DataSplit split = marks.split(protocol());
        if (split.train().length == 0) {
            throw new IOException(file + ": leaves no clips to train on");
        }
        long both = speakersOnBothSides(set, split);
        return new DataSplit(
                protocol() + (both == 0 ? ", speaker-independent" : ", " + both + " speakers on both sides"),
                split.train(),
                split.validation(),
                split.test());
    }

    private String fileName(Row row) throws IOException {
        try {
            return String.valueOf(Path.of(row.path()).getFileName());
        } catch (InvalidPathException e) {
            throw new IOException(file + ": line " + row.number() + " has a path that is none", e);
        }
    }

    private List<Clip> named(Row row, List<Clip> clips) throws IOException {
        List<Clip> named = new ArrayList<>();
        for (Clip clip : clips) {
            boolean matches = row.path().isEmpty() || isAt(clip, Path.of(row.path()));
            if (matches && (row.corpus().isEmpty() || clip.corpus().equals(row.corpus()))) {
                named.add(clip);
            }
        }
        String what = row.path().isEmpty() ? "speaker " + row.speaker() : "clip " + row.path();
        if (named.isEmpty()) {
            throw new IOException(file + ": line " + row.number() + ": there is no " + what + " in the corpora");
        }
        Set<String> places = named.stream()
                .map(row.path().isEmpty() ? Clip::corpus : clip -> clip.path().toString())
                .collect(Collectors.toCollection(HashSet::new));
        if (places.size() > 1) {
            throw new IOException(file + ": line " + row.number() + ": there is more than one " + what
                    + "; name the corpus in a column corpus");
        }
        return named;
    }

    private boolean isAt(Clip clip, Path path) {
        Path beside = file.toAbsolutePath().resolveSibling(path).normalize();
        return clip.path().endsWith(path)
                || clip.path().toAbsolutePath().normalize().equals(beside);
    }

    private static long speakersOnBothSides(TrainingSet set, DataSplit split) {
        Set<String> tested = set.speakers(split.test());
        tested.retainAll(set.speakers(split.heard()));
        return tested.size();
    }

    @Override
    public String protocol() {
        return "split of " + file.getFileName();
    }
}
