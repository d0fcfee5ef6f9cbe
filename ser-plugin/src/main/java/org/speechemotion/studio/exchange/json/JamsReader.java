// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TrackCollector;

/** Reads JAMS, with a list of observations or with lists of their times and values. */
final class JamsReader {

    private static final Set<String> MEMBERS = Set.of("namespace", "sandbox", "annotation_metadata");
    private static final Set<String> COLUMNS = Set.of("time", "duration", "value", "confidence");

    private final AnnotationInput input;
    private final TrackCollector tracks;
    private final Map<String, TrackCollector.Draft> named = new HashMap<>();
    private RecordingFacts facts = RecordingFacts.UNKNOWN;
    private String title = "";
    private boolean hasAnnotations;

    JamsReader(AnnotationInput input) {
        this.input = input;
        this.tracks = new TrackCollector(input);
    }

    ExchangedAnnotations read() throws IOException {
        try (JsonSource json = new JsonSource(input, true)) {
            json.read(() -> json.object(name -> {
                switch (name) {
                    case "file_metadata" -> metadata(json.fields(name));
                    case "sandbox" -> facts = facts.withPath(json.fields(name).text("content_path"));
                    case "annotations" -> {
                        hasAnnotations = true;
                        json.array(index -> annotation(json, "annotations[" + index + "]"));
                    }
                    default -> json.skip();
                }
            }));
        }
        if (!hasAnnotations) {
            throw input.wrong("is no JAMS file: there are no annotations");
        }
        return new ExchangedAnnotations(facts.path().isEmpty() ? facts.withPath(title) : facts, tracks.tracks());
    }

    private void metadata(JsonFields fields) throws IOException {
        title = fields.text("title");
        if (fields.has("duration")) {
            facts = facts.withDuration(input.time(fields.place(), fields.number("duration")));
        }
    }

    private void annotation(JsonSource json, String place) throws IOException {
        Map<String, JsonElement> members = new LinkedHashMap<>();
        List<Observation> observations = new ArrayList<>();
        json.object(name -> {
            if (MEMBERS.contains(name)) {
                members.put(name, json.value());
            } else if (!name.equals("data")) {
                json.skip();
            } else if (json.isArray()) {
                json.array(index -> {
                    JsonFields fields = json.fields(place + ".data[" + index + "]");
                    JsonElement value = fields.object().get("value");
                    observations.add(observation(
                            fields.place(),
                            fields.number("time"),
                            fields.number("duration"),
                            value,
                            fields.has("confidence") ? fields.object().get("confidence") : null));
                });
            } else {
                dense(json, place + ".data", observations);
            }
        });
        JsonObject object = new JsonObject();
        members.forEach(object::add);
        add(new JsonFields(input, place, object), observations);
    }

    private void dense(JsonSource json, String place, List<Observation> observations) throws IOException {
        Map<String, List<JsonElement>> columns = new HashMap<>();
        json.object(name -> {
            if (!COLUMNS.contains(name)) {
                json.skip();
                return;
            }
            List<JsonElement> column = new ArrayList<>();
            columns.put(name, column);
            json.array(index -> {
                if (index >= AnnotationInput.MOST_ANNOTATIONS) {
                    throw input.wrong(place + " holds more than is read; divide the file");
                }
                JsonElement value = json.value();
                column.add(value.isJsonPrimitive() ? value : new JsonPrimitive(value.toString()));
            });
        });
        List<JsonElement> times = columns.getOrDefault("time", List.of());
        List<JsonElement> durations = columns.getOrDefault("duration", List.of());
        List<JsonElement> values = columns.getOrDefault("value", List.of());
        List<JsonElement> confidences = columns.getOrDefault("confidence", List.of());
        if (durations.size() != times.size() || values.size() != times.size()) {
            throw input.wrong(place + ": the lists of times, durations and values differ in length");
        }
        for (int i = 0; i < times.size(); i++) {
            JsonObject row = new JsonObject();
            row.add("time", times.get(i));
            row.add("duration", durations.get(i));
            JsonFields fields = new JsonFields(input, place + "[" + i + "]", row);
            observations.add(observation(
                    fields.place(),
                    fields.number("time"),
                    fields.number("duration"),
                    values.get(i),
                    i < confidences.size() ? confidences.get(i) : null));
        }
    }

    private Observation observation(
            String place, double time, double duration, JsonElement value, JsonElement confidence) throws IOException {
        double start = input.time(place, time);
        double length = input.time(place, duration);
        double end = BigDecimal.valueOf(start).add(BigDecimal.valueOf(length)).doubleValue();
        String label = value == null || value.isJsonNull()
                ? ""
                : value.isJsonPrimitive() ? value.getAsString() : value.toString();
        return new Observation(place, input.span(place, start, end), label, probability(confidence));
    }

    /** Other tools put anything there. */
    private static OptionalDouble probability(JsonElement confidence) {
        if (confidence == null
                || !confidence.isJsonPrimitive()
                || !confidence.getAsJsonPrimitive().isNumber()) {
            return OptionalDouble.empty();
        }
        double value = confidence.getAsDouble();
        return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private void add(JsonFields annotation, List<Observation> observations) throws IOException {
        Optional<JsonFields> sandbox = annotation.fields("sandbox");
        boolean ours = sandbox.isPresent() && sandbox.get().has("track");
        int channel = ours ? sandbox.get().whole("channel", 0).orElse(0) : 0;
        TrackCollector.Draft draft;
        if (ours) {
            draft = named.computeIfAbsent(sandbox.get().text("track"), tracks::newTrack);
            word(TrackContent.class, sandbox.get().text("content")).ifPresent(draft::about);
        } else {
            draft = tracks.newTrack(annotation.text("namespace"));
        }
        Optional<JsonFields> metadata = annotation.fields("annotation_metadata");
        TrackKind kind = ours
                ? word(TrackKind.class, sandbox.get().text("kind")).orElse(TrackKind.ANNOTATOR)
                : metadata.isPresent()
                                && metadata.get().has("data_source")
                                && metadata.get().text("data_source").equals("program")
                        ? TrackKind.MACHINE
                        : TrackKind.ANNOTATOR;
        draft.by(kind, Provenance.ofPerson(metadata.isPresent() ? annotator(metadata.get()) : ""));
        draft.channel(annotation.place(), channel);
        for (Observation observation : observations) {
            draft.add(
                    observation.place,
                    new Annotation(
                            channel,
                            observation.span,
                            observation.label,
                            observation.confidence,
                            Optional.empty(),
                            AnnotationDetails.NONE));
        }
    }

    private static String annotator(JsonFields metadata) throws IOException {
        Optional<JsonFields> annotator = metadata.fields("annotator");
        if (annotator.isPresent()) {
            for (String name : List.of("name", "id")) {
                if (annotator.get().has(name)) {
                    return annotator.get().text(name);
                }
            }
        }
        Optional<JsonFields> curator = metadata.fields("curator");
        return curator.isPresent() ? curator.get().text("name") : "";
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private record Observation(String place, TimeSpan span, String label, OptionalDouble confidence) {}
}
