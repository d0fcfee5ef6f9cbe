// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
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
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.edit.Edit;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.annotation.edit.TrackEdit;

/** Edits of a command as compressed JSON; a step that changed thousands of items says the same thing thousands of times. */
final class EditsJson {

    private static final int BUFFER = 1 << 16;
    private static final Gson GSON = new Gson();

    private EditsJson() {}

    static byte[] write(List<Edit> edits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // The quickest level: a step that changed all of a large document is to be on the disk soon.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (JsonWriter out = new JsonWriter(new BufferedWriter(
                new OutputStreamWriter(new DeflaterOutputStream(bytes, deflater, BUFFER), StandardCharsets.UTF_8)))) {
            out.beginArray();
            for (Edit edit : edits) {
                write(edit, out);
            }
            out.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static List<Edit> read(byte[] bytes) throws IOException {
        List<Edit> edits = new ArrayList<>();
        try (JsonReader in = new JsonReader(new InputStreamReader(
                new InflaterInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
            in.beginArray();
            while (in.hasNext()) {
                edits.add(read(JsonParser.parseReader(in).getAsJsonObject()));
            }
            in.endArray();
        }
        return edits;
    }

    private static void write(Edit edit, JsonWriter out) throws IOException {
        out.beginObject();
        out.name("track").value(edit.track());
        if (edit instanceof ItemEdit item) {
            out.name("item").value(item.item());
            write("before", item.before(), out);
            write("after", item.after(), out);
        } else if (edit instanceof TrackEdit track) {
            writePlaced("before", track.before(), out);
            writePlaced("after", track.after(), out);
        }
        out.endObject();
    }

    private static void write(String name, Optional<Annotation> annotation, JsonWriter out) throws IOException {
        if (annotation.isPresent()) {
            out.name(name);
            AnnotationJson.write(annotation.get(), out);
        }
    }

    private static void writePlaced(String name, Optional<TrackEdit.Placed> placed, JsonWriter out) throws IOException {
        if (placed.isPresent()) {
            JsonObject json = new JsonObject();
            json.addProperty("index", placed.get().index());
            json.add("header", HeaderJson.write(placed.get().header()));
            out.name(name);
            GSON.toJson(json, out);
        }
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

    private static TrackEdit.Placed placed(JsonObject json) {
        return new TrackEdit.Placed(
                HeaderJson.read(json.getAsJsonObject("header")),
                json.get("index").getAsInt());
    }
}
