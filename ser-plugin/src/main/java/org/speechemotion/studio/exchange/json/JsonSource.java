// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.QuotedText;

/** JSON that is read piece by piece: lists of any length as a stream, their elements as small trees. */
final class JsonSource implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LARGEST_ELEMENT = 20_000;
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private final AnnotationInput input;
    private final JsonReader json;

    /** Begins; {@code lenient} allows NaN, which some tools write. */
    JsonSource(AnnotationInput input, boolean lenient) throws IOException {
        this.input = input;
        this.json = new JsonReader(new QuotedText(input, input.text()));
        json.setStrictness(lenient ? Strictness.LENIENT : Strictness.LEGACY_STRICT);
        json.setNestingLimit(DEEPEST);
    }

    /** Reads one value after the other and checks that nothing follows. */
    void read(Part whole) throws IOException {
        try {
            whole.read();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw input.wrong("goes on after its end");
            }
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            throw damaged(e);
        }
    }

    /** Reads an object, member by member. */
    void object(Member member) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            member.read(json.nextName());
        }
        json.endObject();
    }

    /** Reads a list, element by element; each is handed its number from 0. */
    void array(Element element) throws IOException {
        json.beginArray();
        for (long i = 0; json.hasNext(); i++) {
            element.read(i);
        }
        json.endArray();
    }

    /** Whether a list comes next. */
    boolean isArray() throws IOException {
        return json.peek() == JsonToken.BEGIN_ARRAY;
    }

    /** Passes over a value. */
    void skip() throws IOException {
        json.skipValue();
    }

    /** The next value as an object with its fields. */
    JsonFields fields(String place) throws IOException {
        JsonElement value = value();
        if (!value.isJsonObject()) {
            throw input.wrong(place + " is no object");
        }
        return new JsonFields(input, place, value.getAsJsonObject());
    }

    /** The next value, which must not be large. */
    JsonElement value() throws IOException {
        return value(new int[] {LARGEST_ELEMENT});
    }

    private JsonElement value(int[] left) throws IOException {
        if (--left[0] < 0) {
            throw input.wrong(json.getPath() + " is too large for an annotation");
        }
        switch (json.peek()) {
            case BEGIN_OBJECT:
                JsonObject object = new JsonObject();
                json.beginObject();
                while (json.hasNext()) {
                    object.add(json.nextName(), value(left));
                }
                json.endObject();
                return object;
            case BEGIN_ARRAY:
                JsonArray array = new JsonArray();
                json.beginArray();
                while (json.hasNext()) {
                    array.add(value(left));
                }
                json.endArray();
                return array;
            case STRING:
                return new JsonPrimitive(json.nextString());
            case NUMBER:
                return new JsonPrimitive(json.nextDouble());
            case BOOLEAN:
                return new JsonPrimitive(json.nextBoolean());
            default:
                json.nextNull();
                return JsonNull.INSTANCE;
        }
    }

    private IOException damaged(Exception failure) {
        Matcher place = PLACE.matcher(String.valueOf(failure.getMessage()));
        String where = place.find() ? "line " + place.group(1) + ", column " + place.group(2) + ": " : "";
        return input.wrong(where
                + (failure instanceof EOFException
                        ? "ends too early; it is cut off"
                        : failure instanceof MalformedJsonException
                                ? "is not JSON"
                                : "another kind of value is expected here"));
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** A piece of the file. */
    interface Part {
        void read() throws IOException;
    }

    /** What is done with a member of an object; it must read or skip its value. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** What is done with an element of a list; it must read or skip it. */
    interface Element {
        void read(long index) throws IOException;
    }
}
