// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

class AnnotationReadersTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tablesAreReadInOrderOfTime() throws IOException {
        Path file = file("a.csv", "start,end,emotion\n2,3.5,angry\n0,1.25,sad\n");
        assertThat(AnnotationReaders.read(file))
                .containsExactly(
                        Annotation.of(0, new TimeSpan(0, 1.25), "sad"),
                        Annotation.of(0, new TimeSpan(2, 3.5), "angry"));
    }

    @Test
    void audacityLabelsLoseTheirConfidenceAndTheirFrequencies() throws IOException {
        Path file = file("a.txt", "0.5\t1,5\tangry (0.83)\r\n\\\t100\t200\n2\t3\tsad\n");
        assertThat(AnnotationReaders.read(file))
                .containsExactly(
                        Annotation.of(0, new TimeSpan(0.5, 1.5), "angry"), Annotation.of(0, new TimeSpan(2, 3), "sad"));
    }

    @Test
    void ownJsonIsReadBack() throws IOException {
        Path file = file(
                "a.json", "{\"segments\": [{\"channel\": 1, \"start\": 0.5, \"end\": 2, \"emotion\": \"happy\"}]}");
        assertThat(AnnotationReaders.read(file)).containsExactly(Annotation.of(1, new TimeSpan(0.5, 2), "happy"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, 'start,end,emotion\n1,0,sad\n'",
        "a.csv, 'from,to\n1,2\n'",
        "a.txt, 'no label\n'",
        "a.json, '{\"segments\": 3}'",
        "a.json, '[]'",
        "a.json, '{'",
        "a.doc, ''"
    })
    void damagedFilesAreOneLineThatNamesThem(String name, String text) throws IOException {
        Path file = file(name, text);
        assertThatThrownBy(() -> AnnotationReaders.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name)
                .message()
                .doesNotContain("\n");
    }
}
