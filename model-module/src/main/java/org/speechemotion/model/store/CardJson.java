// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import org.speechemotion.model.label.Emotion;

/** How cards, recipes and reports are kept as JSON: emotions by their canonical names, other constants in lower case. */
public final class CardJson {

    static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapterFactory(new EnumWords())
            .registerTypeAdapter(Emotion.class, new EmotionAdapter())
            .create();

    private CardJson() {}

    /**
     * Reads an object.
     *
     * @return null for an empty file
     * @throws JsonParseException if it is not such an object, or a value is out of its range
     */
    public static <T> T read(Reader reader, Class<T> type) {
        try {
            return GSON.fromJson(reader, type);
        } catch (RuntimeException e) {
            // What a record's constructor says, or what is expected at a place of the file, comes wrapped.
            String problem =
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new JsonParseException(
                    String.valueOf(problem).lines().findFirst().orElse("damaged"), e);
        }
    }

    /** An object as a tree, as it is written. */
    public static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    private static final class EmotionAdapter extends TypeAdapter<Emotion> {
        @Override
        public void write(JsonWriter out, Emotion emotion) throws IOException {
            out.value(emotion.label());
        }

        @Override
        public Emotion read(JsonReader in) throws IOException {
            String word = in.nextString();
            return Emotion.of(word).orElseThrow(() -> new JsonParseException("unknown emotion " + word));
        }
    }
}
