// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** What formats lose. */
public final class Losses {

    /** Times and the length of the recording are rounded to what a decimal number of nine digits says. */
    public static final Loss NANOSECONDS = times("", 1e9);

    /** Times to the microsecond. */
    public static final Loss MICROSECONDS = times("times finer than a microsecond", 1e6);

    /** Times to the millisecond. */
    public static final Loss MILLISECONDS = times("times finer than a millisecond", 1e3);

    /** Where a format has stretches only. */
    public static final Loss POINTS = annotations(
            "points of time, which become stretches of 1 ms",
            annotation -> annotation.isPoint()
                    ? annotation.withSpan(new TimeSpan(
                            annotation.span().start(),
                            Math.round((annotation.span().start() + 0.001) * 1e3) / 1e3))
                    : annotation);

    /** Annotations that say nothing. */
    public static final Loss EMPTY_LABELS = annotations(
            "annotations without a label", annotation -> annotation.label().isEmpty() ? null : annotation);

    /** How sure somebody is. */
    public static final Loss CONFIDENCES = annotations(
            "confidences",
            annotation -> annotation.confidence().isEmpty()
                    ? annotation
                    : TrackChanges.with(annotation, OptionalDouble.empty()));

    /** Confidences to four digits. */
    public static final Loss CONFIDENCE_DIGITS =
            annotations("digits of confidences after the fourth", annotation -> rounded(annotation, 4));

    /** Confidences to two digits. */
    public static final Loss PERCENT =
            annotations("digits of confidences after the second", annotation -> rounded(annotation, 2));

    /** Probabilities of all emotions. */
    public static final Loss SCORES = annotations(
            "scores of the other emotions",
            annotation -> annotation.scores().isEmpty() ? annotation : TrackChanges.scored(annotation, null));

    /** Probabilities to four digits that sum to 1. */
    public static final Loss SCORE_DIGITS = annotations("digits of scores after the fourth", Losses::roundedScores);

    /** Notes. */
    public static final Loss NOTES =
            details("notes", details -> details.note().isEmpty() ? details : details.withNote(""));

    /** Who speaks. */
    public static final Loss SPEAKERS =
            details("speakers", details -> details.speaker().isEmpty() ? details : details.withSpeaker(""));

    /** Flags. */
    public static final Loss FLAGS = details(
            "flags (reviewed, unsure, exclude)",
            details -> details.flags().isEmpty() ? details : details.withFlags(Set.of()));

    /** Parts of the spectrum. */
    public static final Loss FREQUENCIES = details(
            "ranges of frequencies",
            details -> details.frequencies().isEmpty()
                    ? details
                    : new AnnotationDetails(
                            details.note(),
                            details.speaker(),
                            details.flags(),
                            Optional.empty(),
                            details.authorship()));

    /** Authors of single annotations. */
    public static final Loss AUTHORS = details(
            "who changed an annotation and when",
            details -> details.authorship().isEmpty()
                    ? details
                    : new AnnotationDetails(
                            details.note(),
                            details.speaker(),
                            details.flags(),
                            details.frequencies(),
                            Optional.empty()));

    /** What is said of a track besides its name and its annotations. */
    public static final Loss KINDS = tracks(
            "which tracks are a model's or a reference",
            track -> track.kind() == TrackKind.ANNOTATOR ? track : TrackChanges.with(track, TrackKind.ANNOTATOR));

    /** What tracks are about, unless it can be guessed. */
    public static final Loss CONTENTS = tracks("what tracks are about", track -> {
        TrackContent guess = TrackContents.guess(track.name(), track.annotations());
        return guess == track.content() ? track : TrackChanges.with(track, guess);
    });

    /** Where tracks come from. */
    public static final Loss PROVENANCE = tracks(
            "who or what made the tracks",
            track -> track.provenance().equals(Provenance.ofPerson(""))
                    ? track
                    : TrackChanges.with(track, Provenance.ofPerson("")));

    /** Where tracks come from, but for the name. */
    public static final Loss PROVENANCE_DETAILS = tracks(
            "versions, settings and times of what made the tracks",
            track -> track.provenance()
                            .equals(Provenance.ofPerson(track.provenance().author()))
                    ? track
                    : TrackChanges.with(
                            track, Provenance.ofPerson(track.provenance().author())));

