// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Constants of enums as JSON: words in lower case with hyphens, and an unknown word is an error that names the known. */
final class EnumWords implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isEnum()) {
            return null;
        }
        Map<String, T> constants = new LinkedHashMap<>();
        for (Object constant : raw.getEnumConstants()) {
            constants.put(word((Enum<?>) constant), (T) constant);
        }
        return new WordAdapter<>(constants);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class WordAdapter<T> extends TypeAdapter<T> {
        private final Map<String, T> constants;

        WordAdapter(Map<String, T> constants) {
            this.constants = constants;
        }

        @Override
        public void write(JsonWriter out, T constant) throws IOException {
            out.value(constant == null ? null : word((Enum<?>) constant));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            String word = in.nextString();
            T constant = constants.get(word);
            if (constant == null) {
                throw new JsonParseException(
                        "\"" + word + "\" is none of " + String.join(", ", constants.keySet()) + " at " + in.getPath());
            }
            return constant;
        }
    }
}
