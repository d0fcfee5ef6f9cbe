// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.audformat;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.speechemotion.studio.exchange.AnnotationInput;

/** The header of a database, as maps with texts for keys. */
final class Header {

    private static final int LONGEST = 3_000_000;

    private final AnnotationInput input;
    private final Map<String, Object> values;

    private Header(AnnotationInput input, Map<String, Object> values) {
        this.input = input;
        this.values = values;
    }

    /** Reads the file in YAML. */
    static Header read(AnnotationInput input) throws IOException {
        String text = text(input);
        LoadSettings settings = LoadSettings.builder()
                .setLabel("header")
                .setCodePointLimit(LONGEST)
                .setMaxAliasesForCollections(50)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Object loaded = new Load(settings).loadFromString(text);
            if (!(loaded instanceof Map<?, ?> map)) {
                throw input.wrong("is no header of audformat: it holds no names and values");
            }
            return new Header(input, texts(map));
        } catch (MarkedYamlEngineException e) {
            throw e.getProblemMark().isPresent()
                    ? input.wrong(e.getProblemMark().get().getLine() + 1L, "is not YAML")
                    : input.wrong("is not YAML");
        } catch (YamlEngineException e) {
            throw input.wrong("is not YAML, or refers to itself too often");
        } catch (StackOverflowError e) {
            throw input.wrong("is nested too deep");
        }
    }

    private static String text(AnnotationInput input) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try (Reader reader = input.text()) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
                if (text.length() > LONGEST) {
                    throw input.wrong("is longer than a header of audformat can be");
                }
            }
        }
        return text.toString();
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof Map) && !(key instanceof List)) {
                texts.put(String.valueOf(key), value);
            }
        });
        return texts;
    }

    /** What lies under a name, as another header; empty if there is nothing. */
    Header section(String name) throws IOException {
        Object value = values.get(name);
        if (value == null) {
            return new Header(input, Map.of());
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw input.wrong(AnnotationInput.shown(name) + " has no names and values under it");
        }
        return new Header(input, texts(map));
    }

    /** The names in order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Whether there is a value. */
    boolean has(String name) {
        return values.get(name) != null;
    }

    /** A single value as text, empty if there is none. */
    String text(String name) {
        Object value = values.get(name);
        return value == null || value instanceof Map || value instanceof List ? "" : String.valueOf(value);
    }

    /** A list, or the names of a map, as texts; empty if there is none. */
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(texts(map).keySet());
        }
        return value instanceof List<?> list
                ? list.stream()
                        .filter(item -> !(item instanceof Map) && !(item instanceof List))
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }
}
