// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.store.CardJson;

/** Recipes: the built-in ones by name, any other from a file. */
public final class Recipes {

    /** Name of the recipe that is used where none is chosen. */
    public static final String DEFAULT = "cnn-bilstm-attention";

    /** Names of the built-in recipes. */
    public static final List<String> BUILT_IN = List.of(
            DEFAULT,
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
            Recipe recipe = CardJson.read(reader, Recipe.class);
            if (recipe == null
                    || recipe.features() == null
                    || recipe.network() == null
                    || recipe.augmentation() == null
                    || recipe.optimizer() == null) {
                throw new IOException(
                        name + ": is not a recipe: features, network, augmentation and optimizer are " + "needed");
            }
            recipe.networkFor(1);
            ClipAugmenter.of(recipe);
            if (recipe.sequences() != null && recipe.features().kind() != FrameSettings.Kind.LOG_MEL) {
                throw new IOException(name + ": is not a recipe: sequences can be joined of log-mel features only");
            }
            return recipe;
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new IOException(name + ": is not a recipe: " + e.getMessage(), e);
        }
    }
}
