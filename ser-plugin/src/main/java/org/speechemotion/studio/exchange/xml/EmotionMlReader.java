// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TrackCollector;

/**
 * Reads EmotionML. Of several categories the surest, or the strongest, is the label. Dimensions are annotations labelled
 * with their values, {@link Dimensions}; an emotion that has a category as well becomes two.
 */
final class EmotionMlReader {

    private final AnnotationInput input;
    private final TrackCollector tracks;
    private String path = "";
    private int untimed;
    private int further;

    EmotionMlReader(AnnotationInput input) {
        this.input = input;
        this.tracks = new TrackCollector(input);
    }

    ExchangedAnnotations read() throws IOException {
        try (XmlSource xml = new XmlSource(input)) {
            String root = xml.nextElement();
            if (!"emotionml".equals(root) && !"emma".equals(root)) {
                throw input.wrong("is no EmotionML: it does not begin with emotionml");
            }
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                if (element.equals("emotion")) {
                    emotion(xml);
                }
            }
        }
        List<String> omissions = new ArrayList<>();
        if (untimed > 0) {
            omissions.add("emotions without a time (" + untimed + ")");
        }
        if (further > 0) {
            omissions.add("further categories of an emotion, and dimensions beyond twenty (" + further + ")");
        }
        return new ExchangedAnnotations(RecordingFacts.UNKNOWN.withPath(path), tracks.tracks(), omissions);
    }

    private void emotion(XmlSource xml) throws IOException {
        String place = xml.place();
        Emotion emotion = new Emotion(xml.attribute("offset-to-start"), xml.attribute("duration"));
        int outer = xml.depth();
        for (String element = xml.nextInside(outer); element != null; element = xml.nextInside(outer)) {
            switch (element) {
                case "category" -> emotion.category(xml);
                case "dimension", "appraisal", "action-tendency" -> emotion.dimension(xml);
                case "reference" -> emotion.reference(xml);
                case "annotation" -> {
                    emotion.track = orElse(xml.attribute("track"), "");
                    emotion.speaker = orElse(xml.attribute("speaker"), "");
                    emotion.channel = channel(xml);
                }
                case "label" -> emotion.label = xml.text();
                case "note" -> emotion.note = xml.text();
                default -> {}
            }
        }
        Optional<TimeSpan> span = emotion.span(place);
        if (span.isEmpty()) {
            untimed++;
            return;
        }
        boolean labelled = emotion.category != null || emotion.label != null;
        if (labelled || emotion.dimensions.isEmpty()) {
            String label = emotion.label != null ? emotion.label : orElse(emotion.category, "");
            add(place, emotion.track, TrackCollector.UNNAMED, emotion.about(span.get(), label, emotion.confidence));
        }
        if (!emotion.dimensions.isEmpty()) {
            String track = labelled ? "" : emotion.track;
            String label = new Dimensions(emotion.dimensions).text();
            add(place, track, Dimensions.TRACK, emotion.about(span.get(), label, emotion.dimensionConfidence));
        }
    }

    private void add(String place, String track, String otherwise, Annotation annotation) throws IOException {
        tracks.track(track.isEmpty() ? otherwise : track).add(place, annotation);
    }

    private static int channel(XmlSource xml) throws IOException {
        String text = orElse(xml.attribute("channel"), "0");
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw xml.wrong("channel is no number: " + AnnotationInput.shown(text));
        }
    }

    private static String orElse(String text, String other) {
        return text == null ? other : text;
    }

    /** An emotion while it is read. */
    private final class Emotion {

        private final String offset;
        private final String duration;
        private final List<Dimensions.Value> dimensions = new ArrayList<>();
        private String track = "";
        private String speaker = "";
        private String note = "";
        private String label;
        private String category;
        private int channel;
        private double strength = -1;
        private OptionalDouble confidence = OptionalDouble.empty();
        private OptionalDouble dimensionConfidence = OptionalDouble.empty();
        private Optional<MediaFragment> fragment = Optional.empty();

        Emotion(String offset, String duration) {
            this.offset = offset;
            this.duration = duration;
        }

        void category(XmlSource xml) throws IOException {
            OptionalDouble sure = scale(xml, "confidence");
            OptionalDouble value = scale(xml, "value");
            double weight = sure.orElse(value.orElse(0));
            further += category == null ? 0 : 1;
            if (weight > strength) {
                strength = weight;
                category = orElse(xml.attribute("name"), "");
                confidence = sure;
            }
        }

        void dimension(XmlSource xml) throws IOException {
            OptionalDouble sure = scale(xml, "confidence");
            if (dimensions.size() == Dimensions.MOST) {
                further++;
                return;
            }
            if (dimensions.isEmpty()) {
                dimensionConfidence = sure;
            }
            dimensions.add(new Dimensions.Value(orElse(xml.attribute("name"), ""), scale(xml, "value")));
        }

        void reference(XmlSource xml) {
            String uri = orElse(xml.attribute("uri"), "");
            Optional<MediaFragment> found = MediaFragment.parse(uri);
            if (fragment.isEmpty() && found.isPresent()) {
                fragment = found;
                if (path.isEmpty()) {
                    path = EafMedia.path(input, found.get().path(), null);
                }
            }
        }

        /** A number between 0 and 1. */
        private OptionalDouble scale(XmlSource xml, String name) throws IOException {
            String text = xml.attribute(name);
            if (text == null) {
                return OptionalDouble.empty();
            }
            try {
                double value = Double.parseDouble(text.strip());
                if (value >= 0 && value <= 1) {
                    return OptionalDouble.of(value);
                }
            } catch (NumberFormatException e) {
                throw xml.wrong(name + " is no number: " + AnnotationInput.shown(text));
            }
            throw xml.wrong(name + " is not between 0 and 1: " + AnnotationInput.shown(text));
        }

        Annotation about(TimeSpan span, String label, OptionalDouble sure) {
            return new Annotation(
                    channel,
                    span,
                    label,
                    sure,
                    Optional.empty(),
                    AnnotationDetails.NONE.withSpeaker(speaker).withNote(note));
        }

        /** By a media fragment, or in milliseconds from the start. */
        Optional<TimeSpan> span(String place) throws IOException {
            if (fragment.isPresent() && !Double.isNaN(fragment.get().end())) {
                return Optional.of(
                        input.span(place, fragment.get().start(), fragment.get().end()));
            }
            if (offset == null || duration == null) {
                return Optional.empty();
            }
            try {
                double start = Long.parseLong(offset.strip()) / 1000.0;
                return Optional.of(input.span(place, start, start + Long.parseLong(duration.strip()) / 1000.0));
            } catch (NumberFormatException e) {
                throw input.wrong(place + ": offset-to-start or duration is no number of milliseconds");
            }
        }
    }
}
