// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.TransitionLabel;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TrackCollector;

/** Reads the product's own JSON: the tracks if there are any, what a model found if not. */
final class OwnJsonReader {

    private final AnnotationInput input;

    OwnJsonReader(AnnotationInput input) {
        this.input = input;
    }

    List<ExchangedAnnotations> read() throws IOException {
        List<ExchangedAnnotations> documents = new ArrayList<>();
        try (JsonSource json = new JsonSource(input, false)) {
            json.read(() -> {
                if (json.isArray()) {
                    json.array(index -> documents.add(recording(json, "[" + index + "].")));
                } else {
                    documents.add(recording(json, ""));
                }
            });
        }
        if (documents.isEmpty()) {
            throw input.wrong("holds no recording");
        }
        return documents;
    }

    private ExchangedAnnotations recording(JsonSource json, String place) throws IOException {
        Members members = new Members(new TrackCollector(input), new TrackCollector(input));
        json.object(name -> {
            switch (name) {
                case "recording" -> members.facts = facts(json.fields(place + name));
                case "model" -> members.model = Optional.of(json.fields(place + name));
                case "speech", "segments", "transitions" -> {
                    TrackContent content = content(name);
                    TrackCollector.Draft draft =
                            members.found.track(AnalysisJson.trackName(content)).about(content);
                    json.array(index -> {
                        JsonFields fields = json.fields(place + name + "[" + index + "]");
                        draft.add(fields.place(), found(content, fields));
                    });
                }
                case "tracks" -> {
                    members.hasTracks = true;
                    json.array(index -> track(json, place + name + "[" + index + "]", members.tracks));
                }
                default -> json.skip();
            }
        });
        if (members.hasTracks) {
            return new ExchangedAnnotations(members.facts, members.tracks.tracks());
        }
        if (members.found.tracks().isEmpty()) {
            throw input.wrong("is not JSON of this program: there are neither segments nor tracks");
        }
        return members.analysis();
    }

    private static TrackContent content(String member) {
        return switch (member) {
            case "speech" -> TrackContent.SPEECH;
            case "segments" -> TrackContent.EMOTION;
            default -> TrackContent.TRANSITION;
        };
    }

    private RecordingFacts facts(JsonFields fields) throws IOException {
        OptionalDouble duration = fields.optionalNumber("duration");
        if (duration.isPresent()) {
            duration = OptionalDouble.of(input.time(fields.place() + ".duration", duration.getAsDouble()));
        }
        return new RecordingFacts(
                fields.text("path"), duration, fields.whole("sampleRate", 1), fields.whole("channels", 1));
    }

    private static Annotation found(TrackContent content, JsonFields fields) throws IOException {
        int channel = fields.whole("channel", 0).orElse(0);
        return switch (content) {
            case SPEECH -> Annotation.of(channel, fields.span("start", "end"), "speech");
            case EMOTION ->
                new Annotation(
                        channel,
                        fields.span("start", "end"),
                        fields.requiredText("emotion"),
                        fields.probability("confidence"),
                        scores(fields),
                        AnnotationDetails.NONE);
            default ->
                new Annotation(
                        channel,
                        fields.span("time", "time"),
                        new TransitionLabel(fields.requiredText("from"), fields.requiredText("to")).text(),
                        fields.probability("confidence"),
                        Optional.empty(),
                        AnnotationDetails.NONE);
        };
    }

    /** The scores of the emotions that are known here. */
    static Optional<EmotionScores> scores(JsonFields fields) throws IOException {
        Optional<JsonFields> object = fields.fields("scores");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        List<Emotion> emotions = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : object.get().object().entrySet()) {
            Optional<Emotion> emotion = Emotion.of(entry.getKey());
            OptionalDouble value = object.get().probability(entry.getKey());
            if (emotion.isPresent() && value.isPresent() && !emotions.contains(emotion.get())) {
                emotions.add(emotion.get());
                values.add((float) value.getAsDouble());
            }
        }
        if (emotions.isEmpty()) {
            return Optional.empty();
        }
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return Optional.of(new EmotionScores(new EmotionSet(emotions), array));
    }

    private void track(JsonSource json, String place, TrackCollector tracks) throws IOException {
        // The name may come after the annotations; until then they wait here.
        OwnTrack track = new OwnTrack(input, place);
        json.object(name -> {
            if (name.equals("annotations")) {
                json.array(index -> track.annotation(json.fields(place + "." + name + "[" + index + "]")));
            } else if (OwnTrack.MEMBERS.contains(name)) {
                track.member(name, json.value());
            } else {
                json.skip();
            }
        });
        track.finish(tracks);
    }

    /** What has been read of a recording. */
    private static final class Members {

        private final TrackCollector found;
        private final TrackCollector tracks;
        private RecordingFacts facts = RecordingFacts.UNKNOWN;
        private Optional<JsonFields> model = Optional.empty();
        private boolean hasTracks;

        Members(TrackCollector found, TrackCollector tracks) {
            this.found = found;
            this.tracks = tracks;
        }

        ExchangedAnnotations analysis() throws IOException {
            if (model.isPresent()) {
                JsonFields fields = model.get();
                Provenance provenance = new Provenance(
                        fields.text("name"),
                        fields.text("version"),
                        fields.text("sha256"),
                        Optional.empty(),
                        Optional.empty());
                for (TrackContent content :
                        List.of(TrackContent.SPEECH, TrackContent.EMOTION, TrackContent.TRANSITION)) {
                    found.track(AnalysisJson.trackName(content)).about(content).by(TrackKind.MACHINE, provenance);
                }
                found.track("speech").with(AnalysisJson.SPEECH);
                try {
                    found.track("emotion").with(AnalysisJson.emotions(provenance.author(), fields.texts("emotions")));
                } catch (IllegalArgumentException e) {
                    throw fields.wrong(e.getMessage());
                }
                // All tracks of a model are about the same channels.
                List<Integer> channels = found.tracks().stream()
                        .flatMap(track -> track.annotations().stream())
                        .map(Annotation::channel)
                        .distinct()
                        .toList();
                for (String name : List.of("speech", "emotion", "transitions")) {
                    for (int channel : channels) {
                        found.track(name).channel(fields.place(), channel);
                    }
                }
            }
            return new ExchangedAnnotations(facts, found.tracks());
        }
    }
}
