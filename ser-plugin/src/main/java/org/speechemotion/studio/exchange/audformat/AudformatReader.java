// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.audformat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.QuotedText;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TrackCollector;

/** Reads the segmented tables of a database; each column of a foreign one is a track. */
final class AudformatReader {

    private static final int MOST_RECORDINGS = 10_000;

    private final AnnotationInput input;
    private final Map<String, TrackCollector> recordings = new LinkedHashMap<>();
    private final List<String> omissions = new ArrayList<>();
    private int count;

    AudformatReader(AnnotationInput input) {
        this.input = input;
    }

    List<ExchangedAnnotations> read() throws IOException {
        Header header = Header.read(input);
        if (!header.has("tables") && !header.has("schemes")) {
            throw input.wrong("is no header of audformat: there are no tables");
        }
        Header tables = header.section("tables");
        for (String id : tables.names()) {
            Header table = tables.section(id);
            if (!table.text("type").equals("segmented")) {
                omissions.add("the table " + AnnotationInput.shown(id) + ", which has no times");
            } else {
                table(header, id, table);
            }
        }
        List<ExchangedAnnotations> documents = new ArrayList<>();
        recordings.forEach((path, collector) -> documents.add(
                new ExchangedAnnotations(RecordingFacts.UNKNOWN.withPath(path), collector.tracks(), omissions)));
        return documents.isEmpty()
                ? List.of(new ExchangedAnnotations(RecordingFacts.UNKNOWN, List.of(), omissions))
                : documents;
    }

