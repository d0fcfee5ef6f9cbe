// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.LineEnds;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.TrackCollector;

/**
 * A table, one row a segment: recording, channel (from 0), start, end, emotion (or label, where not all tracks are about
 * emotions), confidence, and a column {@code score_EMOTION} for each emotion of the model. Columns for track, speaker,
 * note, flags and frequencies follow where there is something to put into them. Quoted as RFC 4180 says; rows end with a
 * line feed; texts that a spreadsheet would take for formulas have an apostrophe before them.
 */
abstract class DelimitedFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = Reduction.of(
            Losses.DERIVED_TRACKS,
            LineEnds.RETURNS,
            Losses.SCORE_DIGITS,
            new Loss("", ScoreColumns::inOrder),
            Losses.VOCABULARIES,
            Losses.PROVENANCE,
            Losses.KINDS,
            Losses.AUTHORS,
            Losses.EMPTY_TRACKS,
            Losses.EMPTY_CHANNELS,
            Losses.CONFIDENCE_DIGITS,
            Losses.RECORDING_DETAILS,
            new Loss("what tracks are about", DelimitedFormat::contents),
            new Loss(
                    "name of the recording",
                    document -> document.tracks().isEmpty()
                            ? Losses.RECORDING_NAME.removal().apply(document)
                            : document));

    private final char delimiter;

    DelimitedFormat(char delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    private static ExchangedAnnotations contents(ExchangedAnnotations document) {
        return onlyEmotions(document) ? document : Losses.CONTENTS.removal().apply(document);
    }

    private static boolean onlyEmotions(ExchangedAnnotations document) {
        return document.tracks().stream().allMatch(track -> track.content() == TrackContent.EMOTION);
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        writeAll(List.of(document), out);
    }

    @Override
    @SuppressWarnings("resource") // the stream below stays open
    public void writeAll(Iterable<ExchangedAnnotations> documents, Writer out) throws IOException {
        CSVPrinter csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator('\n')
                .get()
                .print(out);
        Iterator<ExchangedAnnotations> each = documents.iterator();
        Columns columns = null;
        while (each.hasNext()) {
            ExchangedAnnotations document = Losses.DERIVED_TRACKS.removal().apply(each.next());
            ExchangedAnnotations kept = REDUCTION.apply(document);
            if (columns == null) {
                columns = Columns.of(document, kept);
                csv.printRecord(columns.names());
            }
            for (AnnotationTrack track : kept.tracks()) {
                for (Annotation annotation : track.annotations()) {
                    row(csv, kept, track, annotation, columns);
                }
            }
            csv.flush();
        }
    }

    private static void row(
            CSVPrinter csv,
            ExchangedAnnotations document,
            AnnotationTrack track,
            Annotation annotation,
            Columns columns)
            throws IOException {
        csv.print(SpreadsheetCell.guarded(document.recording().path()));
        csv.print(annotation.channel());
        csv.print(Decimals.nanoseconds(annotation.span().start()));
        csv.print(Decimals.nanoseconds(annotation.span().end()));
        csv.print(SpreadsheetCell.guarded(annotation.label()));
        csv.print(
                annotation.confidence().isPresent()
                        ? Decimals.probability(annotation.confidence().getAsDouble())
                        : "");
        Optional<EmotionScores> scores = annotation.scores();
        BigDecimal[] values =
                scores.map(known -> Decimals.distribution(known.values())).orElse(new BigDecimal[0]);
        for (Emotion emotion : columns.scores.emotions()) {
            int index = scores.map(known -> known.emotions().indexOf(emotion)).orElse(-1);
            csv.print(index < 0 ? "" : values[index]);
        }
        for (Detail detail : columns.details) {
            csv.print(detail.cell(track, annotation));
        }
        csv.println();
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return DelimitedReader.hasTimes(beginning, delimiter);
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return new DelimitedReader(input, delimiter).read();
    }

    /** Columns that are there only where something stands in them. */
    enum Detail {
        /** Name of the track. */
        TRACK("track") {
            @Override
            String cell(AnnotationTrack track, Annotation annotation) {
                return SpreadsheetCell.guarded(track.name());
            }
        },
        /** Who speaks. */
        SPEAKER("speaker") {
            @Override
            String cell(AnnotationTrack track, Annotation annotation) {
                return SpreadsheetCell.guarded(annotation.details().speaker());
            }
        },
        /** Free text. */
        NOTE("note") {
            @Override
            String cell(AnnotationTrack track, Annotation annotation) {
                return SpreadsheetCell.guarded(annotation.details().note());
            }
        },
        /** Words with spaces between them. */
        FLAGS("flags") {
            @Override
            String cell(AnnotationTrack track, Annotation annotation) {
                return String.join(
                        " ",
                        annotation.details().flags().stream()
                                .map(Flag::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList());
            }
        },
        /** Lower limit of the part of the spectrum in Hz. */
        LOW("low_hz") {
            @Override
            String cell(AnnotationTrack track, Annotation annotation) {
                return annotation
                        .details()
                        .frequencies()
                        .map(range -> BigDecimal.valueOf(range.lowHz()).toPlainString())
                        .orElse("");
            }
        },
        /** Upper limit of the part of the spectrum in Hz. */
        HIGH("high_hz") {
            @Override
            String cell(AnnotationTrack track, Annotation annotation) {
                return annotation
                        .details()
                        .frequencies()
                        .map(range -> BigDecimal.valueOf(range.highHz()).toPlainString())
                        .orElse("");
            }
        };

        private final String column;

        Detail(String column) {
            this.column = column;
        }

        abstract String cell(AnnotationTrack track, Annotation annotation);

        String column() {
            return column;
        }
    }

    private record Columns(boolean emotions, ScoreColumns scores, List<Detail> details) {

        static Columns of(ExchangedAnnotations document, ExchangedAnnotations kept) {
            boolean emotions = onlyEmotions(kept.tracks().isEmpty() ? document : kept);
            List<Detail> details = new ArrayList<>();
            String usual = emotions ? DelimitedReader.EMOTION : TrackCollector.UNNAMED;
            for (Detail detail : Detail.values()) {
                boolean used = detail == Detail.TRACK
                        ? kept.tracks().size() > 1
                                || kept.tracks().stream()
                                        .anyMatch(track -> !track.name().equals(usual))
                        : kept.annotations().anyMatch(annotation -> !detail.cell(null, annotation)
                                .isEmpty());
                if (used) {
                    details.add(detail);
                }
            }
            return new Columns(emotions, ScoreColumns.of(document), details);
        }

        List<String> names() {
            List<String> names = new ArrayList<>(List.of(
                    "recording",
                    "channel",
                    "start",
                    "end",
                    emotions ? DelimitedReader.EMOTION : "label",
                    "confidence"));
            scores.emotions().forEach(emotion -> names.add("score_" + emotion.label()));
            details.forEach(detail -> names.add(detail.column()));
            return names;
        }
    }
}
