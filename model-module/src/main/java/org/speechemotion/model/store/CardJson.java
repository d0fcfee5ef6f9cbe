// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.speechemotion.model.label.Emotion;

/** How cards and reports are written as JSON: emotions by their canonical names. */
final class CardJson {

    static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapter(Emotion.class, new EmotionAdapter())
            .create();

    private CardJson() {}

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
