// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/** The segments of this product's own JSON of one recording. */
public final class JsonReader implements AnnotationReader {

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public List<Annotation> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Annotation> annotations = new ArrayList<>();
            JsonObject whole = JsonParser.parseReader(reader).getAsJsonObject();
            for (JsonElement element : required(whole, "segments").getAsJsonArray()) {
                JsonObject segment = element.getAsJsonObject();
                annotations.add(Annotation.of(
                        segment.has("channel") ? segment.get("channel").getAsInt() : 0,
                        new TimeSpan(
                                required(segment, "start").getAsDouble(),
                                required(segment, "end").getAsDouble()),
                        required(segment, "emotion").getAsString()));
            }
            return annotations;
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException e) {
            throw new IOException(
                    file + ": is not JSON of one recording with segments that have start, end and emotion", e);
        }
    }

    private static JsonElement required(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null) {
            throw new JsonParseException("no " + name);
        }
        return value;
    }
}
