// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.QuotedText;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TrackCollector;

/**
 * Reads tables with a start and an end, or a duration, in each row. Names of columns are taken as many tools write them;
 * commas, semicolons and tabs separate values; decimals may have a comma.
 */
final class DelimitedReader {

    /** Column, and usual track, of emotions. */
    static final String EMOTION = "emotion";

    private static final Map<String, Set<String>> NAMES = Map.ofEntries(
            Map.entry("recording", Set.of("recording", "file", "filename", "path", "audio")),
            Map.entry("channel", Set.of("channel")),
            Map.entry("start", Set.of("start", "begin", "onset", "xmin", "tmin", "start_time", "begin_time", "from")),
            Map.entry("end", Set.of("end", "stop", "offset", "xmax", "tmax", "end_time", "to")),
            Map.entry("duration", Set.of("duration", "length")),
            Map.entry(EMOTION, Set.of(EMOTION)),
            Map.entry("label", Set.of("label", "text", "annotation", "value", "mark")),
            Map.entry("confidence", Set.of("confidence")),
            Map.entry("track", Set.of("track", "tier")),
            Map.entry("speaker", Set.of("speaker")),
            Map.entry("note", Set.of("note", "notes", "comment")),
            Map.entry("flags", Set.of("flags")),
            Map.entry("low_hz", Set.of("low_hz")),
            Map.entry("high_hz", Set.of("high_hz")));

    private final AnnotationInput input;
    private final char usual;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Integer> scoreCells = new ArrayList<>();
    private final Map<String, TrackCollector> recordings = new LinkedHashMap<>();
    private ScoreColumns scores = new ScoreColumns(List.of());
    private int count;

    DelimitedReader(AnnotationInput input, char usual) {
        this.input = input;
        this.usual = usual;
    }

    /** Whether a text looks like such a table. */
    static boolean hasTimes(String beginning, char delimiter) {
        String first = beginning.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return delimiter(first, ',') == delimiter && first.matches(".*\\b(start|begin|onset|xmin|tmin).*");
    }

