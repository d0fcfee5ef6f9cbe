// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.edit.Edit;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.annotation.edit.TrackEdit;

/** Edits of a command as compressed JSON; a step that changed thousands of items says the same thing thousands of times. */
final class EditsJson {

    private static final Gson GSON = new Gson();

    private EditsJson() {}

    static byte[] write(List<Edit> edits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter out = new JsonWriter(
                new OutputStreamWriter(new GZIPOutputStream(bytes, 8192), StandardCharsets.UTF_8))) {
            out.beginArray();
            for (Edit edit : edits) {
                GSON.toJson(write(edit), out);
            }
            out.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Edit> read(byte[] bytes) throws IOException {
        List<Edit> edits = new ArrayList<>();
        try (JsonReader in = new JsonReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes), 8192), StandardCharsets.UTF_8))) {
            in.beginArray();
            while (in.hasNext()) {
                edits.add(read(JsonParser.parseReader(in).getAsJsonObject()));
            }
            in.endArray();
        }
        return edits;
    }

    private static JsonObject write(Edit edit) {
        JsonObject json = new JsonObject();
        json.addProperty("track", edit.track());
        if (edit instanceof ItemEdit item) {
            json.addProperty("item", item.item());
            item.before().ifPresent(annotation -> json.add("before", AnnotationJson.write(annotation)));
            item.after().ifPresent(annotation -> json.add("after", AnnotationJson.write(annotation)));
        } else if (edit instanceof TrackEdit track) {
            track.before().ifPresent(placed -> json.add("before", write(placed)));
            track.after().ifPresent(placed -> json.add("after", write(placed)));
        }
        return json;
    }

    private static Edit read(JsonObject json) {
        long track = json.get("track").getAsLong();
        Optional<JsonObject> before = Optional.ofNullable(json.get("before")).map(JsonElement::getAsJsonObject);
        Optional<JsonObject> after = Optional.ofNullable(json.get("after")).map(JsonElement::getAsJsonObject);
        if (json.has("item")) {
            Optional<Annotation> was = before.map(AnnotationJson::read);
            return new ItemEdit(track, json.get("item").getAsLong(), was, after.map(AnnotationJson::read));
        }
        return new TrackEdit(track, before.map(EditsJson::placed), after.map(EditsJson::placed));
    }

    private static JsonObject write(TrackEdit.Placed placed) {
        JsonObject json = new JsonObject();
        json.addProperty("index", placed.index());
        json.add("header", HeaderJson.write(placed.header()));
        return json;
    }

    private static TrackEdit.Placed placed(JsonObject json) {
        return new TrackEdit.Placed(
                HeaderJson.read(json.getAsJsonObject("header")), json.get("index").getAsInt());
    }
}