    private void table(Header header, String id, Header table) throws IOException {
        // The name comes from the file and becomes part of a path.
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw input.wrong("the table " + AnnotationInput.shown(id) + " has a name that is none");
        }
        String name = String.valueOf(input.file().getFileName());
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Path file = input.file().resolveSibling(base + "." + id + ".csv");
        if (!Files.isRegularFile(file)) {
            throw input.wrong("the table " + id + " is to be in " + file + ", which is not there; save it as CSV");
        }
        AnnotationInput cells = input.beside(file);
        Columns columns = new Columns(header, id, table);
        long row = 0;
        try (Reader text = cells.text();
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(new QuotedText(cells, text))) {
            for (CSVRecord record : parser) {
                row = record.getRecordNumber();
                if (row == 1) {
                    columns.begin(cells, record);
                } else {
                    row(cells, columns, record);
                }
            }
        } catch (UncheckedIOException e) {
            throw String.valueOf(e.getCause().getMessage()).startsWith(cells.name() + ":")
                    ? e.getCause()
                    : cells.wrong("row " + (row + 1) + ": quotation marks are not in pairs");
        }
        if (columns.endless > 0) {
            omissions.add("segments of the table " + id + " that have no end (" + columns.endless + ")");
        }
    }

    private void row(AnnotationInput cells, Columns columns, CSVRecord record) throws IOException {
        String place = "row " + record.getRecordNumber();
        String recording = columns.cell(record, "file");
        OptionalDouble start = Timedelta.seconds(columns.cell(record, "start"));
        OptionalDouble end = Timedelta.seconds(columns.cell(record, "end"));
        if (columns.cell(record, "end").matches("|NaT|nan|NaN")) {
            columns.endless++;
            return;
        }
        if (start.isEmpty() || end.isEmpty()) {
            throw cells.wrong(place + ": start or end is no time such as 0 days 00:00:01.5");
        }
        if (++count > AnnotationInput.MOST_ANNOTATIONS) {
            throw cells.wrong(place + ": more annotations than are read; divide the database");
        }
        if (!recordings.containsKey(recording) && recordings.size() >= MOST_RECORDINGS) {
            throw cells.wrong(place + ": more than the " + MOST_RECORDINGS + " recordings that are read");
        }
        TrackCollector collector = recordings.computeIfAbsent(recording, path -> new TrackCollector(cells));
        for (String column : columns.labels) {
            String label = columns.cell(record, column);
            if (label.isEmpty() && !columns.own) {
                continue;
            }
            int channel = columns.channel(cells, place, record);
            TrackCollector.Draft draft = collector.track(columns.trackName(column));
            columns.describe(place, draft, column);
            draft.add(
                    place,
                    new Annotation(
                            channel,
                            cells.span(place, start.getAsDouble(), end.getAsDouble()),
                            label,
                            columns.confidence(record),
                            Optional.empty(),
                            AnnotationDetails.NONE
                                    .withSpeaker(columns.cell(record, "speaker"))
                                    .withNote(columns.cell(record, "note"))));
        }
    }

    /** The columns of a table and what the header says of them. */
    private static final class Columns {

        private final Header header;
        private final String id;
        private final Header table;
        private final boolean own;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Vocabulary> vocabularies = new HashMap<>();
        private final List<String> labels = new ArrayList<>();
        private final Set<TrackCollector.Draft> described = new HashSet<>();
        private int endless;

        Columns(Header header, String id, Header table) {
            this.header = header;
            this.id = id;
            this.table = table;
            this.own = table.has("track");
        }

        void begin(AnnotationInput cells, CSVRecord names) throws IOException {
            for (int i = 0; i < names.size(); i++) {
                places.putIfAbsent(names.get(i).strip(), i);
            }
            if (!places.keySet().containsAll(Set.of("file", "start", "end"))) {
                throw cells.wrong("row 1: the columns file, start and end of a segmented table are needed");
            }
            for (String column : new LinkedHashSet<>(names.toList())) {
                boolean index = Set.of("file", "start", "end").contains(column);
                if (!index && !(AudformatWriter.DETAILS.contains(column)) && labels.size() < 100) {
                    labels.add(column);
                    vocabularies.put(column, vocabulary(column));
                }
            }
        }

        private Vocabulary vocabulary(String column) throws IOException {
            String scheme = table.section("columns").section(column).text("scheme_id");
            Header schemes = header.section("schemes");
            if (scheme.isEmpty() || !schemes.has(scheme)) {
                return Vocabulary.FREE;
            }
            Set<String> seen = new HashSet<>();
            List<String> words = schemes.section(scheme).texts("labels").stream()
                    .filter(word -> !word.isBlank() && seen.add(word))
                    .toList();
            return words.isEmpty() ? Vocabulary.FREE : Vocabulary.ofLabels(scheme, words);
        }

        String trackName(String column) {
            if (own) {
                return table.text("track");
            }
            return labels.size() == 1 ? id : id + "." + column;
        }

        /** Says of a track what the header says, once. */
        void describe(String place, TrackCollector.Draft draft, String column) throws IOException {
            if (!described.add(draft)) {
                return;
            }
            draft.with(vocabularies.get(column));
            if (own) {
                draft.by(word(TrackKind.class, "kind", TrackKind.ANNOTATOR), Provenance.ofPerson(table.text("author")));
                draft.about(word(TrackContent.class, "content", TrackContent.OTHER));
                for (String channel : table.texts("channels")) {
                    if (channel.matches("[0-9]{1,3}")) {
                        draft.channel(place, Integer.parseInt(channel));
                    }
                }
            } else {
                String rater = table.section("columns").section(column).text("rater_id");
                Header raters = header.section("raters");
                boolean machine =
                        raters.has(rater) && raters.section(rater).text("type").equals("machine");
                draft.by(machine ? TrackKind.MACHINE : TrackKind.ANNOTATOR, Provenance.ofPerson(rater));
            }
        }

        private <E extends Enum<E>> E word(Class<E> type, String name, E other) {
            for (E value : type.getEnumConstants()) {
                if (value.name().toLowerCase(Locale.ROOT).equals(table.text(name))) {
                    return value;
                }
            }
            return other;
        }

        int channel(AnnotationInput cells, String place, CSVRecord record) throws IOException {
            String text = cell(record, "channel").strip();
            if (text.isEmpty()) {
                return 0;
            }
            if (!text.matches("[0-9]{1,3}")) {
                throw cells.wrong(place + ": channel is no number: " + AnnotationInput.shown(text));
            }
            return Integer.parseInt(text);
        }

        OptionalDouble confidence(CSVRecord record) {
            OptionalDouble value = Timedelta.seconds(cell(record, "confidence"));
            return value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= 1
                    ? value
                    : OptionalDouble.empty();
        }

        String cell(CSVRecord record, String column) {
            Integer place = places.get(column);
            return place == null || place >= record.size() ? "" : record.get(place);
        }
    }
}
