// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

    /** Writes all of an annotation as an object. */
    static void write(Annotation annotation, JsonWriter out) throws IOException {
        out.beginObject();
        out.name("channel").value(annotation.channel());
        out.name("start").value(annotation.span().start());
        out.name("end").value(annotation.span().end());
        out.name("label").value(annotation.label());
        writeRest(annotation, out);
        out.endObject();
    }

    /** All but channel, times and label; null if there is no more. */
    static String rest(Annotation annotation) {
        if (annotation.confidence().isEmpty()
                && annotation.scores().isEmpty()
                && annotation.details().equals(AnnotationDetails.NONE)) {
            return null;
        }
        StringWriter text = new StringWriter(160);
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject();
            writeRest(annotation, out);
            out.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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

    private static void writeRest(Annotation annotation, JsonWriter out) throws IOException {
        if (annotation.confidence().isPresent()) {
            out.name("confidence").value(annotation.confidence().getAsDouble());
        }
        if (annotation.scores().isPresent()) {
            EmotionScores scores = annotation.scores().get();
            out.name("scores").beginObject();
            for (int i = 0; i < scores.values().length; i++) {
                // As a float: a double would have digits that mean nothing.
                out.name(scores.emotions().get(i).label()).value((Number) scores.values()[i]);
            }
            out.endObject();
        }
        write(annotation.details(), out);
    }

    private static void write(AnnotationDetails details, JsonWriter out) throws IOException {
        if (!details.note().isEmpty()) {
            out.name("note").value(details.note());
        }
        if (!details.speaker().isEmpty()) {
            out.name("speaker").value(details.speaker());
        }
        if (!details.flags().isEmpty()) {
            out.name("flags").beginArray();
            for (Flag flag : details.flags()) {
                out.value(flag.name());
            }
            out.endArray();
        }
        if (details.frequencies().isPresent()) {
            out.name("lowHz").value(details.frequencies().get().lowHz());
            out.name("highHz").value(details.frequencies().get().highHz());
        }
        if (details.authorship().isPresent()) {
            Authorship authorship = details.authorship().get();
            out.name("author").value(authorship.author());
            out.name("time").value(authorship.time().toString());
            if (authorship.changedFrom().isPresent()) {
                out.name("changedFrom").value(authorship.changedFrom().get());
            }
        }
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
