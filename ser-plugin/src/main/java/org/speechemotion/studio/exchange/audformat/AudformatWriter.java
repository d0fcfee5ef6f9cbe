// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.audformat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.UniqueNames;
import org.speechemotion.studio.exchange.WatchedWriter;

/** Writes a database: first the tables, so that a header never names one that is not there. */
final class AudformatWriter {

    /** Columns of each table besides the label. */
    static final List<String> DETAILS = List.of("confidence", "channel", "speaker", "note");

    /** Column with the label. */
    static final String LABEL = "label";

    /** In an order that is the same in every run, as the files are to be. */
    private static final Map<String, String> SCHEMES =
            Collections.unmodifiableMap(new TreeMap<>(Map.of("text", "str", "number", "float", "channel", "int")));

    private final ExchangedAnnotations document;
    private final Path file;
    private final TaskMonitor monitor;
    private final List<AtomicFile> files = new ArrayList<>();
    private final String base;
    private final Map<String, Object> raters = new LinkedHashMap<>();
    private final Map<String, Object> schemes = new LinkedHashMap<>();
    private final Map<String, Object> tables = new LinkedHashMap<>();
    private final UniqueNames names = new UniqueNames();

    AudformatWriter(ExchangedAnnotations document, Path file, TaskMonitor monitor) {
        this.document = document;
        this.file = file;
        this.monitor = monitor;
        String name = String.valueOf(file.getFileName());
        this.base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Only such names are allowed for tables and schemes. */
    static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    /** The name of the scheme for a vocabulary. */
    static String scheme(String vocabulary) {
        String word = word(vocabulary);
        return word.isEmpty() || SCHEMES.containsKey(word) ? "labels-" + word : word;
    }

    /** Nothing is put in place until all is written. */
    void write() throws IOException {
        try {
            writeAll();
            for (AtomicFile each : files) {
                each.commit();
            }
        } finally {
            for (AtomicFile each : files) {
                each.close();
            }
        }
    }

    private AtomicFile begin(Path path) throws IOException {
        AtomicFile begun = AtomicFile.create(path);
        files.add(begun);
        return begun;
    }

    private void writeAll() throws IOException {
        SCHEMES.forEach((name, type) -> schemes.put(name, Map.of("dtype", type)));
        for (AnnotationTrack track : document.tracks()) {
            String id = names.take(word(track.name())).replace(' ', '-');
            table(id, track);
            tables.put(id, description(track));
        }
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", word(base));
        header.put("source", "Speech Emotion Studio");
        header.put("usage", "other");
        header.put("languages", List.of());
        header.put("raters", raters);
        header.put("schemes", schemes);
        header.put("tables", tables);
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSplitLines(false)
                .build();
        String yaml = new Dump(settings).dumpToString(header);
        Files.writeString(begin(file).path(), yaml);
    }

    private Map<String, Object> description(AnnotationTrack track) {
        String rater = word("rater-" + track.provenance().author());
        boolean machine = track.kind() == TrackKind.MACHINE;
        raters.put(rater, Map.of("type", machine ? "machine" : "human"));
        String scheme = "text";
        if (!track.vocabulary().equals(Vocabulary.FREE)) {
            scheme = track.vocabulary().name();
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("dtype", "str");
            words.put("labels", track.vocabulary().labels());
            schemes.put(scheme, words);
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(LABEL, column(scheme, rater));
        columns.put("confidence", column("number", rater));
        columns.put("channel", column("channel", rater));
        columns.put("speaker", column("text", rater));
        columns.put("note", column("text", rater));
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("type", "segmented");
        table.put("description", track.name());
        table.put("columns", columns);
        table.put("track", track.name());
        table.put("kind", track.kind().name().toLowerCase(Locale.ROOT));
        table.put("content", track.content().name().toLowerCase(Locale.ROOT));
        table.put("author", track.provenance().author());
        table.put("channels", track.channels());
        return table;
    }

    private static Map<String, Object> column(String scheme, String rater) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("scheme_id", scheme);
        column.put("rater_id", rater);
        return column;
    }

    private void table(String id, AnnotationTrack track) throws IOException {
        Path path = begin(file.resolveSibling(base + "." + id + ".csv")).path();
        try (BufferedWriter writer = WatchedWriter.open(path, monitor);
                CSVPrinter csv = CSVFormat.RFC4180
                        .builder()
                        .setRecordSeparator('\n')
                        .get()
                        .print(writer)) {
            csv.printRecord("file", "start", "end", LABEL, "confidence", "channel", "speaker", "note");
            for (Annotation annotation : track.annotations()) {
                csv.printRecord(
                        document.recording().path(),
                        Timedelta.text(annotation.span().start()),
                        Timedelta.text(annotation.span().end()),
                        annotation.label(),
                        annotation.confidence().isPresent()
                                ? Decimals.exact(annotation.confidence().getAsDouble())
                                : "",
                        annotation.channel(),
                        annotation.details().speaker(),
                        annotation.details().note());
            }
        }
    }
}
