// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;

/** Annotations as JSON: what every one has, and the rest, which most have little of. */
final class AnnotationJson {

    private AnnotationJson() {}

    /** All of an annotation. */
    static JsonObject write(Annotation annotation) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", annotation.channel());
        json.addProperty("start", annotation.span().start());
        json.addProperty("end", annotation.span().end());
        json.addProperty("label", annotation.label());
        writeRest(annotation, json);
        return json;
    }

    /** All but channel, times and label; empty if there is no more. */
    static JsonObject rest(Annotation annotation) {
        JsonObject json = new JsonObject();
        writeRest(annotation, json);
        return json;
    }

    /** What {@link #write} wrote. */
    static Annotation read(JsonObject json) {
        return read(
                json.get("channel").getAsInt(),
                new TimeSpan(json.get("start").getAsDouble(), json.get("end").getAsDouble()),
                json.get("label").getAsString(),
                json);
    }

    /** An annotation of which {@link #rest} wrote the rest. */
    static Annotation read(int channel, TimeSpan span, String label, JsonObject rest) {
        return new Annotation(
                channel,
                span,
                label,
                rest.has("confidence")
                        ? OptionalDouble.of(rest.get("confidence").getAsDouble())
                        : OptionalDouble.empty(),
                rest.has("scores") ? Optional.of(scores(rest.getAsJsonObject("scores"))) : Optional.empty(),
                details(rest));
    }

    private static void writeRest(Annotation annotation, JsonObject json) {
        annotation.confidence().ifPresent(value -> json.addProperty("confidence", value));
        annotation.scores().ifPresent(scores -> {
            JsonObject each = new JsonObject();
            for (int i = 0; i < scores.values().length; i++) {
                each.addProperty(scores.emotions().get(i).label(), scores.values()[i]);
            }
            json.add("scores", each);
        });
        AnnotationDetails details = annotation.details();
        if (!details.note().isEmpty()) {
            json.addProperty("note", details.note());
        }
        if (!details.speaker().isEmpty()) {
            json.addProperty("speaker", details.speaker());
        }
        if (!details.flags().isEmpty()) {
            JsonArray flags = new JsonArray();
            details.flags().forEach(flag -> flags.add(flag.name()));
            json.add("flags", flags);
        }
        details.frequencies().ifPresent(range -> {
            json.addProperty("lowHz", range.lowHz());
            json.addProperty("highHz", range.highHz());
        });
        details.authorship().ifPresent(authorship -> {
            json.addProperty("author", authorship.author());
            json.addProperty("time", authorship.time().toString());
            authorship.changedFrom().ifPresent(label -> json.addProperty("changedFrom", label));
        });
    }

    private static AnnotationDetails details(JsonObject json) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (json.has("flags")) {
            json.getAsJsonArray("flags").forEach(flag -> flags.add(Flag.valueOf(flag.getAsString())));
        }
        Optional<FrequencyRange> frequencies = json.has("lowHz")
                ? Optional.of(new FrequencyRange(
                        json.get("lowHz").getAsDouble(), json.get("highHz").getAsDouble()))
                : Optional.empty();
        Optional<Authorship> authorship = json.has("author")
                ? Optional.of(new Authorship(
                        json.get("author").getAsString(),
                        Instant.parse(json.get("time").getAsString()),
                        Optional.ofNullable(json.get("changedFrom")).map(JsonElement::getAsString)))
                : Optional.empty();
        if (flags.isEmpty() && frequencies.isEmpty() && authorship.isEmpty() && !json.has("note")) {
            return json.has("speaker")
                    ? AnnotationDetails.NONE.withSpeaker(json.get("speaker").getAsString())
                    : AnnotationDetails.NONE;
        }
        return new AnnotationDetails(text(json, "note"), text(json, "speaker"), flags, frequencies, authorship);
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }

    private static EmotionScores scores(JsonObject json) {
        List<Emotion> emotions = new ArrayList<>();
        float[] values = new float[json.size()];
        for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
            values[emotions.size()] = entry.getValue().getAsFloat();
            emotions.add(Emotion.of(entry.getKey()).orElse(Emotion.OTHER));
        }
        return new EmotionScores(new EmotionSet(emotions), values);
    }
}
