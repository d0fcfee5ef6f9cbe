// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.model.store.CardJson;

/** Recipes: the built-in ones by name, any other from a file. */
public final class Recipes {

    /** Name of the recipe that is used where none is chosen. */
    public static final String DEFAULT = "cnn-bilstm-attention";

    /** Names of the built-in recipes. */
    public static final List<String> BUILT_IN = List.of(
            DEFAULT,
            "cnn-bilstm-attention-light",
            "cnn-bilstm-attention-sessions",
            "cnn-bilstm-attention-plain",
            "hybrid",
            "3d-logmel",
            "dual-sequence",
            "lstm-mfcc",
            "stride-cnn",
            "raw-waveform",
            "seed");

    private Recipes() {}

    /**
     * Finds a recipe.
     *
     * @param nameOrFile name of a built-in recipe, or path of a JSON file
     * @throws IOException if there is none, or the file is not a recipe; one line for a person
     */
    public static Recipe find(String nameOrFile) throws IOException {
        if (BUILT_IN.contains(nameOrFile)) {
            try (InputStream in = Recipes.class.getResourceAsStream("recipes/" + nameOrFile + ".json")) {
                return read(nameOrFile, new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IOException(nameOrFile + ": there is no recipe of this name and no such file; built in are "
                    + String.join(", ", BUILT_IN));
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(nameOrFile, reader);
        }
    }

    private static Recipe read(String name, Reader reader) throws IOException {
        try {
            JsonElement json = JsonParser.parseReader(reader);
            RecipeKeys.check(json, Recipe.class);
            Recipe recipe = json.isJsonObject() ? CardJson.read(new StringReader(json.toString()), Recipe.class) : null;
            if (recipe == null
                    || recipe.name() == null
                    || !recipe.name().matches("[A-Za-z0-9][\\w.+-]*")
                    || recipe.features() == null
                    || recipe.network() == null
                    || recipe.augmentation() == null
                    || recipe.optimizer() == null) {
                throw new IOException(name + ": is not a recipe: a name (letters, digits, - and .), features, network, "
                        + "augmentation and optimizer are needed");
            }
            recipe.networkFor(1);
            return recipe;
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new IOException(name + ": is not a recipe: " + e.getMessage(), e);
        }
    }
}