    List<ExchangedAnnotations> read() throws IOException {
        String first = input.beginning().lines().findFirst().orElse("");
        CSVFormat.Builder format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(first, usual))
                .setIgnoreEmptyLines(true);
        if (first.contains(", ") || first.contains("; ")) {
            format.setIgnoreSurroundingSpaces(true);
        }
        long row = 0;
        try (Reader text = input.text();
                CSVParser parser = format.get().parse(new QuotedText(input, text))) {
            for (CSVRecord cells : parser) {
                row = cells.getRecordNumber();
                if (columns.isEmpty()) {
                    begin(cells);
                } else if (!isBlank(cells)) {
                    add(row, cells);
                }
            }
        } catch (UncheckedIOException e) {
            throw inQuotes(row, e.getCause());
        }
        if (columns.isEmpty()) {
            throw input.wrong("is empty; a line with the names of the columns is needed");
        }
        List<ExchangedAnnotations> documents = new ArrayList<>();
        recordings.forEach((path, tracks) ->
                documents.add(new ExchangedAnnotations(RecordingFacts.UNKNOWN.withPath(path), tracks.tracks())));
        return documents.isEmpty() ? List.of(new ExchangedAnnotations(RecordingFacts.UNKNOWN, List.of())) : documents;
    }

    private IOException inQuotes(long row, IOException failure) {
        // Failures of the text itself already have their line; those of the parser speak of quotation marks.
        return failure.getMessage() != null && failure.getMessage().startsWith(input.name() + ":")
                ? failure
                : input.wrong("row " + (row + 1) + ": quotation marks are not in pairs, or not around a whole value");
    }

    private static char delimiter(String line, char usual) {
        char best = usual;
        long most = count(line, usual);
        for (char other : new char[] {'\t', ';', ','}) {
            if (count(line, other) > most) {
                best = other;
                most = count(line, other);
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.replaceAll("\"[^\"]*\"", "")
                .chars()
                .filter(c -> c == wanted)
                .count();
    }

    private void begin(CSVRecord cells) throws IOException {
        if (cells.size() == 1 && cells.get(0).startsWith("sep=")) {
            return;
        }
        List<Emotion> emotions = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            for (Map.Entry<String, Set<String>> known : NAMES.entrySet()) {
                if (known.getValue().contains(name)) {
                    columns.putIfAbsent(known.getKey(), i);
                }
            }
            if (name.startsWith("score_")) {
                Optional<Emotion> emotion = Emotion.of(name.substring("score_".length()));
                if (emotion.isPresent() && !emotions.contains(emotion.get())) {
                    emotions.add(emotion.get());
                    scoreCells.add(i);
                }
            }
        }
        scores = new ScoreColumns(emotions);
        boolean labelled = columns.containsKey(EMOTION) || columns.containsKey("label");
        boolean timed = columns.containsKey("start") && (columns.containsKey("end") || columns.containsKey("duration"));
        if (columns.isEmpty() && cells.size() >= 3 && isNumber(cells.get(0)) && isNumber(cells.get(1))) {
            columns.putAll(Map.of("start", 0, "end", 1, "label", 2));
            add(1, cells);
        } else if (!labelled || !timed) {
            throw input.wrong("row 1: the columns start, end and emotion (or label) are needed, with times in seconds");
        }
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[0-9]+([.,][0-9]+)?");
    }

    private static boolean isBlank(CSVRecord cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void add(long row, CSVRecord cells) throws IOException {
        String place = "row " + row;
        if (++count > AnnotationInput.MOST_ANNOTATIONS) {
            throw input.wrong(place + ": more annotations than are read; divide the file");
        }
        double start = seconds(place, cells, "start");
        double end =
                columns.containsKey("end") ? seconds(place, cells, "end") : start + seconds(place, cells, "duration");
        TimeSpan span = input.span(place, start, end);
        boolean emotions = columns.containsKey(EMOTION);
        String channel = cell(cells, "channel").strip();
        int number = 0;
        try {
            number = channel.isEmpty() ? 0 : Integer.parseInt(channel);
        } catch (NumberFormatException e) {
            throw input.wrong(place + ": the channel " + AnnotationInput.shown(channel) + " is no number");
        }
        String track = text(cells, "track");
        TrackCollector collector =
                recordings.computeIfAbsent(text(cells, "recording"), path -> new TrackCollector(input));
        TrackCollector.Draft draft =
                collector.track(track.isEmpty() ? emotions ? EMOTION : TrackCollector.UNNAMED : track);
        if (emotions) {
            draft.about(TrackContent.EMOTION);
        }
        draft.channel(place, number);
        draft.add(
                place,
                new Annotation(
                        number,
                        span,
                        text(cells, emotions ? EMOTION : "label"),
                        confidence(place, cells),
                        scores(place, cells),
                        details(place, cells)));
    }

    private AnnotationDetails details(String place, CSVRecord cells) throws IOException {
        AnnotationDetails details =
                AnnotationDetails.NONE.withNote(text(cells, "note")).withSpeaker(text(cells, "speaker"));
        String words = cell(cells, "flags").strip();
        if (!words.isEmpty()) {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            for (Flag flag : Flag.values()) {
                if (List.of(words.toUpperCase(Locale.ROOT).split("[\\s,;|]+")).contains(flag.name())) {
                    flags.add(flag);
                }
            }
            details = details.withFlags(flags);
        }
        if (!cell(cells, "low_hz").isBlank() && !cell(cells, "high_hz").isBlank()) {
            try {
                details = details.withFrequencies(
                        new FrequencyRange(number(place, cells, "low_hz"), number(place, cells, "high_hz")));
            } catch (IllegalArgumentException e) {
                throw input.wrong(place + ": " + e.getMessage());
            }
        }
        return details;
    }

    private OptionalDouble confidence(String place, CSVRecord cells) throws IOException {
        if (cell(cells, "confidence").isBlank()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(probability(place, number(place, cells, "confidence")));
    }

    private Optional<EmotionScores> scores(String place, CSVRecord cells) throws IOException {
        List<Float> values = new ArrayList<>();
        for (int index : scoreCells) {
            String cell = index < cells.size() ? cells.get(index).strip() : "";
            values.add(cell.isEmpty() ? null : (float) probability(place, number(place, "score", cell)));
        }
        return scores.scores(values);
    }

    private double probability(String place, double value) throws IOException {
        if (!(value >= 0 && value <= 1)) {
            throw input.wrong(place + ": the probability " + value + " is not between 0 and 1");
        }
        return value;
    }

    /** Seconds, or hours, minutes and seconds with colons. */
    private double seconds(String place, CSVRecord cells, String column) throws IOException {
        String[] parts = cell(cells, column).strip().split(":", 4);
        double seconds = 0;
        for (String part : parts) {
            seconds = 60 * seconds + number(place, column, part);
        }
        return seconds;
    }

    private double number(String place, CSVRecord cells, String column) throws IOException {
        return number(place, column, cell(cells, column).strip());
    }

    private double number(String place, String column, String text) throws IOException {
        try {
            return Double.parseDouble(text.indexOf('.') < 0 ? text.replace(',', '.') : text);
        } catch (NumberFormatException e) {
            throw input.wrong(place + ": " + column + " is no number: " + AnnotationInput.shown(text));
        }
    }

    private String text(CSVRecord cells, String column) {
        return SpreadsheetCell.unguarded(cell(cells, column));
    }

    private String cell(CSVRecord cells, String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }
}
