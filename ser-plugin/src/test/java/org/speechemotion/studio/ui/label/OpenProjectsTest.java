// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.studio.annotation.store.Project;

/** Projects that several windows have open. */
class OpenProjectsTest {

    @TempDir
    private Path folder;

    private final OpenProjects projects = new OpenProjects();

    private List<String> besides(String project) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(project) && !name.equals(project))
                    .toList();
        }
    }

    @Test
    void windowsShareAProjectAndTheLastOneClosesIt() throws IOException {
        Path file = folder.resolve("talk.ses");
        OpenProjects.Handle first = projects.create(file, "ada", Clock.systemUTC());
        OpenProjects.Handle second = projects.open(file, "ada", Clock.systemUTC());
        assertThat(second.project()).isSameAs(first.project());
        first.close();
        assertThat(besides("talk.ses")).isNotEmpty();
        second.close();
        assertThat(besides("talk.ses")).isEmpty();
    }

    @Test
    void atTheEndOfTheProgramEachProjectIsOneWholeFileAgain() throws IOException {
        OpenProjects.Handle first = projects.create(folder.resolve("talk.ses"), "ada", Clock.systemUTC());
        projects.create(folder.resolve("other.ses"), "ada", Clock.systemUTC());
        assertThat(besides("talk.ses")).as("the lock, at least").isNotEmpty();
        projects.closeAll();
        assertThat(besides("talk.ses")).isEmpty();
        assertThat(besides("other.ses")).isEmpty();
        assertThat(projects.all()).isEmpty();
        first.close();
        Project.open(folder.resolve("talk.ses"), "bob", Clock.systemUTC()).close();
    }
}
