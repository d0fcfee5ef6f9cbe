// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;

/** Praat itself reads what is written and writes what is read; skipped where it is not installed. */
@Tag("praat")
class PraatTest {

    @TempDir
    private Path folder;

    @Test
    void praatReadsAndWritesTheSame() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "praat"))),
                "Praat is not installed");
        ExchangedAnnotations document = new ExchangedAnnotations(
                RecordingFacts.UNKNOWN.withDuration(3.25),
                List.of(
                        track("emotion", TrackContent.EMOTION, of(0.5, 1.25, "angry"), of(1.25, 3.25, "sad")),
                        track(
                                "words ü",
                                TrackContent.OTHER,
                                of(0, 0.1, "say \"yes\""),
                                of(0.2, 0.3, "\u05E9\u05DC"),
                                of(1, 2, "a b")),
                        track("transitions", TrackContent.TRANSITION, of(1.25, 1.25, "angry > sad")),
                        track("nothing", TrackContent.OTHER)));
        Path script = Files.writeString(folder.resolve("copy.praat"), """
                Read from file: "in.TextGrid"
                Save as text file: "long.TextGrid"
                Save as short text file: "short.TextGrid"
                """);
        for (TextGridFormat format : List.of(new TextGridFormat(), new ShortTextGridFormat())) {
            format.writeFile(document, folder.resolve("in.TextGrid"));
            Process praat = new ProcessBuilder("praat", "--run", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assertThat(praat.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(praat.exitValue())
                    .as(Files.readString(folder.resolve("log")))
                    .isZero();
            for (String name : List.of("long.TextGrid", "short.TextGrid")) {
                assertThat(AnnotationFormats.read(folder.resolve(name))).containsExactly(document);
            }
        }
    }

    private static Annotation of(double start, double end, String label) {
        return Annotation.of(0, new TimeSpan(start, end), label);
    }

    private static AnnotationTrack track(String name, TrackContent content, Annotation... annotations) {
        return new AnnotationTrack(
                name,
                TrackKind.ANNOTATOR,
                content,
                Provenance.ofPerson(""),
                Vocabulary.FREE,
                List.of(0),
                List.of(annotations));
    }
}
