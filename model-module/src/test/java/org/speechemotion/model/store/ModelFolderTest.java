// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SmallNetwork;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.network.NetworkSettings;

class ModelFolderTest {

    private static final byte[] PARAMETERS = {1, 2, 3};
    private static final String HEARD = "0123456789abcdef0123456789abcdef";
    private static final String ALSO_HEARD = "ffffffffffff00000000000000000000";

    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        FrameSettings features = FrameSettings.of(new MelSettings(16_000, 512, 512, 256, 4, 50, 5000, -80));
        ModelCard card = new ModelCard(
                "toy",
                "1.0",
                "A toy.",
                List.of(Emotion.NEUTRAL, Emotion.ANGRY),
                features,
                new ModelCard.Normalization(new float[4], new float[] {1, 1, 1, 1}, 10),
                new NetworkSettings(4, 4, 2, SmallNetwork.shape(List.of(4), 1, 4, 0)),
                1.5,
                new float[] {0.5f, -0.5f},
                new ModelCard.Training(
                        "ses train", List.of("x"), "r", 1, 2, 3, List.of("x/1"), "2026-01-01", null, null),
                List.of(new ModelCard.Figure("x", "random", "accuracy", 0.5, 0, "ses")),
                "none",
                ModelWriter.sha256(PARAMETERS));
        ModelWriter.write(folder, card, PARAMETERS, TrainingClips.of(List.of(HEARD, ALSO_HEARD)));
    }

    @Test
    void aWrittenModelIsReadBackAsItWas() throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        assertThat(model.name()).isEqualTo(folder.getFileName().toString());
        assertThat(model.card().emotions()).containsExactly(Emotion.NEUTRAL, Emotion.ANGRY);
        assertThat(model.card().temperature()).isEqualTo(1.5);
        assertThat(model.card().logitBias()).containsExactly(0.5f, -0.5f);
        assertThat(model.parameters()).isEqualTo(PARAMETERS);
        assertThat(Files.readString(folder.resolve(ModelFolder.CARD)))
                .contains("\"angry\"", "\"log-mel\"", "\"speaker\"", "\"attention\"");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void theClipsOfTheTrainingAreKnownByTheirContentAlone() throws IOException {
        TrainingClips clips = ModelFolder.open(folder).clips();
        assertThat(clips.marks()).hasSize(2);
        assertThat(clips.contains(HEARD)).isTrue();
        assertThat(clips.contains(ALSO_HEARD)).isTrue();
        assertThat(clips.contains(HEARD.replace('0', '1'))).isFalse();
        assertThat(Files.size(folder.resolve(TrainingClips.FILE))).isEqualTo(2 * 9);
    }

    @Test
    void aModelFromBeforeClipsWereKeptOpensWithoutThem() throws IOException {
        Files.delete(folder.resolve(TrainingClips.FILE));
        assertThat(ModelFolder.open(folder).clips()).isEqualTo(TrainingClips.NONE);
    }

    @Test
    void aDamagedListOfClipsIsRefused() throws IOException {
        Files.writeString(folder.resolve(TrainingClips.FILE), "ASNFZ4mr\nASN");
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(TrainingClips.FILE);
    }

    @Test
    void changedParametersAreRefused() throws IOException {
        Files.write(folder.resolve(ModelFolder.PARAMETERS), new byte[] {1, 2, 4});
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("checksum")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aMissingCardIsNamed() throws IOException {
        Files.delete(folder.resolve(ModelFolder.CARD));
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("there is no card.json");
    }

    @Test
    void missingParametersAreNamed() throws IOException {
        Files.delete(folder.resolve(ModelFolder.PARAMETERS));
        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("there is no parameters.bin");
    }

    @Test
    void aDamagedCardIsNamed() throws IOException {
        for (String text : List.of("", "{", "[]", "{\"name\": \"x\"}", "null", "{\"emotions\": [\"hungry\"]}")) {
            Files.writeString(folder.resolve(ModelFolder.CARD), text);
            assertThatThrownBy(() -> ModelFolder.open(folder))
                    .as(text)
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("card.json");
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatAreThere() {
        assertThatThrownBy(() -> ModelCatalog.find("no-such-model"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(ModelCatalog.DEFAULT_MODEL);
    }

    @Test
    void aFolderIsFoundByItsPath() throws IOException {
        assertThat(ModelCatalog.find(folder.toString()).card().name()).isEqualTo("toy");
    }
}
