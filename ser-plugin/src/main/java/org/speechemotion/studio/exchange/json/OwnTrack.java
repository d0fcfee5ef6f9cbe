// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.TrackCollector;

/** A track of the product's own JSON while it is read. */
final class OwnTrack {

    /** The members that are read, besides the annotations. */
    static final Set<String> MEMBERS = Set.of(
            "name", "kind", "content", "channels", "author", "version", "sha256", "time", "settings", "vocabulary");

    private final AnnotationInput input;
    private final String place;
    private final JsonObject members = new JsonObject();
    private final List<Annotation> annotations = new ArrayList<>();

    OwnTrack(AnnotationInput input, String place) {
        this.input = input;
        this.place = place;
    }

    /** A member besides the annotations. */
    void member(String name, JsonElement value) {
        members.add(name, value);
    }

    /** An annotation. */
    void annotation(JsonFields fields) throws IOException {
        if (annotations.size() >= AnnotationInput.MOST_ANNOTATIONS) {
            throw fields.wrong("holds more annotations than are read; divide the file");
        }
        annotations.add(new Annotation(
                fields.whole("channel", 0).orElse(0),
                fields.span("start", "end"),
                fields.text("label"),
                fields.probability("confidence"),
                OwnJsonReader.scores(fields),
                details(fields)));
    }

    /** Adds the track to those of the recording. */
    void finish(TrackCollector tracks) throws IOException {
        JsonFields fields = new JsonFields(input, place, members);
        TrackCollector.Draft draft = tracks.newTrack(fields.text("name"))
                .by(word(TrackKind.class, fields, "kind").orElse(TrackKind.ANNOTATOR), provenance(fields));
        word(TrackContent.class, fields, "content").ifPresent(draft::about);
        Optional<JsonFields> words = fields.fields("vocabulary");
        if (words.isPresent()) {
            draft.with(vocabulary(words.get()));
        }
        for (JsonElement channel : fields.list("channels")) {
            JsonObject one = new JsonObject();
            one.add("channel", channel);
            draft.channel(
                    place, new JsonFields(input, place, one).whole("channel", 0).orElse(0));
        }
        for (Annotation annotation : annotations) {
            draft.add(place, annotation);
        }
    }

    private static AnnotationDetails details(JsonFields fields) throws IOException {
        AnnotationDetails details =
                AnnotationDetails.NONE.withNote(fields.text("note")).withSpeaker(fields.text("speaker"));
        List<String> words = fields.texts("flags");
        if (!words.isEmpty()) {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            for (String word : words) {
                flags.add(word(Flag.class, fields, "flags", word));
            }
            details = details.withFlags(flags);
        }
        Optional<JsonFields> range = fields.fields("frequencies");
        if (range.isPresent()) {
            try {
                details = details.withFrequencies(new FrequencyRange(
                        range.get().number("low"), range.get().number("high")));
            } catch (IllegalArgumentException e) {
                throw fields.wrong(e.getMessage());
            }
        }
        Optional<JsonFields> change = fields.fields("changed");
        if (change.isPresent()) {
            JsonFields changed = change.get();
            Optional<String> from = changed.has("from") ? Optional.of(changed.text("from")) : Optional.empty();
            details = details.withAuthorship(new Authorship(changed.text("author"), instant(changed, "time"), from));
        }
        return details;
    }

    private static Instant instant(JsonFields fields, String name) throws IOException {
        try {
            return Instant.parse(fields.requiredText(name));
        } catch (DateTimeException e) {
            throw fields.wrong(name + " is no time such as 2026-01-31T12:00:00Z");
        }
    }

    private static Provenance provenance(JsonFields fields) throws IOException {
        Optional<Instant> time = fields.has("time") ? Optional.of(instant(fields, "time")) : Optional.empty();
        Optional<AnalysisSettings> settings = Optional.empty();
        Optional<JsonFields> used = fields.fields("settings");
        if (used.isPresent()) {
            List<Emotion> emotions = new ArrayList<>();
            for (String label : used.get().texts("emotions")) {
                Emotion.of(label).ifPresent(emotions::add);
            }
            try {
                settings = Optional.of(new AnalysisSettings(
                        used.get().number("window"),
                        used.get().number("minimumSegment"),
                        used.get().number("smoothing"),
                        emotions));
            } catch (IllegalArgumentException e) {
                throw fields.wrong(e.getMessage());
            }
        }
        return new Provenance(fields.text("author"), fields.text("version"), fields.text("sha256"), settings, time);
    }

    private static Vocabulary vocabulary(JsonFields fields) throws IOException {
        List<Vocabulary.Term> terms = new ArrayList<>();
        try {
            for (JsonFields term : fields.all("terms")) {
                String key = term.text("key");
                terms.add(new Vocabulary.Term(
                        term.text("label"),
                        key.isEmpty() ? null : key.charAt(0),
                        term.has("colour") ? term.text("colour") : null,
                        term.text("description")));
            }
            return new Vocabulary(fields.text("name"), terms);
        } catch (IllegalArgumentException e) {
            throw fields.wrong(e.getMessage());
        }
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, JsonFields fields, String name)
            throws IOException {
        return fields.has(name) ? Optional.of(word(type, fields, name, fields.text(name))) : Optional.empty();
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonFields fields, String name, String word)
            throws IOException {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fields.wrong(name + " cannot be " + AnnotationInput.shown(word));
        }
    }
}
