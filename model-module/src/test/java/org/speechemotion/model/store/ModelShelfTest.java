// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelShelfTest {

    @TempDir
    private Path folder;

    private ModelShelf shelf;
    private Path mine;

    @BeforeEach
    void copyTheBundledModel() throws IOException {
        shelf = new ModelShelf(folder.resolve("shelf"));
        ModelFolder bundled = ModelCatalog.find(ModelCatalog.DEFAULT_MODEL);
        mine = folder.resolve("mine");
        ModelWriter.write(mine, bundled.card(), bundled.parameters(), bundled.clips());
        Files.writeString(mine.resolve("evaluation.json"), "{}");
        Files.writeString(mine.resolve("letter.txt"), "private");
    }

    @Test
    void aModelIsCopiedWholeAndNothingElseIs() throws IOException {
        ModelFolder installed = shelf.install(mine);
        assertThat(installed.name()).isEqualTo("mine");
        assertThat(installed.card().sha256())
                .isEqualTo(ModelFolder.open(mine).card().sha256());
        assertThat(names(shelf.folder())).containsExactly("mine");
        assertThat(names(shelf.folder().resolve("mine")))
                .containsExactly("card.json", "clips.txt", "evaluation.json", "parameters.bin");
    }

    @Test
    void aNameIsNotTakenTwice() throws IOException {
        shelf.install(mine);
        assertThatThrownBy(() -> shelf.install(mine)).hasMessageContaining("there is a model named mine already");
        Path likeBundled = folder.resolve(ModelCatalog.DEFAULT_MODEL);
        Files.move(mine, likeBundled);
        assertThatThrownBy(() -> shelf.install(likeBundled)).hasMessageContaining("already");
    }

    @Test
    void aDamagedModelLeavesNothingBehind() throws IOException {
        Files.write(mine.resolve(ModelFolder.PARAMETERS), new byte[10]);
        assertThatThrownBy(() -> shelf.install(mine))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("checksum");
        assertThat(shelf.folder()).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFileIsPassedOver() throws IOException {
        Files.createDirectories(shelf.folder());
        Files.delete(mine.resolve("evaluation.json"));
        Files.createDirectory(mine.resolve("evaluation.json"));
        shelf.install(mine);
        shelf.remove("mine");
        assertThat(names(shelf.folder())).isEmpty();
    }

    @Test
    void onlyOwnModelsAreRemoved() throws IOException {
        shelf.install(mine);
        assertThatThrownBy(() -> shelf.remove(ModelCatalog.DEFAULT_MODEL)).hasMessageContaining("cannot be removed");
        assertThatThrownBy(() -> shelf.remove("nobody")).hasMessageContaining("no model of this name");
        assertThatThrownBy(() -> shelf.remove("../mine")).hasMessageContaining("no model of this name");
        assertThat(mine).exists();
        shelf.remove("mine");
        assertThat(names(shelf.folder())).isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
