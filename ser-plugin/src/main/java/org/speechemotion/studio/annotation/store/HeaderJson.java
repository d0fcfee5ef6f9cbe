// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.TrackHeader;

/** Headers of tracks as JSON. */
final class HeaderJson {

    private HeaderJson() {}

    static JsonObject write(TrackHeader header) {
        JsonObject json = new JsonObject();
        json.addProperty("name", header.name());
        json.addProperty("kind", header.kind().name());
        json.addProperty("content", header.content().name());
        json.add("provenance", write(header.provenance()));
        json.add("vocabulary", write(header.vocabulary()));
        JsonArray channels = new JsonArray();
        header.channels().forEach(channels::add);
        json.add("channels", channels);
        return json;
    }

    static TrackHeader read(JsonObject json) {
        List<Integer> channels = new ArrayList<>();
        json.getAsJsonArray("channels").forEach(channel -> channels.add(channel.getAsInt()));
        return new TrackHeader(
                json.get("name").getAsString(),
                TrackKind.valueOf(json.get("kind").getAsString()),
                TrackContent.valueOf(json.get("content").getAsString()),
                provenance(json.getAsJsonObject("provenance")),
                vocabulary(json.getAsJsonObject("vocabulary")),
                channels);
    }

    private static JsonObject write(Provenance provenance) {
        JsonObject json = new JsonObject();
        json.addProperty("author", provenance.author());
        json.addProperty("version", provenance.version());
        json.addProperty("sha256", provenance.sha256());
        provenance.settings().ifPresent(settings -> {
            JsonObject each = new JsonObject();
            each.addProperty("window", settings.window());
            each.addProperty("minimumSegment", settings.minimumSegment());
            each.addProperty("smoothing", settings.smoothing());
            JsonArray emotions = new JsonArray();
            settings.emotions().forEach(emotion -> emotions.add(emotion.label()));
            each.add("emotions", emotions);
            json.add("settings", each);
        });
        provenance.time().ifPresent(time -> json.addProperty("time", time.toString()));
        return json;
    }

    private static Provenance provenance(JsonObject json) {
        return new Provenance(
                json.get("author").getAsString(),
                json.get("version").getAsString(),
                json.get("sha256").getAsString(),
                json.has("settings") ? Optional.of(settings(json.getAsJsonObject("settings"))) : Optional.empty(),
                Optional.ofNullable(json.get("time")).map(time -> Instant.parse(time.getAsString())));
    }

    private static AnalysisSettings settings(JsonObject json) {
        List<Emotion> emotions = new ArrayList<>();
        json.getAsJsonArray("emotions")
                .forEach(label -> Emotion.of(label.getAsString()).ifPresent(emotions::add));
        return new AnalysisSettings(
                json.get("window").getAsDouble(),
                json.get("minimumSegment").getAsDouble(),
                json.get("smoothing").getAsDouble(),
                emotions);
    }

    private static JsonObject write(Vocabulary vocabulary) {
        JsonObject json = new JsonObject();
        json.addProperty("name", vocabulary.name());
        JsonArray terms = new JsonArray();
        for (Vocabulary.Term term : vocabulary.terms()) {
            JsonObject each = new JsonObject();
            each.addProperty("label", term.label());
            if (term.key() != null) {
                each.addProperty("key", term.key().toString());
            }
            if (term.colour() != null) {
                each.addProperty("colour", term.colour());
            }
            each.addProperty("description", term.description());
            terms.add(each);
        }
        json.add("terms", terms);
        return json;
    }

    private static Vocabulary vocabulary(JsonObject json) {
        List<Vocabulary.Term> terms = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("terms")) {
            JsonObject term = element.getAsJsonObject();
            terms.add(new Vocabulary.Term(
                    term.get("label").getAsString(),
                    term.has("key")
                            ? Character.valueOf(term.get("key").getAsString().charAt(0))
                            : null,
                    term.has("colour") ? term.get("colour").getAsString() : null,
                    term.get("description").getAsString()));
        }
        return new Vocabulary(json.get("name").getAsString(), terms);
    }
}
