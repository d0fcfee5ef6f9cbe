// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.TrackCollector;

/** Subtitles: a number, a line with start and end, and lines of text; an empty line ends them. */
abstract class CueFormat implements AnnotationFormat {

    private static final Pattern TIMES = Pattern.compile(
            "\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*-->\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})(?:\\s.*)?");
    private static final int LONGEST_TEXT = 1 << 20;

    private final char point;
    private final Reduction reduction;

    /**
     * A kind of subtitles.
     *
     * @param point before the milliseconds
     * @param own what this kind loses besides
     */
    CueFormat(char point, Loss... own) {
        this.point = point;
        this.reduction = Reduction.of(FlatLosses.TRACKS)
                .and(
                        Losses.CHANNELS,
                        Losses.CONFIDENCES,
                        Losses.SCORES,
                        Losses.NOTES,
                        Losses.FLAGS,
                        Losses.FREQUENCIES,
                        Losses.AUTHORS,
                        Losses.RECORDING,
                        Losses.MILLISECONDS,
                        Losses.POINTS,
                        FlatLosses.LINES)
                .and(own)
                .and(Losses.CONTENTS);
    }

    /** What stands before the first cue. */
    abstract String header();

    /** The text of a cue. */
    abstract String text(Annotation annotation);

    /** The annotation that a cue is. */
    abstract Annotation annotation(AnnotationInput input, String place, double start, double end, String text)
            throws IOException;

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return reduction;
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        out.write(header());
        List<Annotation> cues = reduction
                .apply(document)
                .annotations()
                .sorted(Comparator.comparingDouble(
                        annotation -> annotation.span().start()))
                .toList();
        int number = 0;
        for (Annotation cue : cues) {
            out.write(++number + "\n" + time(cue.span().start()) + " --> "
                    + time(cue.span().end()) + "\n" + text(cue) + "\n\n");
        }
        out.flush();
    }

    private String time(double seconds) {
        long milliseconds = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                milliseconds / 3_600_000,
                milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60,
                point,
                milliseconds % 1000);
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        TrackCollector collector = new TrackCollector(input);
        try (BufferedReader lines = new BufferedReader(input.text())) {
            long number = 0;
            Cue cue = null;
            boolean skipping = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Matcher times = cue == null ? TIMES.matcher(line) : null;
                if (line.isEmpty()) {
                    finish(input, collector, cue);
                    cue = null;
                    skipping = false;
                } else if (cue != null) {
                    cue.add(input, line);
                } else if (!skipping && times.matches()) {
                    cue = new Cue(number, times);
                } else if (!skipping && line.contains("-->")) {
                    throw input.wrong(number, "is no line of times: " + AnnotationInput.shown(line));
                } else {
                    skipping = line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION");
                }
            }
            finish(input, collector, cue);
            if (collector.tracks().isEmpty() && !isEmpty(input)) {
                throw input.wrong("holds no subtitles: no line with two times and --> between them");
            }
        }
        return List.of(new ExchangedAnnotations(RecordingFacts.UNKNOWN, collector.tracks()));
    }

    /** Whether a file without cues is one of this format all the same. */
    private boolean isEmpty(AnnotationInput input) throws IOException {
        String beginning = input.beginning();
        return header().isEmpty() ? beginning.isBlank() : beginning.startsWith(header().strip());
    }

    private void finish(AnnotationInput input, TrackCollector collector, Cue cue) throws IOException {
        if (cue != null) {
            String place = "line " + cue.line;
            collector
                    .track(TrackCollector.UNNAMED)
                    .add(place, annotation(input, place, cue.start, cue.end, cue.text.toString()));
        }
    }

    private static final class Cue {

        private final long line;
        private final double start;
        private final double end;
        private final StringBuilder text = new StringBuilder();

        Cue(long line, Matcher times) {
            this.line = line;
            this.start = seconds(times, 1);
            this.end = seconds(times, 5);
        }

        void add(AnnotationInput input, String more) throws IOException {
            text.append(text.isEmpty() ? "" : "\n").append(more);
            if (text.length() > LONGEST_TEXT) {
                throw input.wrong(line, "a subtitle is longer than a million characters");
            }
        }

        private static double seconds(Matcher times, int group) {
            int hours = times.group(group) == null ? 0 : Integer.parseInt(times.group(group));
            int minutes = Integer.parseInt(times.group(group + 1));
            int seconds = Integer.parseInt(times.group(group + 2));
            String rest = (times.group(group + 3) + "00").substring(0, 3);
            return (((hours * 60L + minutes) * 60 + seconds) * 1000 + Integer.parseInt(rest)) / 1000.0;
        }
    }
}
