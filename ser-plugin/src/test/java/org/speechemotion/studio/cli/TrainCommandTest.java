// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.studio.report.LearningCurves;

@Tag("slow")
class TrainCommandTest {

    @TempDir
    static Path folder;

    private static Path tones;
    private static Path recipe;

    @BeforeAll
    static void writeCorpus() throws IOException {
        tones = TinyCorpus.write(folder.resolve("tones"));
        recipe = TinyCorpus.recipe(folder.resolve("tiny.json"));
    }

    private static CommandRun train(String output, String... more) {
        List<String> args = new ArrayList<>(List.of("train", tones.toString(), "-o"));
        args.add(folder.resolve(output).toString());
        args.addAll(List.of("--cache", folder.resolve("cache").toString()));
        if (!List.of(more).contains("--recipe")) {
            args.addAll(List.of("--recipe", recipe.toString()));
        }
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    @Test
    void aModelFolderHasItsReportAndItsCurves() throws IOException {
        CommandRun run = train("plain");
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("epoch 2 of 2: loss", "written: ");
        assertThat(folder.resolve("plain").toFile().list())
                .containsExactlyInAnyOrder(
                        "card.json", "parameters.bin", "clips.txt", "evaluation.json", LearningCurves.FILE);
        assertThat(ModelFolder.open(folder.resolve("plain")).card().training().command())
                .startsWith("ses train tones -o plain --recipe tiny.json --split none --seeds 42");
    }

    @Test
    void foldsAndSeedsEndWithALineOfFiguresAndAreNotTrainedTwice() {
        CommandRun run = train("series", "--split", "speakers:3", "--seeds", "1,2", "--epochs", "1");
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out()).startsWith("UAR ").contains("over 3 folds of each of 2 seeds (speaker-independent");
        assertThat(folder.resolve("series/seed-2/fold-3/card.json")).exists();

        CommandRun again = train("series", "--split", "speakers:3", "--seeds", "1,2", "--epochs", "1");
        assertThat(again.err()).doesNotContain("epoch").contains("there already");
        assertThat(again.out()).isEqualTo(run.out());
        CommandRun other = train("series", "--split", "speakers:3", "--seeds", "1,2", "--epochs", "2");
        assertThat(other.code()).isEqualTo(Main.FAILED);
        assertThat(other.errorLines().get(other.errorLines().size() - 1)).contains("fold-1", "another recipe");
    }

    @Test
    void eachFoldStartsFromTheModelOfThatFold() throws IOException {
        assertThat(train("joint", "--split", "speakers:3", "--epochs", "1").code())
                .isEqualTo(Main.DONE);
        String joint = folder.resolve("joint").toString();
        CommandRun tuned = train("tuned", "--split", "speakers:3", "--start", joint, "--rate", "0.001");
        assertThat(tuned.code()).as(tuned.err()).isEqualTo(Main.DONE);
        CommandRun one = train("one", "--split", "speakers:3", "--fold", "2", "--start", joint);
        assertThat(one.code()).as(one.err()).isEqualTo(Main.DONE);
        String start = ModelFolder.open(folder.resolve("joint/fold-2")).card().sha256();
        assertThat(ModelFolder.open(folder.resolve("one")).card().training().start())
                .contains(start.substring(0, 12));
        CommandRun leak = train("leak", "--split", "speakers:3", "--fold", "1", "--start", joint + "/fold-2");
        assertThat(leak.code()).isEqualTo(Main.FAILED);
        assertThat(leak.err()).contains("tones/s0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--split=folds:3",
                "--split=corpora",
                "--search=0",
                "--halving",
                "--seeds=1,1",
                "--epochs=0",
                "--rate=0",
                "--fold=2"
            })
    void wrongCallsAreToldInOneLine(String option) {
        CommandRun run = train("wrong", option);
        assertThat(run.code()).as(run.err()).isEqualTo(Main.WRONG_CALL);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(Files.exists(folder.resolve("wrong"))).isFalse();
    }

    @Test
    void aStartThatIsNoModelFails() {
        CommandRun run = train("lost", "--start", "nowhere");
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.err()).contains("nowhere: there is no model of this name");
    }

    @Test
    void severalRecipesAreComparedInATable() throws IOException {
        Path wide = folder.resolve("wide.json");
        Files.writeString(
                wide, Files.readString(recipe).replace("tiny", "wide").replace("\"channels\": 4", "\"channels\": 8"));
        CommandRun run = train("compared", "--recipe", recipe + "," + wide, "--split", "speakers:3");
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out().lines().toList().get(1)).matches("tiny +[01]\\.\\d{4} \\+- .*");
        assertThat(run.out()).contains("Mean and deviation over 3; speaker-independent, 3 folds");
        assertThat(folder.resolve("compared/wide/fold-3/card.json")).exists();
        assertThat(Files.readString(folder.resolve("compared/comparison.md"))).contains("| wide | ");
        JsonArray json = JsonParser.parseString(Files.readString(folder.resolve("compared/comparison.json")))
                .getAsJsonArray();
        JsonObject tiny = json.get(0).getAsJsonObject();
        assertThat(tiny.get("parameters").getAsLong())
                .isLessThan(json.get(1).getAsJsonObject().get("parameters").getAsLong());
        assertThat(tiny.get("realTime").getAsDouble()).isPositive();
    }

    @Test
    void recipesAreNotComparedWithoutATest() {
        CommandRun run = train("compared-none", "--recipe", "all");
        assertThat(run.code()).isEqualTo(Main.WRONG_CALL);
        assertThat(run.err()).contains("--split");
    }

    @Test
    void aSearchWritesItsTrialsAndARecipeThatCanBeTrained() throws IOException {
        CommandRun run = train("search", "--search", "3", "--halving", "--epochs", "3");
        assertThat(run.code()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(run.out().lines())
                .hasSize(4)
                .filteredOn(line -> line.contains(" *"))
                .hasSize(1);
        assertThat(run.err()).contains("trial 3 after 1 epochs: validation UAR");
        assertThat(Files.readAllLines(folder.resolve("search/trials.csv"))).hasSize(4);
        String found = folder.resolve("search/recipe.json").toString();
        CommandRun trained = train("found", "--recipe", found);
        assertThat(trained.code()).as(trained.err()).isEqualTo(Main.DONE);
        assertThat(trained.err()).contains("epoch 3 of 3");
    }
}
