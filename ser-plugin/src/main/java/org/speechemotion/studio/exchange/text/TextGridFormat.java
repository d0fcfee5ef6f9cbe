// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.LineEnds;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.TierNames;

/**
 * TextGrids of Praat in the long text format, UTF-8. Each track is a tier, for each channel if there are several; points
 * have a tier of their own. The intervals of a tier fill the whole recording, as Praat wants it: empty ones lie between
 * those with a label. Annotations that overlap go to a further tier of the same name with a number.
 */
public class TextGridFormat implements AnnotationFormat {

    /** Praat knows no recording without length. */
    private static final double SHORTEST = 0.001;

    private static final Reduction REDUCTION = Reduction.of(
            Losses.RECORDING_NAME,
            Losses.RECORDING_RATE,
            Losses.VOCABULARIES,
            Losses.PROVENANCE,
            Losses.KINDS,
            Losses.CONFIDENCES,
            Losses.SCORES,
            Losses.NOTES,
            Losses.SPEAKERS,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            LineEnds.RETURNS,
            Losses.BEYOND_END,
            Losses.annotations(
                    "stretches without a label",
                    annotation -> annotation.label().isEmpty() && !annotation.isPoint() ? null : annotation),
            Losses.OVERLAPS,
            Losses.CONTENTS,
            new Loss("", TextGridFormat::withLength));

    @Override
    public String id() {
        return "textgrid";
    }

    @Override
    public String name() {
        return "Praat TextGrid";
    }

    @Override
    public String extension() {
        return "TextGrid";
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    /** How lines of this kind of TextGrid are written. */
    TextGridLines lines(Writer out) {
        return new TextGridLines.Long(out);
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        ExchangedAnnotations kept = REDUCTION.apply(document);
        TextGridLines lines = lines(out);
        String end = Decimals.nanoseconds(kept.end());
        lines.header(
                end,
                kept.tracks().stream()
                        .mapToInt(track -> track.channels().size())
                        .sum());
        for (AnnotationTrack track : kept.tracks()) {
            for (int channel : track.channels()) {
                List<Annotation> annotations = track.ofChannel(channel);
                boolean points = annotations.isEmpty()
                        ? track.content() == TrackContent.TRANSITION
                        : annotations.get(0).isPoint();
                List<Annotation> items = points ? annotations : filled(annotations, kept.end());
                lines.tier(points, TierNames.of(track, channel), end, items.size());
                for (Annotation item : items) {
                    lines.item(points, item);
                }
            }
        }
        out.flush();
    }

    /** The stretches with empty ones between them. */
    private static List<Annotation> filled(List<Annotation> annotations, double end) {
        List<Annotation> items = new ArrayList<>(2 * annotations.size() + 1);
        double at = 0;
        for (Annotation annotation : annotations) {
            if (annotation.span().start() > at) {
                items.add(Annotation.of(0, new TimeSpan(at, annotation.span().start()), ""));
            }
            items.add(annotation);
            at = annotation.span().end();
        }
        if (at < end) {
            items.add(Annotation.of(0, new TimeSpan(at, end), ""));
        }
        return items;
    }

    private static ExchangedAnnotations withLength(ExchangedAnnotations document) {
        double end = Math.max(document.end(), SHORTEST);
        return document.recording().duration().orElse(0) == end
                ? document
                : document.withRecording(document.recording().withDuration(end));
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains("ooTextFile");
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return List.of(new TextGridReader(input).read());
    }
}
