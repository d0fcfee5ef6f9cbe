// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RecipesTest {

    static final java.util.List<String> BUILT_IN = Recipes.BUILT_IN;

    @TempDir
    Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("mine.json"), json);
    }

    private static String builtIn() throws IOException {
        try (var in = Recipes.class.getResourceAsStream("recipes/" + Recipes.DEFAULT + ".json")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void theBuiltInOnesAreRecipesOfTheirName(String name) throws IOException {
        assertThat(Recipes.find(name).name()).isEqualTo(name);
    }

    @Test
    void aFileIsARecipe() throws IOException {
        assertThat(Recipes.find(file(builtIn()).toString())).isEqualTo(Recipes.find(Recipes.DEFAULT));
    }

    /** Something in the recipe is replaced; the line says what is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "epochs":        | "epoch":          | there is no "optimizer.epoch", only epochs, batch
                    "kernel":        | "kernels":        | there is no "network.streams.convolutions.kernels"
                    "optimizer":     | "optimiser":      | there is no "optimiser", only name
                    "patience": 10,  |                   | epochs, batch, rate and patience above 0
                    "averaging": 0.  | "averaging": 1.   | averaging 0 to below 1
                    "sampleRate":    | "sampleRate": "a" + | mine.json: is not a recipe
                    "attention"      | "attentive"       | "attentive" is none of attention, mean, last
                    "bands": 64      | "bands": -1       | mine.json: is not a recipe
                    {                | [{                | mine.json: is not a recipe
                    """)
    void whatIsWrongIsToldInALine(String before, String after, String message) throws IOException {
        String json = builtIn();
        assertThat(json).contains(before);
        String changed = json.replace(before, after == null ? "" : after);
        assertThatThrownBy(() -> Recipes.find(file(changed).toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine.json: is not a recipe")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"features", "network", "augmentation", "optimizer", "name"})
    void aMissingPartIsNamed(String part) throws IOException {
        com.google.gson.JsonObject json =
                com.google.gson.JsonParser.parseString(builtIn()).getAsJsonObject();
        json.remove(part);
        assertThatThrownBy(() -> Recipes.find(file(json.toString()).toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine.json: is not a recipe")
                .hasMessageContaining(part);
    }

    @Test
    void aNameThatIsNoneIsToldWithThoseThatAre() {
        assertThatThrownBy(() -> Recipes.find("transformer"))
                .isInstanceOf(IOException.class)
                .hasMessage("transformer: there is no recipe of this name and no such file; built in are "
                        + String.join(", ", Recipes.BUILT_IN));
    }
}
