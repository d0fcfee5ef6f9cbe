// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFileAppearsWhenItIsComplete() throws IOException {
        Path target = Files.writeString(folder.resolve("out.json"), "old");
        try (AtomicFile file = AtomicFile.create(target)) {
            Files.writeString(file.path(), "new");
            assertThat(target).hasContent("old");
            file.commit();
        }
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryContaining(path -> path.equals(target));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void whatIsNotCommittedLeavesNothing() throws IOException {
        Path target = folder.resolve("out.json");
        try (AtomicFile file = AtomicFile.create(target)) {
            Files.writeString(file.path(), "half");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out"));
        assertThatThrownBy(() -> AtomicFile.create(target)).isInstanceOf(IOException.class);
    }

    @Test
    void twoAtOnceDoNotMeet() throws IOException {
        Path target = folder.resolve("out.json");
        try (AtomicFile one = AtomicFile.create(target);
                AtomicFile other = AtomicFile.create(target)) {
            Files.writeString(one.path(), "one");
            Files.writeString(other.path(), "other");
            one.commit();
            assertThat(target).hasContent("one");
            other.commit();
        }
        assertThat(target).hasContent("other");
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithTheTarget() {
        Path target = folder.resolve("nowhere").resolve("out.json");
        assertThatThrownBy(() -> AtomicFile.create(target))
                .isInstanceOf(IOException.class)
                .hasMessage(target + ": cannot be written: there is no folder " + target.getParent());
    }
}
