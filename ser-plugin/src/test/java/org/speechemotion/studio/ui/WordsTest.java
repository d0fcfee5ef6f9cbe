// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.ui.recording.RecordingTopComponent;

/** What the words that a person reads must not have in them. */
class WordsTest {

    @Test
    void noWordsShowABackslashWhereALineShouldEnd() throws Exception {
        Path classes = Path.of(RecordingTopComponent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(classes)) {
            bundles = files.filter(file -> file.endsWith("Bundle.properties")).toList();
        }
        assertThat(bundles).hasSizeGreaterThan(5);
        for (Path bundle : bundles) {
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                words.load(reader);
            }
            assertThat(words.values()).as(bundle.toString()).noneMatch(text -> ((String) text).contains("\\"));
        }
    }
}
