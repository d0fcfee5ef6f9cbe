// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.network.NetworkShape.Pooling;
import org.speechemotion.model.store.NormalizationScope;

class RecipesTest {

    static final List<String> BUILT_IN = Recipes.BUILT_IN;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void eachBuiltInRecipeIsThereUnderItsNameWithASentence(String name) throws IOException {
        Recipe recipe = Recipes.find(name);
        assertThat(recipe.name()).isEqualTo(name);
        assertThat(recipe.description()).endsWith(".").doesNotContain("\n");
        assertThat(recipe.networkFor(8).emotions()).isEqualTo(8);
    }

    @Test
    void theSeedIsAsItsPaperHasIt() throws IOException {
        Recipe seed = Recipes.find("seed");
        assertThat(seed.features().sampleRate()).isEqualTo(22_050);
        assertThat(seed.features().clipFrames()).isEqualTo(250);
        assertThat(seed.normalization()).isEqualTo(NormalizationScope.NONE);
        assertThat(seed.network().pooling()).isEqualTo(Pooling.LAST);
        assertThat(seed.augmentation().share()).isZero();
        assertThat(seed.optimizer().rates(1000).at(1)).isEqualTo(1e-4);
        assertThat(seed.optimizer().rates(1000).at(900)).isEqualTo(1e-4);
        assertThat(seed.withEpochs(3).optimizer().rates(1000).at(900)).isEqualTo(1e-4);
    }

    @Test
    void whatARecipeLeavesOutIsAsInTheDefault() throws IOException {
        Recipe recipe = Recipes.find(Recipes.DEFAULT);
        assertThat(recipe.features().kind()).isEqualTo(FrameSettings.Kind.LOG_MEL);
        assertThat(recipe.normalization()).isEqualTo(NormalizationScope.SPEAKER);
        assertThat(recipe.optimizer().rates(1000).at(1000))
                .isLessThan(recipe.optimizer().rates(1000).at(300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"input\": \"mel\" | \"input\": \"smell\" | \"smell\" is none of mel, mel-deltas, mfcc, voice, waveform",
                "\"pooling\": \"attention\" | \"pooling\": \"LAST\" | \"LAST\" is none of attention, mean, last",
                "\"normalization\": \"speaker\" | \"normalization\": \"x\" | \"x\" is none of none, clip, recording",
                "\"input\": \"mel\" | \"input\": \"voice\" | nothing but mel bands",
                "\"input\": \"mel\" | \"input\": \"waveform\" | must make whole frames",
                "\"kernel\": [3, 3] | \"kernel\": [2, 3] | must be odd",
                "\"hop\": 512 | \"hop\": 0 | do not fit together",
                "\"hop\": 512 | \"hop\": true | hop",
                "\"network\": | \"net\": | network",
            })
    void aWrongRecipeIsOneLineThatSaysWhatIsWrong(String right, String wrong, String message) throws IOException {
        Path file = folder.resolve("mine.json");
        try (var in = Recipes.class.getResourceAsStream("recipes/cnn-bilstm-attention-plain.json")) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).contains(right);
            Files.writeString(file, text);
            assertThat(Recipes.find(file.toString()).name()).isEqualTo("cnn-bilstm-attention-plain");
            Files.writeString(file, text.replace(right, wrong));
        }
        assertThatThrownBy(() -> Recipes.find(file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": is not a recipe: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void effectsThatAWaveformCannotHaveAreRefused() throws IOException {
        Path file = folder.resolve("wave.json");
        try (var in = Recipes.class.getResourceAsStream("recipes/raw-waveform.json")) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Files.writeString(file, text.replace("\"speed\": 0.1", "\"speed\": 0.1, \"reverberation\": 0.2"));
        }
        assertThatThrownBy(() -> Recipes.find(file.toString())).hasMessageContaining("a waveform can be varied by");
    }
}
