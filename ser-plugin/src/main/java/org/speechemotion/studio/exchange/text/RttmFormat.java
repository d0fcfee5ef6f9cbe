// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.TrackCollector;

/**
 * Rich Transcription Time Marked, ten fields a line: who speaks when. A stretch of speech with a speaker is a turn of
 * that speaker; an emotion stands in the speaker's field, where programs that compare such files look for it. Other
 * labels do too, and the word "label" in the field for the kind of speaker says so.
 */
public final class RttmFormat implements AnnotationFormat {

    private static final String NONE = "<NA>";
    private static final String LABEL = "label";
    private static final String TURN = "turn";
    private static final String SPEECH = "speech";

    private static final Reduction REDUCTION = Reduction.of(FlatLosses.TRACKS)
            .and(
                    Losses.SCORES,
                    Losses.NOTES,
                    Losses.FLAGS,
                    Losses.FREQUENCIES,
                    Losses.AUTHORS,
                    Losses.RECORDING_DETAILS,
                    Losses.EMPTY_CHANNELS,
                    Losses.CONFIDENCE_DIGITS,
                    Losses.labels("spaces in labels", RttmFormat::word),
                    Losses.details("spaces in names of speakers", details -> {
                        String word = word(details.speaker());
                        return word.equals(details.speaker()) ? details : details.withSpeaker(word);
                    }),
                    Losses.annotations(
                            "speakers of what is not speech",
                            annotation -> annotation.details().speaker().isEmpty()
                                            || annotation.label().equals(SPEECH)
                                    ? annotation
                                    : annotation.withDetails(AnnotationDetails.NONE)),
                    Losses.CONTENTS,
                    new Loss("the recording's name, or spaces in it", RttmFormat::named));

    @Override
    public String id() {
        return "rttm";
    }

    @Override
    public String name() {
        return "RTTM";
    }