    /** Which labels a track may have. */
    public static final Loss VOCABULARIES = tracks(
            "vocabularies",
            track -> track.vocabulary().equals(Vocabulary.FREE) ? track : TrackChanges.with(track, Vocabulary.FREE));

    /** Tracks in which nothing was found. */
    public static final Loss EMPTY_TRACKS =
            tracks("tracks without annotations", track -> track.annotations().isEmpty() ? null : track);

    /** Numbers of channels. */
    public static final Loss CHANNELS = tracks(
            "which channel annotations are about",
            track -> track.channels().equals(List.of(0)) ? track : TrackChanges.withoutChannels(track));

    /** Channels in which nothing was found. */
    public static final Loss EMPTY_CHANNELS = tracks("channels without annotations", track -> {
        List<Integer> used =
                track.annotations().stream().map(Annotation::channel).distinct().toList();
        List<Integer> kept = used.isEmpty() ? List.of(0) : used;
        return kept.equals(track.channels()) ? track : TrackChanges.onChannels(track, kept);
    });

    /** Several layers in one track. */
    public static final Loss OVERLAPS =
            new Loss("that annotations which overlap are of one track: they go to further ones", Layers::part);

    /** What a model says beside its emotions. */
    public static final Loss DERIVED_TRACKS =
            new Loss("the model's stretches of speech and transitions", Losses::withoutDerived);

    /** Several tracks. */
    public static final Loss TRACKS = new Loss("which track each annotation is of", Losses::merged);

    /** What tracks are called. */
    public static final Loss TRACK_NAMES = tracks(
            "names of tracks",
            track -> track.name().equals(TrackCollector.UNNAMED)
                    ? track
                    : TrackChanges.named(track, TrackCollector.UNNAMED));

    /** Annotations after the end of the recording. */
    public static final Loss BEYOND_END = new Loss(
            "annotations, or parts of them, after the end of the recording",
            document -> document.recording().duration().isEmpty()
                    ? document
                    : document.withEachTrack(track -> TrackChanges.changed(
                            track,
                            annotation -> cut(
                                    annotation, document.recording().duration().getAsDouble()))));

    /** All that is known of the recording. */
    public static final Loss RECORDING = recording(
            "name, length and rate of the recording",
            facts -> facts.equals(RecordingFacts.UNKNOWN) ? facts : RecordingFacts.UNKNOWN);

    /** All that is known of the recording but its name. */
    public static final Loss RECORDING_DETAILS = recording(
            "length and rate of the recording",
            facts -> facts.equals(RecordingFacts.UNKNOWN.withPath(facts.path()))
                    ? facts
                    : RecordingFacts.UNKNOWN.withPath(facts.path()));

    /** Name of the recording. */
    public static final Loss RECORDING_NAME =
            recording("name of the recording", facts -> facts.path().isEmpty() ? facts : facts.withPath(""));

    /** Rate and channels of the recording. */
    public static final Loss RECORDING_RATE = recording(
            "rate and number of channels of the recording",
            facts -> facts.sampleRate().isEmpty() && facts.channels().isEmpty()
                    ? facts
                    : new RecordingFacts(facts.path(), facts.duration(), OptionalInt.empty(), OptionalInt.empty()));

    private Losses() {}

    /** A loss of each annotation by itself; null removes it. */
    public static Loss annotations(String what, UnaryOperator<Annotation> change) {
        return new Loss(what, document -> document.withEachTrack(track -> TrackChanges.changed(track, change)));
    }

    /** A loss of each track by itself; null removes it. */
    public static Loss tracks(String what, UnaryOperator<AnnotationTrack> change) {
        return new Loss(what, document -> document.withEachTrack(change));
    }

    /** A loss of the text of labels. */
    public static Loss labels(String what, UnaryOperator<String> change) {
        return annotations(what, annotation -> {
            String label = change.apply(annotation.label());
            return label.equals(annotation.label()) ? annotation : TrackChanges.labelled(annotation, label);
        });
    }

