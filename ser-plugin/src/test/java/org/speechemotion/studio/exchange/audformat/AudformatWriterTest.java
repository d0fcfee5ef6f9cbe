// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.audformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.exchange.Written;

class AudformatWriterTest {

    @TempDir
    private Path folder;

    /** A set or map of Java's has another order in each run of the program. */
    @Test
    void theHeaderIsTheSameInEveryRun() throws IOException {
        Path file = folder.resolve("db.yaml");
        new AudformatWriter(Written.document(SampleAnalyses.talk(Path.of("talk.wav"))), file, TaskMonitor.NONE).write();
        assertThat(Files.readString(file)).contains("""
                        schemes:
                          channel:
                            dtype: int
                          number:
                            dtype: float
                          text:
                            dtype: str
                        """);
    }
}
