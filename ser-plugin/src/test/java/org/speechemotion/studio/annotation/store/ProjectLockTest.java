// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createFile(folder.resolve("talk.ses"));
    }

    @Test
    void anotherProgramIsKeptOutAlsoAfterASecondTryInThisOne() throws Exception {
        ProjectLock lock = ProjectLock.take(project, Clock.systemUTC());
        try {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> ProjectLock.take(folder.resolve(".").resolve("talk.ses"), Clock.systemUTC()))
                        .isInstanceOf(ProjectInUseException.class);
            }
            assertThat(probe()).contains("process " + ProcessHandle.current().pid());
        } finally {
            lock.close();
        }
        assertThat(probe()).isEqualTo("taken");
        assertThat(folder.toFile().list()).containsExactly("talk.ses");
    }

    @Test
    void aLockFileThatWasLeftBehindKeepsNobodyOut() throws Exception {
        Files.writeString(folder.resolve(".talk.ses.lock"), "somebody whose computer stopped");
        assertThat(probe()).isEqualTo("taken");
        ProjectLock lock = ProjectLock.take(project, Clock.systemUTC());
        assertThat(lock.wasLeftBehind()).isFalse();
        lock.close();
        Files.writeString(folder.resolve(".talk.ses.lock"), "somebody whose computer stopped");
        ProjectLock after = ProjectLock.take(project, Clock.systemUTC());
        assertThat(after.wasLeftBehind()).isTrue();
        after.close();
    }

    private String probe() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProbe.class.getName(),
                        project.toString())
                .redirectErrorStream(true);
        // With these Java itself writes to the error output.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
