// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.store.ModelFolder;

@Tag("slow")
class ResumedTrainingTest {

    @TempDir
    static Path folder;

    private static SmallTraining training;
    private static byte[] uninterrupted;
    private static TrainingRun.Outcome whole;

    /** Keeps what a training tells. */
    private static final class Heard implements TrainingListener {
        private final List<EpochReport> epochs = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int earlier = -1;

        @Override
        public void epoch(EpochReport report) {
            epochs.add(report);
        }

        @Override
        public void resumed(List<EpochReport> reports) {
            earlier = reports.size();
        }

        @Override
        public void note(String line) {
            notes.add(line);
        }
    }

    @BeforeAll
    static void trainWithoutAStop() throws IOException {
        training = new SmallTraining(folder);
        int[] steps = {0};
        TaskMonitor counting = (fraction, step) -> steps[0]++;
        Path model = folder.resolve("uninterrupted");
        whole = training.run(model, SmallTraining.recipe(), 1, counting, report -> {});
        assertThat(steps[0]).isEqualTo(SmallTraining.STEPS);
        uninterrupted = Files.readAllBytes(model.resolve(ModelFolder.PARAMETERS));
        assertThat(model.resolve(CheckpointFile.NAME)).doesNotExist();
    }

    private static void cancel(Path model, Recipe recipe, int steps) {
        assertThatThrownBy(() -> training.run(model, recipe, 1, SmallTraining.cancelledAfter(steps), report -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(model.resolve(ModelFolder.CARD)).doesNotExist();
        assertThat(model.resolve(CheckpointFile.NAME)).exists();
    }

    private static Heard goOn(Path model, Recipe recipe) throws IOException {
        Heard heard = new Heard();
        training.run(model, recipe, 1, TaskMonitor.NONE, heard);
        assertThat(model.resolve(CheckpointFile.NAME)).doesNotExist();
        return heard;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 15})
    void aCancelledTrainingGoesOnAndEndsWithTheSameWeights(int steps) throws IOException {
        Path model = folder.resolve("cancelled-" + steps);
        cancel(model, SmallTraining.recipe(), steps);
        Heard heard = goOn(model, SmallTraining.recipe());

        assertThat(Files.readAllBytes(model.resolve(ModelFolder.PARAMETERS))).isEqualTo(uninterrupted);
        assertThat(heard.earlier).isEqualTo((steps - 1) / 5);
        assertThat(heard.epochs).hasSize(3 - heard.earlier);
        assertThat(heard.notes).isEmpty();
        ModelFolder opened = ModelFolder.open(model);
        assertThat(opened.card().temperature()).isEqualTo(whole.card().temperature());
        assertThat(opened.card().training().epochs()).isEqualTo(3);
    }

    @Test
    void aKilledTrainingGoesOnAfterItsLastEpochAndEndsWithTheSameWeights() throws Exception {
        Path model = folder.resolve("killed");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallTraining.class.getName(),
                        folder.toString(),
                        "killed",
                        "13")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        assertThat(child.waitFor())
                .as(Files.readString(folder.resolve("killed.log")))
                .isEqualTo(9);
        assertThat(model.resolve(ModelFolder.CARD)).doesNotExist();
        Heard heard = goOn(model, SmallTraining.recipe());

        assertThat(heard.earlier).isEqualTo(2);
        assertThat(heard.epochs).extracting(EpochReport::epoch).containsExactly(3);
        assertThat(Files.readAllBytes(model.resolve(ModelFolder.PARAMETERS))).isEqualTo(uninterrupted);
    }

    @Test
    void theStateOfAnotherTrainingIsLeftAloneWithALine() throws IOException {
        Path model = folder.resolve("other");
        cancel(model, SmallTraining.recipe().withEpochs(2), 7);
        Heard heard = goOn(model, SmallTraining.recipe());

        assertThat(heard.notes).hasSize(1);
        assertThat(heard.notes.get(0)).contains(CheckpointFile.NAME, "another recipe", "anew");
        assertThat(Files.readAllBytes(model.resolve(ModelFolder.PARAMETERS))).isEqualTo(uninterrupted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "changed", "empty"})
    void aDamagedStateIsLeftAloneWithALine(String damage) throws IOException {
        Path model = folder.resolve("damaged-" + damage);
        cancel(model, SmallTraining.recipe(), 7);
        Path file = model.resolve(CheckpointFile.NAME);
        byte[] bytes = Files.readAllBytes(file);
        switch (damage) {
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "changed" -> {
                bytes[bytes.length - 100] ^= 1;
                Files.write(file, bytes);
            }
            default -> Files.write(file, new byte[0]);
        }
        Heard heard = goOn(model, SmallTraining.recipe());

        assertThat(heard.notes).hasSize(1);
        assertThat(heard.notes.get(0)).contains(CheckpointFile.NAME, "damaged", "anew");
        assertThat(heard.earlier).isEqualTo(-1);
        assertThat(Files.readAllBytes(model.resolve(ModelFolder.PARAMETERS))).isEqualTo(uninterrupted);
    }
}
