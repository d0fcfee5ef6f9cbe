// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TrackCollector;

/** Reads tasks of Label Studio: the regions with labels of their annotations and predictions. */
final class LabelStudioReader {

    /** Kinds of regions that have start and end, with the names of the lists of their labels. */
    private static final Set<String> LABELS = Set.of("labels", "audiolabels", "timeserieslabels", "choices");

    private final AnnotationInput input;

    LabelStudioReader(AnnotationInput input) {
        this.input = input;
    }

    /** Of a model its name is kept, of a person nothing. */
    static AnnotationTrack byModelOnly(AnnotationTrack track) {
        Provenance kept = Provenance.ofPerson(
                track.kind() == TrackKind.MACHINE ? track.provenance().author() : "");
        return kept.equals(track.provenance())
                ? track
                : new AnnotationTrack(
                        track.name(),
                        track.kind(),
                        track.content(),
                        kept,
                        track.vocabulary(),
                        track.channels(),
                        track.annotations());
    }

    List<ExchangedAnnotations> read() throws IOException {
        List<ExchangedAnnotations> documents = new ArrayList<>();
        try (JsonSource json = new JsonSource(input, false)) {
            json.read(() -> {
                if (json.isArray()) {
                    json.array(index -> documents.add(task(json, "[" + index + "]")));
                } else {
                    documents.add(task(json, "task"));
                }
            });
        }
        if (documents.isEmpty()) {
            throw input.wrong("holds no task");
        }
        return documents;
    }

    private ExchangedAnnotations task(JsonSource json, String place) throws IOException {
        Task task = new Task(new TrackCollector(input));
        json.object(name -> {
            switch (name) {
                case "data" -> task.path = path(json.fields(place + "." + name));
                case "annotations", "completions" ->
                    json.array(index -> entry(json, place + "." + name + "[" + index + "]", TrackKind.ANNOTATOR, task));
                case "predictions" ->
                    json.array(index -> entry(json, place + "." + name + "[" + index + "]", TrackKind.MACHINE, task));
                default -> json.skip();
            }
        });
        List<String> omissions = new ArrayList<>();
        task.skipped.forEach((type, count) -> omissions.add("regions of the type " + type + " (" + count + ")"));
        return new ExchangedAnnotations(
                new RecordingFacts(task.path, task.length, OptionalInt.empty(), OptionalInt.empty()),
                task.tracks.tracks(),
                omissions);
    }

    /** The recording is the datum with a usual name, or the only one. */
    private static String path(JsonFields data) throws IOException {
        for (String name : List.of("audio", "url", "sound", "speech", "video")) {
            if (data.has(name) && data.object().get(name).isJsonPrimitive()) {
                return data.text(name);
            }
        }
        for (String name : data.object().keySet()) {
            if (data.has(name) && data.object().get(name).isJsonPrimitive()) {
                return data.text(name);
            }
        }
        return "";
    }

    private void entry(JsonSource json, String place, TrackKind kind, Task task) throws IOException {
        Entry entry = new Entry(kind);
        json.object(name -> {
            switch (name) {
                case "model_version" -> {
                    JsonElement version = json.value();
                    entry.model = version.isJsonPrimitive() ? version.getAsString() : "";
                }
                case "ground_truth" -> {
                    JsonElement truth = json.value();
                    entry.truth = truth.isJsonPrimitive() && truth.getAsBoolean();
                }
                case "result" ->
                    json.array(index -> region(json.fields(place + "." + name + "[" + index + "]"), entry, task));
                default -> json.skip();
            }
        });
        entry.finish();
    }

    private void region(JsonFields region, Entry entry, Task task) throws IOException {
        String type = region.text("type");
        Optional<JsonFields> value = region.fields("value");
        if (value.isEmpty() || !LABELS.contains(type) || !value.get().has("start")) {
            // A hostile file may have a type for each region.
            String known = task.skipped.size() < 20 && !type.isEmpty() ? AnnotationInput.shown(type) : "unknown";
            task.skipped.merge(known, 1, Integer::sum);
            return;
        }
        if (region.has("original_length")) {
            double length = input.time(region.place(), region.number("original_length"));
            task.length = OptionalDouble.of(length);
        }
        TrackCollector.Draft draft = entry.track(region.text("from_name"), task);
        Optional<JsonFields> meta = region.fields("meta");
        AnnotationDetails details = AnnotationDetails.NONE;
        if (meta.isPresent() && meta.get().has("text")) {
            details = details.withNote(
                    meta.get().object().get("text").isJsonArray()
                            ? String.join("\n", meta.get().texts("text"))
                            : meta.get().text("text"));
        }
        List<String> labels =
                value.get().texts(type.equals("audiolabels") && !value.get().has(type) ? "labels" : type);
        for (String label : labels) {
            draft.add(
                    region.place(),
                    new Annotation(
                            value.get().whole("channel", 0).orElse(0),
                            value.get().span("start", "end"),
                            label,
                            region.probability("score"),
                            Optional.empty(),
                            details));
        }
    }

    /** A task while it is read. */
    private static final class Task {

        private final TrackCollector tracks;
        private final Map<String, Integer> skipped = new LinkedHashMap<>();
        private String path = "";
        private OptionalDouble length = OptionalDouble.empty();

        Task(TrackCollector tracks) {
            this.tracks = tracks;
        }
    }

    /** An annotation or a prediction while it is read: a track for each control that its regions come from. */
    private static final class Entry {

        private final TrackKind kind;
        private final Map<String, TrackCollector.Draft> tracks = new HashMap<>();
        private String model = "";
        private boolean truth;

        Entry(TrackKind kind) {
            this.kind = kind;
        }

        TrackCollector.Draft track(String control, Task task) {
            return tracks.computeIfAbsent(control, name -> task.tracks.newTrack(name));
        }

        void finish() {
            TrackKind who = truth ? TrackKind.REFERENCE : kind;
            tracks.values().forEach(track -> track.by(who, Provenance.ofPerson(model)));
        }
    }
}
