// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.FrequencyRange;
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
 * Labels of Audacity: a line a segment with start and end in seconds and the label, tab between them; a line that begins
 * with a backslash holds the frequencies of the label before. The confidence stands behind the label in brackets, the
 * channel before it if there are several.
 */
public final class AudacityFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = Reduction.of(FlatLosses.TRACKS)
            .and(
                    Losses.SCORES,
                    Losses.NOTES,
                    Losses.SPEAKERS,
                    Losses.FLAGS,
                    Losses.AUTHORS,
                    Losses.RECORDING,
                    Losses.MICROSECONDS,
                    Losses.PERCENT,
                    Losses.EMPTY_CHANNELS,
                    FlatLosses.LINES,
                    new Loss("labels that look like a channel or a confidence", AudacityFormat::asItSeems),
                    Losses.CONTENTS);

    @Override
    public String id() {
        return "audacity";
    }

    @Override
    public String name() {
        return "Audacity labels";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        ExchangedAnnotations kept = REDUCTION.apply(document);
        LabelText text = LabelText.of(kept);
        for (AnnotationTrack track : kept.tracks()) {
            for (Annotation annotation : track.annotations()) {
                out.write(Decimals.fixed(annotation.span().start(), 6) + "\t"
                        + Decimals.fixed(annotation.span().end(), 6) + "\t" + text.write(annotation) + "\n");
                Optional<FrequencyRange> frequencies = annotation.details().frequencies();
                if (frequencies.isPresent()) {
                    out.write("\\\t" + plain(frequencies.get().lowHz()) + "\t"
                            + plain(frequencies.get().highHz()) + "\n");
                }
            }
        }
        out.flush();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    private static ExchangedAnnotations asItSeems(ExchangedAnnotations document) {
        LabelText text = LabelText.of(document);
        return Losses.annotations(
                        "",
                        annotation -> text.isPlain(annotation)
                                ? annotation
                                : LabelText.read(annotation, text.write(annotation)))
                .removal()
                .apply(document);
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.lines().findFirst().orElse("").matches("\\s*[0-9.,]+\t[0-9.,]+(\t.*)?");
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        TrackCollector collector = new TrackCollector(input);
        try (BufferedReader lines = new BufferedReader(input.text())) {
            Annotation last = null;
            long lastLine = 0;
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("\\")) {
                    last = last == null ? null : withFrequencies(last, line);
                } else if (!line.isBlank()) {
                    add(collector, lastLine, last);
                    last = annotation(input, number, line);
                    lastLine = number;
                }
            }
            add(collector, lastLine, last);
        }
        return List.of(new ExchangedAnnotations(RecordingFacts.UNKNOWN, collector.tracks()));
    }

    private static void add(TrackCollector collector, long line, Annotation annotation) throws IOException {
        if (annotation != null) {
            collector.track(TrackCollector.UNNAMED).add("line " + line, annotation);
        }
    }

    private static Annotation annotation(AnnotationInput input, long number, String line) throws IOException {
        String[] parts = line.split("\t", 3);
        double start;
        double end;
        try {
            start = number(parts[0]);
            end = number(parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw input.wrong(number, "is no label of Audacity: start, end and label between tabs are needed");
        }
        TimeSpan span = input.span("line " + number, start, end);
        return LabelText.read(Annotation.of(0, span, ""), parts.length < 3 ? "" : parts[2]);
    }

    /** Frequencies that are not set are negative there; such a line says nothing. */
    private static Annotation withFrequencies(Annotation annotation, String line) {
        String[] parts = line.split("\t");
        try {
            return annotation.withDetails(
                    annotation.details().withFrequencies(new FrequencyRange(number(parts[1]), number(parts[2]))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return annotation;
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace(',', '.'));
    }
}
