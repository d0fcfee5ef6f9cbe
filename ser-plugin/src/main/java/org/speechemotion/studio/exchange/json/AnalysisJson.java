// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.TransitionLabel;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;

/** The members of the product's JSON that say what a model found in a recording. */
final class AnalysisJson {

    /** Labels of stretches of speech. */
    static final Vocabulary SPEECH = Vocabulary.ofLabels("speech", List.of("speech"));

    /** What these members do not say. */
    static final Reduction REDUCTION = new Reduction(List.of(
            Losses.MILLISECONDS,
            Losses.CONFIDENCE_DIGITS,
            Losses.SCORE_DIGITS,
            Losses.tracks("settings and time of the analysis", AnalysisJson::withoutSettings),
            new Loss("channels in which nothing was found", AnalysisJson::onUsedChannels)));

    private static final List<TrackContent> CONTENTS =
            List.of(TrackContent.SPEECH, TrackContent.EMOTION, TrackContent.TRANSITION);

    private AnalysisJson() {}

    /** Name of the track of a model. */
    static String trackName(TrackContent content) {
        return switch (content) {
            case SPEECH -> "speech";
            case EMOTION -> "emotion";
            default -> "transitions";
        };
    }

    /** The labels of a model's emotion track. */
    static Vocabulary emotions(String model, List<String> labels) {
        return Vocabulary.ofLabels("emotions of " + model, labels);
    }

    /** Whether a document is what a model found and nothing else. */
    static boolean fits(ExchangedAnnotations document) {
        List<AnnotationTrack> tracks = document.tracks();
        if (tracks.size() != CONTENTS.size()) {
            return false;
        }
        Provenance model = tracks.get(0).provenance();
        for (int i = 0; i < tracks.size(); i++) {
            AnnotationTrack track = tracks.get(i);
            boolean usual = track.content() == CONTENTS.get(i)
                    && track.name().equals(trackName(CONTENTS.get(i)))
                    && track.kind() == TrackKind.MACHINE
                    && track.provenance().equals(model)
                    && track.annotations().stream().allMatch(annotation -> fits(track.content(), annotation));
            if (!usual) {
                return false;
            }
        }
        Vocabulary emotions = tracks.get(1).vocabulary();
        return tracks.get(0).vocabulary().equals(SPEECH)
                && !emotions.labels().isEmpty()
                && emotions.equals(emotions(model.author(), emotions.labels()))
                && tracks.get(2).vocabulary().equals(Vocabulary.FREE);
    }

    private static boolean fits(TrackContent content, Annotation annotation) {
        boolean plain = annotation.details().equals(AnnotationDetails.NONE);
        return switch (content) {
            case SPEECH ->
                plain
                        && annotation.label().equals("speech")
                        && annotation.confidence().isEmpty()
                        && annotation.scores().isEmpty();
            case TRANSITION ->
                plain
                        && annotation.isPoint()
                        && annotation.scores().isEmpty()
                        && TransitionLabel.parse(annotation.label()).isPresent();
            default -> plain;
        };
    }

    private static AnnotationTrack withoutSettings(AnnotationTrack track) {
        Provenance from = track.provenance();
        if (from.settings().isEmpty() && from.time().isEmpty()) {
            return track;
        }
        return new AnnotationTrack(
                track.name(),
                track.kind(),
                track.content(),
                new Provenance(from.author(), from.version(), from.sha256(), Optional.empty(), Optional.empty()),
                track.vocabulary(),
                track.channels(),
                track.annotations());
    }

    private static ExchangedAnnotations onUsedChannels(ExchangedAnnotations document) {
        TreeSet<Integer> used = new TreeSet<>();
        document.annotations().forEach(annotation -> used.add(annotation.channel()));
        List<Integer> channels = used.isEmpty() ? List.of(0) : List.copyOf(used);
        return document.withEachTrack(track -> track.channels().equals(channels)
                ? track
                : new AnnotationTrack(
                        track.name(),
                        track.kind(),
                        track.content(),
                        track.provenance(),
                        track.vocabulary(),
                        channels,
                        track.annotations()));
    }

    /** Writes all that these members say of a document. */
    static void write(JsonWriter json, ExchangedAnnotations document) throws IOException {
        recording(json, document.recording(), true);
        model(json, document);
        members(
                json,
                document.tracks().get(0).annotations(),
                document.tracks().get(1).annotations(),
                document.tracks().get(2).annotations());
    }

