// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherIsFoundFromTheJarInTheCluster(@TempDir Path application) throws IOException {
        Path jar = application.resolve("speechemotion/modules/org-speechemotion-ser-plugin.jar");
        assertThat(OpenCommand.launcherOf(jar)).isEmpty();
        Path launcher = application.resolve("bin/speechemotion");
        Files.createDirectories(launcher.getParent());
        Files.createFile(launcher);
        assertThat(OpenCommand.launcherOf(jar)).contains(launcher);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void twoShellsGiveBackTheNameOfTheFile() throws IOException {
        String name = "/a b/`touch x`/$HOME \"c\" \\ 'd'.wav";
        String once = shell("printf %s \"" + OpenCommand.protect(name) + "\"");
        assertThat(shell("printf %s \"" + once + "\"")).isEqualTo(name);
    }

    private static String shell(String script) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", script).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
