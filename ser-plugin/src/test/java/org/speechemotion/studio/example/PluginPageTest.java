// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PluginPageTest {

    private static final Path PAGE = Path.of("..", "docs", "plugins", "lane.md");
    private static final Path SOURCE = Path.of("src/test/java/org/speechemotion/studio/example/PauseLane.java");

    @Test
    void thePageShowsTheSourceThatIsTested() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```java\n") + "```java\n".length();
        assertThat(page.substring(start, page.indexOf("```\n", start))).isEqualTo(Files.readString(SOURCE));
    }
}
