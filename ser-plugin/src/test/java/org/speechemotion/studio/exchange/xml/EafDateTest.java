// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.exchange.Written;

/** When an ELAN file was written. */
class EafDateTest {

    /** A dateTime of XML Schema has seconds, even none. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:45:00Z, 2026-03-01T10:45:00Z",
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-03-01T10:45:07Z, 2026-03-01T10:45:07Z",
        "2026-03-01T10:45:07.250Z, 2026-03-01T10:45:07Z"
    })
    void theDateHasWholeSeconds(Instant now, String date) throws IOException {
        StringWriter text = new StringWriter();
        new EafWriter(Written.document(SampleAnalyses.talk(Path.of("talk.wav"))), Optional.empty(), now).write(text);
        assertThat(text.toString()).contains(" DATE=\"" + date + "\"");
    }
}
