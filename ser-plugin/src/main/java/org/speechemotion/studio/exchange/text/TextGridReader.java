// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TierNames;
import org.speechemotion.studio.exchange.TrackCollector;

/** Reads a TextGrid, long or short. */
final class TextGridReader {

    private final AnnotationInput input;
    private final TrackCollector collector;
    private final TierNames tiers;

    TextGridReader(AnnotationInput input) {
        this.input = input;
        this.collector = new TrackCollector(input);
        this.tiers = new TierNames(collector);
    }

    ExchangedAnnotations read() throws IOException {
        if (input.beginning().startsWith("ooBinaryFile")) {
            throw input.wrong("is a binary TextGrid; save it as a text file in Praat");
        }
        try (TextGridTokens tokens = new TextGridTokens(input)) {
            if (!tokens.text("\"ooTextFile\"").startsWith("ooTextFile")) {
                throw input.wrong("is no text file of Praat");
            }
            String type = tokens.text("\"TextGrid\"");
            if (!type.startsWith("TextGrid")) {
                throw input.wrong("holds an object of Praat that is no TextGrid: " + AnnotationInput.shown(type));
            }
            tokens.number("the start of the recording");
            double end = input.time("line " + tokens.line(), tokens.number("the end of the recording"));
            if (tokens.flag("<exists>").equals("exists")) {
                long count = tokens.count("the number of tiers");
                for (long i = 0; i < count; i++) {
                    tier(tokens);
                }
            }
            return new ExchangedAnnotations(RecordingFacts.UNKNOWN.withDuration(end), collector.tracks());
        }
    }

    private void tier(TextGridTokens tokens) throws IOException {
        String type = tokens.text("the class of a tier");
        boolean points = type.equals("TextTier");
        if (!points && !type.equals("IntervalTier")) {
            throw input.wrong(
                    tokens.line(), "a tier is an IntervalTier or a TextTier, not " + AnnotationInput.shown(type));
        }
        String name = tokens.text("the name of a tier");
        tokens.number("the start of a tier");
        tokens.number("the end of a tier");
        long count = tokens.count("the number of intervals or points");
        int channel = TierNames.channel(name);
        TrackCollector.Draft track = tiers.track(name).channel("line " + tokens.line(), channel);
        for (long i = 0; i < count; i++) {
            double start = tokens.number(points ? "the time of a point" : "the start of an interval");
            double end = points ? start : tokens.number("the end of an interval");
            String label = tokens.text("a label");
            if (points || !label.isEmpty()) {
                String place = "line " + tokens.line();
                TimeSpan span = input.span(place, start, end);
                track.add(place, Annotation.of(channel, span, label));
            }
        }
    }
}
