// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.Vocabulary;

/** Writes the member of the product's JSON that holds tracks as they are, to the last digit. */
final class TracksJson {

    private TracksJson() {}

    /** Writes the member. */
    static void write(JsonWriter json, List<AnnotationTrack> tracks) throws IOException {
        json.name("tracks").beginArray();
        for (AnnotationTrack track : tracks) {
            json.beginObject();
            json.name("name").value(track.name());
            json.name("kind").value(word(track.kind()));
            json.name("content").value(word(track.content()));
            json.name("channels").beginArray();
            for (int channel : track.channels()) {
                json.value(channel);
            }
            json.endArray();
            provenance(json, track.provenance());
            if (!track.vocabulary().equals(Vocabulary.FREE)) {
                vocabulary(json, track.vocabulary());
            }
            json.name("annotations").beginArray();
            for (Annotation annotation : track.annotations()) {
                annotation(json, annotation);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void provenance(JsonWriter json, Provenance from) throws IOException {
        json.name("author").value(from.author());
        text(json, "version", from.version());
        text(json, "sha256", from.sha256());
        if (from.time().isPresent()) {
            json.name("time").value(from.time().get().toString());
        }
        if (from.settings().isPresent()) {
            AnalysisSettings settings = from.settings().get();
            json.name("settings").beginObject();
            json.name("window").value(settings.window());
            json.name("minimumSegment").value(settings.minimumSegment());
            json.name("smoothing").value(settings.smoothing());
            json.name("emotions").beginArray();
            for (Emotion emotion : settings.emotions()) {
                json.value(emotion.label());
            }
            json.endArray();
            json.endObject();
        }
    }

    private static void vocabulary(JsonWriter json, Vocabulary words) throws IOException {
        json.name("vocabulary").beginObject();
        json.name("name").value(words.name());
        json.name("terms").beginArray();
        for (Vocabulary.Term term : words.terms()) {
            json.beginObject();
            json.name("label").value(term.label());
            if (term.key() != null) {
                json.name("key").value(term.key().toString());
            }
            if (term.colour() != null) {
                json.name("colour").value(term.colour());
            }
            text(json, "description", term.description());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void annotation(JsonWriter json, Annotation annotation) throws IOException {
        json.beginObject();
        json.name("channel").value(annotation.channel());
        json.name("start").value(BigDecimal.valueOf(annotation.span().start()));
        json.name("end").value(BigDecimal.valueOf(annotation.span().end()));
        json.name("label").value(annotation.label());
        if (annotation.confidence().isPresent()) {
            json.name("confidence")
                    .value(BigDecimal.valueOf(annotation.confidence().getAsDouble()));
        }
        if (annotation.scores().isPresent()) {
            EmotionScores scores = annotation.scores().get();
            json.name("scores").beginObject();
            for (int i = 0; i < scores.values().length; i++) {
                json.name(scores.emotions().get(i).label()).value(scores.values()[i]);
            }
            json.endObject();
        }
        details(json, annotation.details());
        json.endObject();
    }

    private static void details(JsonWriter json, AnnotationDetails details) throws IOException {
        text(json, "note", details.note());
        text(json, "speaker", details.speaker());
        if (!details.flags().isEmpty()) {
            json.name("flags").beginArray();
            for (Flag flag : details.flags()) {
                json.value(word(flag));
            }
            json.endArray();
        }
        if (details.frequencies().isPresent()) {
            FrequencyRange range = details.frequencies().get();
            json.name("frequencies").beginObject();
            json.name("low").value(range.lowHz());
            json.name("high").value(range.highHz());
            json.endObject();
        }
        if (details.authorship().isPresent()) {
            Authorship change = details.authorship().get();
            json.name("changed").beginObject();
            json.name("author").value(change.author());
            json.name("time").value(change.time().toString());
            if (change.changedFrom().isPresent()) {
                json.name("from").value(change.changedFrom().get());
            }
            json.endObject();
        }
    }

    private static void text(JsonWriter json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
