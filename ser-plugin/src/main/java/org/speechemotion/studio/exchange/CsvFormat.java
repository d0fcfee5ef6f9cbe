// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.TrackContent;

/**
 * Comma-separated values, one row a segment: recording, channel (from 0), start, end, emotion, confidence, and a column
 * {@code score_EMOTION} for each emotion of the model. Quoted as RFC 4180 says; rows end with a line feed.
 */
public final class CsvFormat implements AnnotationFormat {

    private static final List<String> COLUMNS =
            List.of("recording", "channel", "start", "end", "emotion", "confidence");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String name() {
        return "Comma-separated values";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "names of tracks",
                "version and settings of the model",
                "stretches of speech",
                "transitions",
                "times finer than a millisecond");
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void write(RecordingAnnotations annotations, Writer out) throws IOException {
        writeAll(List.of(annotations), out);
    }

    @Override
    @SuppressWarnings("resource") // the stream below stays open
    public void writeAll(Iterable<RecordingAnnotations> recordings, Writer out) throws IOException {
        CSVPrinter csv =
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(out);
        Iterator<RecordingAnnotations> each = recordings.iterator();
        List<String> emotions = List.of();
        for (boolean first = true; each.hasNext(); first = false) {
            RecordingAnnotations annotations = each.next();
            if (first) {
                emotions = annotations.modelEmotions();
                header(csv, emotions);
            }
            for (AnnotationTrack track : annotations.tracks(TrackContent.EMOTION)) {
                for (Annotation annotation : track.annotations()) {
                    row(csv, annotations, annotation, emotions);
                }
            }
            csv.flush();
        }
    }

    private static void header(CSVPrinter csv, List<String> emotions) throws IOException {
        List<String> names = new ArrayList<>(COLUMNS);
        emotions.forEach(emotion -> names.add("score_" + emotion));
        csv.printRecord(names);
    }

    private static void row(
            CSVPrinter csv, RecordingAnnotations annotations, Annotation annotation, List<String> emotions)
            throws IOException {
        csv.print(annotations.recording().path());
        csv.print(annotation.channel());
        csv.print(Decimals.seconds(annotation.span().start()));
        csv.print(Decimals.seconds(annotation.span().end()));
        csv.print(annotation.label());
        csv.print(
                annotation.confidence().isPresent()
                        ? Decimals.probability(annotation.confidence().getAsDouble())
                        : "");
        Optional<EmotionScores> scores = annotation.scores();
        BigDecimal[] values =
                scores.map(known -> Decimals.distribution(known.values())).orElse(new BigDecimal[0]);
        for (String emotion : emotions) {
            int index = scores.flatMap(known -> Emotion.of(emotion).map(known.emotions()::indexOf))
                    .orElse(-1);
            csv.print(index < 0 ? "" : values[index]);
        }
        csv.println();
    }
}
