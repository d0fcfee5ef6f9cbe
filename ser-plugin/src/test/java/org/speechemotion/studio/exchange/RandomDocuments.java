// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Makes documents with all that people and other programs may put into one. */
public final class RandomDocuments {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "leading",
            "  two spaces ",
            "say \"yes\"",
            "\"",
            "\"\"",
            "tab\there",
            "line\nbreak",
            "car\rreturn",
            "both\r\nof them",
            "=1+2",
            "'=quoted",
            "@home",
            "-5",
            "+1",
            "comma, semicolon; colon: dot.",
            "a > b",
            "<b>bold</b> & more",
            "-->",
            "]]>",
            "😀 emoji 👩‍🚀",
            "שלום עולם",
            "مرحبا",
            "‏rtl mark",
            "日本語",
            "é",
            "ünïcode",
            "no-break\u00A0space",
            "em\u2003space\u2003",
            "line\u2028separator",
            "next\u0085line",
            "bell\u0007",
            "null\u0000",
            "angry (0.5)",
            "channel 3: angry",
            "<NA>",
            "label",
            "arousal 0.7, valence 0.25",
            "12.5",
            "true",
            "null",
            "NaN",
            "[1]",
            "! comment",
            "= equals =",
            "speech",
            "angry",
            "Happy",
            "sad",
            "neutral > angry",
            "back\\slash",
            "%41 %",
            "#t=1,2",
            "x".repeat(300),
            "'",
            "''",
            "{",
            "a|b",
            "&amp;",
            "NOTE this",
            "WEBVTT",
            "1",
            "00:00:01.000 --> 00:00:02.000");

    private final Random random;

    /** A maker that makes the same for the same seed. */
    public RandomDocuments(long seed) {
        random = new Random(seed);
    }

    /** A document with a few tracks. */
    public ExchangedAnnotations next() {
        double duration = random.nextInt(4) == 0 ? random.nextInt(60) : 60 * random.nextDouble();
        RecordingFacts facts = new RecordingFacts(
                pick(List.of("", "talk.wav", "my talk.wav", "/data/a b/ü.wav", "sub/talk.flac")),
                random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(duration),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(44_100),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2));
        List<AnnotationTrack> tracks = new ArrayList<>();
        UniqueNames names = new UniqueNames();
        for (int i = random.nextInt(4); i > 0; i--) {
            tracks.add(track(names.take(pick(List.of(
                    "emotion",
                    "speech",
                    "transitions",
                    "words",
                    "annotations",
                    "my track",
                    "a (channel 2)",
                    "x 2",
                    "x",
                    "\"quoted\"",
                    "ünï",
                    "tab\tname")))));
        }
        return new ExchangedAnnotations(facts, tracks);
    }

    private AnnotationTrack track(String name) {
        List<Integer> channels = pick(List.of(List.of(0), List.of(0), List.of(0, 1), List.of(1), List.of(0, 2, 5)));
        TrackContent content = pick(List.of(TrackContent.values()));
        boolean plain = random.nextInt(3) == 0;
        List<Annotation> annotations = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            annotations.add(annotation(pick(channels), plain));
        }
        Vocabulary words = Vocabulary.FREE;
        if (random.nextInt(3) == 0) {
            words = random.nextBoolean()
                    ? Vocabulary.EMOTIONS
                    : new Vocabulary(
                            "my words",
                            List.of(
                                    new Vocabulary.Term("angry", 'a', "#0072B2", "loud & <hot>"),
                                    new Vocabulary.Term("two words", null, null, ""),
                                    new Vocabulary.Term("ü", 'ü', null, "line\nbreak")));
        }
        return new AnnotationTrack(
                name, pick(List.of(TrackKind.values())), content, provenance(), words, channels, annotations);
    }

    private Provenance provenance() {
        return switch (random.nextInt(3)) {
            case 0 -> Provenance.ofPerson("");
            case 1 -> Provenance.ofPerson(pick(List.of("Ann Ä", "B \"b\"", "c\nd")));
            default ->
                new Provenance(
                        "toy",
                        "1.2",
                        "ab".repeat(32),
                        Optional.of(new AnalysisSettings(1.5, 0.7, 2.25, List.of(Emotion.SAD, Emotion.ANGRY))),
                        Optional.of(Instant.ofEpochSecond(1_700_000_000, 123_000_000)));
        };
    }

    private Annotation annotation(int channel, boolean plain) {
        String label = plain ? pick(List.of("angry", "happy", "sad")) : pick(ODD);
        EmotionScores scores = new EmotionScores(
                new EmotionSet(List.of(Emotion.ANGRY, Emotion.NEUTRAL, Emotion.SAD)), new float[] {0.5f, 0.3f, 0.2f});
        return new Annotation(
                channel,
                span(),
                label,
                random.nextBoolean()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(random.nextBoolean() ? 0.25 : random.nextDouble()),
                random.nextInt(4) == 0 ? Optional.of(scores) : Optional.empty(),
                plain ? AnnotationDetails.NONE : details());
    }

    private TimeSpan span() {
        double start = 70 * random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> new TimeSpan(start, start);
            case 1 -> new TimeSpan(Math.rint(start), Math.rint(start) + random.nextInt(3));
            case 2 -> new TimeSpan(start, start + 1e-7);
            case 3 -> new TimeSpan(0, 5 * random.nextDouble());
            case 4 -> new TimeSpan(Math.rint(10 * start) / 10, Math.rint(10 * start) / 10 + 0.5);
            default -> new TimeSpan(start, start + 5 * random.nextDouble());
        };
    }

    private AnnotationDetails details() {
        AnnotationDetails details = AnnotationDetails.NONE;
        if (random.nextInt(3) == 0) {
            details = details.withNote(pick(ODD));
        }
        if (random.nextInt(3) == 0) {
            details = details.withSpeaker(pick(List.of("A", "B b", "Joy", " ü ", "=s", "two\nlines", "<x>")));
        }
        if (random.nextInt(3) == 0) {
            details = details.withFlags(random.nextBoolean() ? EnumSet.allOf(Flag.class) : Set.of(Flag.UNSURE));
        }
        if (random.nextInt(4) == 0) {
            details = details.withFrequencies(new FrequencyRange(100.125, 100.125 + 5000 * random.nextDouble()));
        }
        if (random.nextInt(4) == 0) {
            details = details.withAuthorship(new Authorship(
                    "Ann",
                    Instant.ofEpochMilli(1_700_000_000_123L),
                    random.nextBoolean() ? Optional.empty() : Optional.of(pick(ODD))));
        }
        return details;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
