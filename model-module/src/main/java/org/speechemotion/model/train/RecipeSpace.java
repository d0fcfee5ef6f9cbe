// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.speechemotion.model.store.CardJson;

/**
 * Recipes around a recipe, drawn at random: learning rate, weight decay, label smoothing, batch, dropout, channels, units
 * of the LSTMs and the strength of each kind of augmentation. What the recipe leaves out stays out.
 */
final class RecipeSpace {

    private static final double LARGEST_DROPOUT = 0.6;
    private static final double LARGEST_SMOOTHING = 0.2;
    private static final int SMALLEST_BATCH = 4;
    private static final int MULTIPLE = 4;
    private static final double[] BATCHES = {0.5, 1, 2};
    private static final double[] WIDTHS = {0.5, 0.75, 1, 1.25};
    private static final List<String> STRENGTHS =
            List.of("speed", "tempo", "pitch", "equalizer", "level", "timeMask", "bandMask");
    private static final List<String> SHARES = List.of("share", "reverberation", "noise", "bandLimit", "codec");

    private final Recipe base;

    RecipeSpace(Recipe base) {
        this.base = base;
    }

    /** A recipe; the first is the one in the middle. */
    Recipe draw(int trial, long seed) {
        JsonObject json = CardJson.tree(base).getAsJsonObject();
        json.addProperty("name", base.name() + "-" + trial);
        if (trial > 1) {
            vary(json, new SplittableRandom(seed * 1_000_003 + trial));
        }
        return CardJson.read(new StringReader(json.toString()), Recipe.class);
    }

    private static void vary(JsonObject json, SplittableRandom random) {
        JsonObject optimizer = json.getAsJsonObject("optimizer");
        scale(optimizer, "rate", Math.pow(3, 2 * random.nextDouble() - 1));
        scale(optimizer, "weightDecay", Math.pow(10, 2 * random.nextDouble() - 1));
        put(optimizer, "labelSmoothing", LARGEST_SMOOTHING * random.nextDouble());
        double batch = optimizer.get("batch").getAsInt() * BATCHES[random.nextInt(BATCHES.length)];
        optimizer.addProperty("batch", (int) Math.max(SMALLEST_BATCH, Math.round(batch)));
        JsonObject network = json.getAsJsonObject("network");
        double dropout = network.get("dropout").getAsDouble() + 0.4 * random.nextDouble() - 0.2;
        put(network, "dropout", Math.max(0, Math.min(LARGEST_DROPOUT, dropout)));
        double channels = WIDTHS[random.nextInt(WIDTHS.length)];
        double units = WIDTHS[random.nextInt(WIDTHS.length)];
        widen(network.get("recurrent"), "units", units);
        for (JsonElement stream : network.getAsJsonArray("streams")) {
            widen(stream.getAsJsonObject().get("recurrent"), "units", units);
            stream.getAsJsonObject()
                    .getAsJsonArray("convolutions")
                    .forEach(layer -> widen(layer, "channels", channels));
        }
        JsonObject augmentation = json.getAsJsonObject("augmentation");
        STRENGTHS.forEach(key -> scale(augmentation, key, 0.5 + random.nextDouble()));
        SHARES.forEach(key -> scale(augmentation, key, 0.5 + random.nextDouble()));
        SHARES.forEach(
                key -> put(augmentation, key, Math.min(1, augmentation.get(key).getAsDouble())));
        augmentation.addProperty(
                "bandMask", Math.round(augmentation.get("bandMask").getAsDouble()));
    }

    private static void scale(JsonObject json, String key, double factor) {
        put(json, key, json.get(key).getAsDouble() * factor);
    }

    private static void put(JsonObject json, String key, double value) {
        json.add(key, new JsonPrimitive(new BigDecimal(value).round(new MathContext(3))));
    }

    private static void widen(JsonElement layer, String key, double factor) {
        if (layer != null && layer.isJsonObject()) {
            JsonObject json = layer.getAsJsonObject();
            long width = MULTIPLE * Math.round(json.get(key).getAsInt() * factor / MULTIPLE);
            json.addProperty(key, Math.max(MULTIPLE, width));
        }
    }

    /** The numbers in which a recipe of this space may differ from others, by their names. */
    static Map<String, String> numbers(Recipe recipe) {
        JsonObject json = CardJson.tree(recipe).getAsJsonObject();
        Map<String, String> numbers = new LinkedHashMap<>();
        copy(json.getAsJsonObject("optimizer"), List.of("rate", "weightDecay", "labelSmoothing", "batch"), numbers);
        JsonObject network = json.getAsJsonObject("network");
        copy(network, List.of("dropout"), numbers);
        JsonArray streams = network.getAsJsonArray("streams");
        numbers.put("channels", all(streams, "convolutions", "channels"));
        numbers.put("units", all(streams, "recurrent", "units") + units(network.get("recurrent")));
        copy(json.getAsJsonObject("augmentation"), SHARES, numbers);
        copy(json.getAsJsonObject("augmentation"), STRENGTHS, numbers);
        return numbers;
    }

    private static void copy(JsonObject json, List<String> keys, Map<String, String> numbers) {
        keys.forEach(key -> numbers.put(key, json.get(key).getAsString()));
    }

    private static String all(JsonArray streams, String layers, String key) {
        return StreamSupport.stream(streams.spliterator(), false)
                .map(stream -> stream.getAsJsonObject().get(layers))
                .filter(layer -> layer != null && !layer.isJsonNull())
                .flatMap(layer -> layer.isJsonArray()
                        ? StreamSupport.stream(layer.getAsJsonArray().spliterator(), false)
                        : java.util.stream.Stream.of(layer))
                .map(layer -> layer.getAsJsonObject().get(key).getAsString() + " ")
                .collect(Collectors.joining())
                .strip();
    }

    private static String units(JsonElement recurrent) {
        return recurrent == null || recurrent.isJsonNull()
                ? ""
                : " " + recurrent.getAsJsonObject().get("units").getAsString();
    }
}