    @Override
    public String extension() {
        return "rttm";
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void writeAll(Iterable<ExchangedAnnotations> documents, Writer out) throws IOException {
        for (ExchangedAnnotations document : documents) {
            write(document, out);
        }
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        ExchangedAnnotations kept = REDUCTION.apply(document);
        for (AnnotationTrack track : kept.tracks()) {
            for (Annotation annotation : track.annotations()) {
                String speaker = annotation.details().speaker();
                boolean turn = !speaker.isEmpty();
                String kind = kind(track, speaker);
                double start = annotation.span().start();
                out.write("SPEAKER " + orNone(kept.recording().path()) + " " + (annotation.channel() + 1) + " "
                        + Decimals.nanoseconds(start) + " "
                        + Decimals.difference(annotation.span().end(), start) + " " + NONE + " "
                        + kind + " " + orNone(turn ? speaker : annotation.label()) + " "
                        + (annotation.confidence().isPresent()
                                ? Decimals.probability(annotation.confidence().getAsDouble())
                                : NONE)
                        + " " + NONE + "\n");
            }
        }
        out.flush();
    }

    private static String kind(AnnotationTrack track, String speaker) {
        if (speaker.isEmpty()) {
            return track.content() == TrackContent.EMOTION ? NONE : LABEL;
        }
        // A speaker called Joy is no emotion.
        return Emotion.of(speaker).isPresent() ? TURN : NONE;
    }

    private static String orNone(String word) {
        return word.isEmpty() ? NONE : word;
    }

    private static String word(String text) {
        String word = text.strip().replaceAll("[\\s\\p{Cntrl}\\p{Z}\\u0085]+", "_");
        return word.equals(NONE) ? "" : word;
    }

    private static ExchangedAnnotations named(ExchangedAnnotations document) {
        String name =
                document.tracks().isEmpty() ? "" : word(document.recording().path());
        return name.equals(document.recording().path())
                ? document
                : document.withRecording(document.recording().withPath(name));
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.lines().anyMatch(line -> line.startsWith("SPEAKER "));
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        Map<String, List<Turn>> files = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(input.text())) {
            long number = 0;
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] fields = line.strip().split("\\s+", 11);
                if (line.isBlank() || line.startsWith(";") || fields[0].equals("SPKR-INFO")) {
                    continue;
                }
                if (++count > AnnotationInput.MOST_ANNOTATIONS) {
                    throw input.wrong(number, "more annotations than are read; divide the file");
                }
                Turn turn = turn(input, number, fields);
                files.computeIfAbsent(fields[1].equals(NONE) ? "" : fields[1], name -> new ArrayList<>())
                        .add(turn);
            }
        }
        List<ExchangedAnnotations> documents = new ArrayList<>();
        for (Map.Entry<String, List<Turn>> file : files.entrySet()) {
            documents.add(document(input, file.getKey(), file.getValue()));
        }
        return documents.isEmpty() ? List.of(new ExchangedAnnotations(RecordingFacts.UNKNOWN, List.of())) : documents;
    }

    private static ExchangedAnnotations document(AnnotationInput input, String name, List<Turn> turns)
            throws IOException {
        TrackCollector collector = new TrackCollector(input);
        boolean emotions = turns.stream()
                .allMatch(turn ->
                        !turn.labelled && !turn.turn && Emotion.of(turn.word).isPresent());
        for (Turn turn : turns) {
            boolean speaker = !emotions && !turn.labelled && !turn.word.isEmpty();
            collector
                    .track(TrackCollector.UNNAMED)
                    .add(
                            "line " + turn.line,
                            new Annotation(
                                    turn.channel,
                                    turn.span,
                                    speaker ? SPEECH : turn.word,
                                    turn.confidence,
                                    Optional.empty(),
                                    speaker ? AnnotationDetails.NONE.withSpeaker(turn.word) : AnnotationDetails.NONE));
        }
        return new ExchangedAnnotations(RecordingFacts.UNKNOWN.withPath(name), collector.tracks());
    }

    private static Turn turn(AnnotationInput input, long line, String[] fields) throws IOException {
        if (fields.length < 8) {
            throw input.wrong(
                    line,
                    "has " + fields.length + " fields; type, file, channel, start, duration, text, kind, name,"
                            + " confidence and lookahead are needed");
        }
        // Words stand in the field for text, all else in that for names.
        boolean word = !fields[5].equals(NONE);
        String name = word ? fields[5] : fields[7];
        double start = input.time("line " + line, number(input, line, "the start", fields[3]));
        double duration = input.time("line " + line, number(input, line, "the duration", fields[4]));
        // Within those limits decimals are added without making the end finer than it was written.
        double end = BigDecimal.valueOf(start).add(BigDecimal.valueOf(duration)).doubleValue();
        String sure = fields.length > 8 ? fields[8] : NONE;
        OptionalDouble confidence =
                sure.equals(NONE) ? OptionalDouble.empty() : probability(number(input, line, "the confidence", sure));
        return new Turn(
                line,
                channel(input, line, fields[2]),
                input.span("line " + line, start, end),
                name.equals(NONE) ? "" : name,
                word || fields[6].equals(LABEL),
                fields[6].equals(TURN),
                confidence);
    }

    private static int channel(AnnotationInput input, long line, String field) throws IOException {
        if (field.equals(NONE)) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(field) - 1);
        } catch (NumberFormatException e) {
            throw input.wrong(line, "the channel is no number: " + AnnotationInput.shown(field));
        }
    }

    private static double number(AnnotationInput input, long line, String what, String field) throws IOException {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            String advice = field.matches("[-+]?\\d*,\\d+") ? "; decimals have a point in RTTM" : "";
            throw input.wrong(line, what + " is no number: " + AnnotationInput.shown(field) + advice);
        }
    }

    private static OptionalDouble probability(double value) {
        return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private record Turn(
            long line,
            int channel,
            TimeSpan span,
            String word,
            boolean labelled,
            boolean turn,
            OptionalDouble confidence) {}
}