    /** Writes what programs need that look for emotions; nothing of it is read again. */
    static void writeSummary(JsonWriter json, ExchangedAnnotations document) throws IOException {
        recording(json, document.recording(), false);
        model(json, document);
        members(
                json,
                summary(document, TrackContent.SPEECH),
                summary(document, TrackContent.EMOTION),
                summary(document, TrackContent.TRANSITION).stream()
                        .filter(annotation ->
                                TransitionLabel.parse(annotation.label()).isPresent())
                        .toList());
    }

    /** A machine's track before others; none in which annotations overlap, for readers do not expect it. */
    private static List<Annotation> summary(ExchangedAnnotations document, TrackContent content) {
        List<AnnotationTrack> tracks = new ArrayList<>(document.tracks(content));
        tracks.sort((a, b) -> Boolean.compare(b.kind() == TrackKind.MACHINE, a.kind() == TrackKind.MACHINE));
        return tracks.stream()
                .map(AnnotationTrack::annotations)
                .filter(AnalysisJson::isInOrder)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isInOrder(List<Annotation> annotations) {
        for (int i = 1; i < annotations.size(); i++) {
            Annotation before = annotations.get(i - 1);
            Annotation after = annotations.get(i);
            if (before.channel() == after.channel()
                    && before.span().end() > after.span().start()) {
                return false;
            }
        }
        return true;
    }

    private static void recording(JsonWriter json, RecordingFacts recording, boolean rounded) throws IOException {
        json.name("recording").beginObject();
        if (!recording.path().isEmpty()) {
            json.name("path").value(recording.path());
        }
        if (recording.duration().isPresent()) {
            double duration = recording.duration().getAsDouble();
            json.name("duration").value(rounded ? Decimals.seconds(duration) : BigDecimal.valueOf(duration));
        }
        if (recording.sampleRate().isPresent()) {
            json.name("sampleRate").value(recording.sampleRate().getAsInt());
        }
        if (recording.channels().isPresent()) {
            json.name("channels").value(recording.channels().getAsInt());
        }
        json.endObject();
    }

    private static void model(JsonWriter json, ExchangedAnnotations document) throws IOException {
        if (document.model().isEmpty()) {
            return;
        }
        Provenance model = document.model().get();
        json.name("model").beginObject();
        json.name("name").value(model.author());
        json.name("version").value(model.version());
        json.name("sha256").value(model.sha256());
        json.name("emotions").beginArray();
        for (String label : document.modelEmotions()) {
            json.value(label);
        }
        json.endArray();
        json.endObject();
    }

    private static void members(
            JsonWriter json, List<Annotation> speech, List<Annotation> emotions, List<Annotation> transitions)
            throws IOException {
        json.name("speech").beginArray();
        for (Annotation annotation : speech) {
            json.beginObject();
            span(json, annotation);
            json.endObject();
        }
        json.endArray();
        json.name("segments").beginArray();
        for (Annotation annotation : emotions) {
            segment(json, annotation);
        }
        json.endArray();
        json.name("transitions").beginArray();
        for (Annotation annotation : transitions) {
            transition(json, annotation);
        }
        json.endArray();
    }

    private static void span(JsonWriter json, Annotation annotation) throws IOException {
        json.name("channel").value(annotation.channel());
        json.name("start").value(Decimals.seconds(annotation.span().start()));
        json.name("end").value(Decimals.seconds(annotation.span().end()));
    }

    private static void segment(JsonWriter json, Annotation annotation) throws IOException {
        json.beginObject();
        span(json, annotation);
        json.name("emotion").value(annotation.label());
        confidence(json, annotation);
        if (annotation.scores().isPresent()) {
            EmotionScores scores = annotation.scores().get();
            BigDecimal[] values = Decimals.distribution(scores.values());
            json.name("scores").beginObject();
            for (int i = 0; i < values.length; i++) {
                json.name(scores.emotions().get(i).label()).value(values[i]);
            }
            json.endObject();
        }
        json.endObject();
    }

    private static void transition(JsonWriter json, Annotation annotation) throws IOException {
        TransitionLabel label = TransitionLabel.parse(annotation.label())
                .orElseThrow(() -> new IOException("not the label of a transition: " + annotation.label()));
        json.beginObject();
        json.name("channel").value(annotation.channel());
        json.name("time").value(Decimals.seconds(annotation.span().start()));
        json.name("from").value(label.from());
        json.name("to").value(label.to());
        confidence(json, annotation);
        json.endObject();
    }

    private static void confidence(JsonWriter json, Annotation annotation) throws IOException {
        if (annotation.confidence().isPresent()) {
            json.name("confidence")
                    .value(Decimals.probability(annotation.confidence().getAsDouble()));
        }
    }
}
