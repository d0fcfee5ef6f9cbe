// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.exchange.AnnotationInput;

/**
 * The fields of an object, of the kinds that are expected.
 *
 * @param input where it stands, for failures
 * @param place and at which place, such as "segments[3]"
 * @param object the object
 */
record JsonFields(AnnotationInput input, String place, JsonObject object) {

    /** Whether there is a value. */
    boolean has(String name) {
        JsonElement value = object.get(name);
        return value != null && !value.isJsonNull();
    }

    /** A text, empty if there is none; numbers are texts too. */
    String text(String name) throws IOException {
        if (!has(name)) {
            return "";
        }
        return primitive(name).getAsString();
    }

    /** A text that must be there. */
    String requiredText(String name) throws IOException {
        require(name);
        return text(name);
    }

    /** A number that must be there. */
    double number(String name) throws IOException {
        require(name);
        JsonPrimitive value = primitive(name);
        try {
            return value.isBoolean() ? Double.NaN : value.getAsDouble();
        } catch (NumberFormatException e) {
            throw wrong(name + " is no number");
        }
    }

    /** A number, if there is one. */
    OptionalDouble optionalNumber(String name) throws IOException {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    /** A probability, if there is one. */
    OptionalDouble probability(String name) throws IOException {
        OptionalDouble value = optionalNumber(name);
        if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1)) {
            throw wrong(name + " is " + value.getAsDouble() + " and not a probability between 0 and 1");
        }
        return value;
    }

    /** A whole number of at least {@code least}, if there is one. */
    OptionalInt whole(String name, int least) throws IOException {
        if (!has(name)) {
            return OptionalInt.empty();
        }
        double value = number(name);
        if (!(value >= least && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
            throw wrong(name + " cannot be " + value);
        }
        return OptionalInt.of((int) value);
    }

    /** A list, empty if there is none. */
    List<JsonElement> list(String name) throws IOException {
        if (!has(name)) {
            return List.of();
        }
        if (!(object.get(name) instanceof JsonArray array)) {
            throw wrong(name + " is no list");
        }
        return array.asList();
    }

    /** A list of texts, empty if there is none. */
    List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : list(name)) {
            if (!element.isJsonPrimitive()) {
                throw wrong(name + " holds something that is no text");
            }
            texts.add(element.getAsString());
        }
        return texts;
    }

    /** An object in this one, if there is one. */
    Optional<JsonFields> fields(String name) throws IOException {
        return has(name) ? Optional.of(of(place + "." + name, object.get(name))) : Optional.empty();
    }

    /** The objects of a list. */
    List<JsonFields> all(String name) throws IOException {
        List<JsonFields> all = new ArrayList<>();
        for (JsonElement element : list(name)) {
            all.add(of(place + "." + name + "[" + all.size() + "]", element));
        }
        return all;
    }

    /** The stretch of time between two fields. */
    TimeSpan span(String start, String end) throws IOException {
        return input.span(place, number(start), number(end));
    }

    /** A failure at this place. */
    IOException wrong(String problem) {
        return input.wrong(place + ": " + problem);
    }

    private JsonFields of(String where, JsonElement element) throws IOException {
        if (!element.isJsonObject()) {
            throw input.wrong(where + " is no object");
        }
        return new JsonFields(input, where, element.getAsJsonObject());
    }

    private void require(String name) throws IOException {
        if (!has(name)) {
            throw wrong("there is no " + name);
        }
    }

    private JsonPrimitive primitive(String name) throws IOException {
        if (!(object.get(name) instanceof JsonPrimitive value)) {
            throw wrong(name + " is no single value");
        }
        return value;
    }
}