    /** A loss of what is known besides time and label. */
    public static Loss details(String what, UnaryOperator<AnnotationDetails> change) {
        return annotations(what, annotation -> {
            AnnotationDetails details = change.apply(annotation.details());
            return details == annotation.details() ? annotation : annotation.withDetails(details);
        });
    }

    /** A loss of names of tracks. */
    public static Loss names(String what, UnaryOperator<String> change) {
        return new Loss(what, document -> {
            UniqueNames names = new UniqueNames();
            return document.withEachTrack(track -> {
                String name = names.take(change.apply(track.name()));
                return name.equals(track.name()) ? track : TrackChanges.named(track, name);
            });
        });
    }

    private static Loss recording(String what, UnaryOperator<RecordingFacts> change) {
        return new Loss(what, document -> {
            RecordingFacts facts = change.apply(document.recording());
            return facts == document.recording() ? document : document.withRecording(facts);
        });
    }

    private static Loss times(String what, double unitsPerSecond) {
        Loss annotations = annotations(what, annotation -> {
            double start = round(annotation.span().start(), unitsPerSecond);
            double end = round(annotation.span().end(), unitsPerSecond);
            return start == annotation.span().start()
                            && end == annotation.span().end()
                    ? annotation
                    : annotation.withSpan(new TimeSpan(start, end));
        });
        return new Loss(what, document -> {
            OptionalDouble duration = document.recording().duration();
            ExchangedAnnotations rounded = annotations.removal().apply(document);
            return duration.isEmpty() || round(duration.getAsDouble(), unitsPerSecond) == duration.getAsDouble()
                    ? rounded
                    : rounded.withRecording(
                            document.recording().withDuration(round(duration.getAsDouble(), unitsPerSecond)));
        });
    }

    private static double round(double seconds, double unitsPerSecond) {
        return Math.rint(seconds * unitsPerSecond) / unitsPerSecond;
    }

    private static Annotation rounded(Annotation annotation, int digits) {
        if (annotation.confidence().isEmpty()) {
            return annotation;
        }
        double value = annotation.confidence().getAsDouble();
        double rounded = Decimals.rounded(value, digits).doubleValue();
        return rounded == value ? annotation : TrackChanges.with(annotation, OptionalDouble.of(rounded));
    }

    private static Annotation roundedScores(Annotation annotation) {
        if (annotation.scores().isEmpty()) {
            return annotation;
        }
        EmotionScores scores = annotation.scores().get();
        BigDecimal[] decimals = Decimals.distribution(scores.values());
        float[] rounded = new float[decimals.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = decimals[i].floatValue();
        }
        EmotionScores kept = new EmotionScores(scores.emotions(), rounded);
        return kept.equals(scores) ? annotation : TrackChanges.scored(annotation, kept);
    }

    private static ExchangedAnnotations withoutDerived(ExchangedAnnotations document) {
        boolean emotions =
                document.tracks(TrackContent.EMOTION).stream().anyMatch(track -> track.kind() == TrackKind.MACHINE);
        return !emotions
                ? document
                : document.withEachTrack(track -> track.kind() == TrackKind.MACHINE
                                && (track.content() == TrackContent.SPEECH
                                        || track.content() == TrackContent.TRANSITION)
                        ? null
                        : track);
    }

    private static ExchangedAnnotations merged(ExchangedAnnotations document) {
        if (document.tracks().size() < 2) {
            return document;
        }
        List<Annotation> all = document.annotations().toList();
        boolean emotions = document.tracks().stream().allMatch(track -> track.content() == TrackContent.EMOTION);
        return document.withTracks(List.of(new AnnotationTrack(
                TrackCollector.UNNAMED,
                TrackKind.ANNOTATOR,
                emotions ? TrackContent.EMOTION : TrackContents.guess("", all),
                Provenance.ofPerson(""),
                Vocabulary.FREE,
                document.tracks().stream()
                        .flatMap(track -> track.channels().stream())
                        .toList(),
                all)));
    }

    private static Annotation cut(Annotation annotation, double end) {
        TimeSpan span = annotation.span();
        if (span.end() <= end) {
            return annotation;
        }
        return span.start() >= end ? null : annotation.withSpan(new TimeSpan(span.start(), end));
    }
}
