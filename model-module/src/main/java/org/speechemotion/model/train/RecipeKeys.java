// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds keys in JSON for which a record has no component: a mistyped one would otherwise count as left out. */
final class RecipeKeys {

    private RecipeKeys() {}

    /** Throws if a key is not known; the message names it and the known ones. */
    static void check(JsonElement json, Class<?> type) {
        check(json, type, "");
    }

    private static void check(JsonElement json, Type type, String path) {
        if (json.isJsonArray() && type instanceof ParameterizedType list) {
            json.getAsJsonArray().forEach(item -> check(item, list.getActualTypeArguments()[0], path));
        } else if (json.isJsonObject() && type instanceof Class<?> record && record.isRecord()) {
            RecordComponent[] components = record.getRecordComponents();
            for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject().entrySet()) {
                RecordComponent component = Arrays.stream(components)
                        .filter(each -> each.getName().equals(entry.getKey()))
                        .findAny()
                        .orElseThrow(() -> unknown(entry.getKey(), path, components));
                check(entry.getValue(), component.getGenericType(), path + entry.getKey() + ".");
            }
        }
    }

    private static JsonParseException unknown(String key, String path, RecordComponent[] known) {
        return new JsonParseException("there is no \"" + path + key + "\", only "
                + Arrays.stream(known).map(RecordComponent::getName).collect(Collectors.joining(", ")));
    }
}
