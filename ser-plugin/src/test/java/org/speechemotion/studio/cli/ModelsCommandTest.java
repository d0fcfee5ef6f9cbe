// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;
import org.speechemotion.model.store.TrainingClips;
import org.speechemotion.studio.annotation.SampleAnalyses;

class ModelsCommandTest {

    @TempDir
    private Path folder;

    private Path toy;

    @BeforeEach
    void writeModel() throws IOException {
        toy = folder.resolve("my-toy");
        byte[] parameters = new byte[123_456];
        ModelCard card = SampleAnalyses.CARD;
        ModelWriter.write(
                toy,
                new ModelCard(
                        card.name(),
                        card.version(),
                        card.description(),
                        card.emotions(),
                        card.features(),
                        card.normalization(),
                        card.network(),
                        card.temperature(),
                        card.bias(),
                        card.training(),
                        card.figures(),
                        card.license(),
                        ModelWriter.sha256(parameters)),
                parameters,
                TrainingClips.NONE);
    }

    @Test
    void theTableHasALineAModelWithItsMainFigure() throws IOException {
        String table = ModelText.table(List.of(ModelFolder.open(toy)));
        assertThat(table.lines().toList())
                .containsExactly(
                        "name    version  emotions             size    main figure",
                        "my-toy  1.2      neutral happy angry  0.1 MB  "
                                + "UAR 0.6000 (deviation 0.0200) on x, speaker-independent, 5 folds");
    }

    @Test
    void showSaysAllOfTheCardAndEachFigureWithItsProtocol() {
        CommandRun run = CommandRun.of("models", "show", toy.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "name         my-toy (trained as toy)",
                        "emotions     neutral, happy, angry",
                        "64 mel bands from 50 to 5400 Hz, 128 ms every 32 ms at 16000 Hz",
                        "license      For tests only",
                        "speakers     2",
                        "command      ses train x",
                        "UAR 0.6000 (deviation 0.0200)  on x\n    protocol: speaker-independent, 5 folds",
                        "accuracy 0.7500  on x\n    protocol: random 80/20");
    }

    @Test
    void showAsJsonHasTheWholeCard() {
        JsonObject json = JsonParser.parseString(CommandRun.of("models", "show", "-f", "json", toy.toString())
                        .out())
                .getAsJsonObject();
        assertThat(json.get("name").getAsString()).isEqualTo("my-toy");
        assertThat(json.get("bytes").getAsInt()).isEqualTo(123_456);
        JsonObject card = json.getAsJsonObject("card");
        assertThat(card.getAsJsonArray("emotions").get(0).getAsString()).isEqualTo("neutral");
        assertThat(card.getAsJsonArray("figures")).hasSize(2);
    }

    @Test
    void listAsJsonIsAnArray() {
        CommandRun run = CommandRun.of("models", "list", "-f", "json");
        assertThat(run.code()).isZero();
        assertThat(JsonParser.parseString(run.out()).isJsonArray()).isTrue();
        assertThat(CommandRun.of("models", "-f", "json").out()).isEqualTo(run.out());
    }

    @Test
    void aModelThatIsNotThereOrIsDamagedIsOneLine() throws IOException {
        CommandRun none = CommandRun.of("models", "show", "nobody");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.errorLines()).singleElement().asString().startsWith("nobody: there is no model of this name");
        Files.write(toy.resolve(ModelFolder.PARAMETERS), new byte[] {1});
        CommandRun damaged = CommandRun.of("models", "show", toy.toString());
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.errorLines()).singleElement().asString().contains("checksum");
        Files.delete(toy.resolve(ModelFolder.CARD));
        CommandRun noCard = CommandRun.of("models", "show", toy.toString());
        assertThat(noCard.code()).isEqualTo(1);
        assertThat(noCard.errorLines()).singleElement().asString().contains("card.json");
    }

    @Test
    void modelsThatCannotBeInstalledOrRemovedAreOneLine() throws IOException {
        Files.write(toy.resolve(ModelFolder.PARAMETERS), new byte[] {1});
        CommandRun damaged = CommandRun.of("models", "install", toy.toString());
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.errorLines()).singleElement().asString().contains("checksum");
        CommandRun bundled = CommandRun.of("models", "remove", "studio");
        assertThat(bundled.code()).isEqualTo(1);
        assertThat(bundled.errorLines()).singleElement().asString().contains("comes with the application");
    }

    @Test
    void wrongCallsAreTwo() {
        assertThat(CommandRun.of("models", "show").code()).isEqualTo(2);
        assertThat(CommandRun.of("models", "list", "-f", "xml").code()).isEqualTo(2);
    }
}
