// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** What is written comes back, up to what the format says that it cannot keep. */
class RoundTripTest {

    private static final int DOCUMENTS = 200;

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return AnnotationFormats.writable().stream().map(AnnotationFormat::id).filter(id -> !id.equals("table"));
    }

    private static AnnotationFormat format(String id) {
        return AnnotationFormats.find(id).orElseThrow();
    }

    private ExchangedAnnotations writeAndRead(String id, ExchangedAnnotations document) throws IOException {
        AnnotationFormat format = format(id);
        Path file = folder.resolve("file." + format.extension());
        format.writeFile(document, file);
        AnnotationFormat reader = id.equals("textgridshort") ? format("textgrid") : format;
        return reader.read(new AnnotationInput(file)).get(0);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatAFormatKeepsComesBack(String id) throws IOException {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            ExchangedAnnotations document = new RandomDocuments(seed).next();
            ExchangedAnnotations kept = format(id).reduction(document).apply(document);
            assertThat(writeAndRead(id, document))
                    .as("%s, document %d", id, seed)
                    .isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatCameBackLosesNothingMore(String id) throws IOException {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            ExchangedAnnotations first = writeAndRead(id, new RandomDocuments(seed).next());
            assertThat(format(id).losses(first)).as("%s, document %d", id, seed).isEmpty();
            assertThat(writeAndRead(id, first)).as("%s, document %d", id, seed).isEqualTo(first);
        }
    }

    @Test
    void ownJsonLosesNothing() throws IOException {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            ExchangedAnnotations document = new RandomDocuments(seed).next();
            assertThat(format("json").losses(document)).isEmpty();
            assertThat(writeAndRead("json", document)).isEqualTo(document);
        }
    }

    @Test
    void ofAnAnalysisOwnJsonLosesSettingsAndFineDigitsOnly() throws IOException {
        ExchangedAnnotations talk = Written.document(SampleAnalyses.talk(Path.of("talk.wav")));
        assertThat(format("json").losses(talk))
                .containsExactly(
                        "digits of confidences after the fourth (4)",
                        "digits of scores after the fourth (1)",
                        "settings and time of the analysis");
        assertThat(writeAndRead("json", talk))
                .isEqualTo(format("json").reduction(talk).apply(talk));
    }

    @Test
    void lossesAreThoseOfTheContent() {
        AnnotationTrack track = new AnnotationTrack(
                "annotations",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson(""),
                Vocabulary.FREE,
                List.of(0),
                List.of(Annotation.of(0, new TimeSpan(0.5, 1), "angry")));
        ExchangedAnnotations plain = new ExchangedAnnotations(RecordingFacts.UNKNOWN, List.of(track));
        for (AnnotationFormat format : AnnotationFormats.all()) {
            assertThat(format.losses(plain)).as(format.id()).isEmpty();
        }
        ExchangedAnnotations sure = plain.withTracks(
                List.of(track.withAnnotations(List.of(track.annotations().get(0).withConfidence(0.7)))));
        assertThat(format("textgrid").losses(sure)).containsExactly("confidences (1)");
        assertThat(format("audacity").losses(sure)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aHundredThousandSegmentsAreQuick(String id) throws IOException {
        List<Annotation> annotations = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            annotations.add(Annotation.of(0, new TimeSpan(i / 4.0, (i + 1) / 4.0), i % 2 == 0 ? "angry" : "sad"));
        }
        ExchangedAnnotations long8 = new ExchangedAnnotations(
                RecordingFacts.UNKNOWN.withPath("long.wav").withDuration(25_000),
                List.of(new AnnotationTrack(
                        "emotion",
                        TrackKind.ANNOTATOR,
                        TrackContent.EMOTION,
                        Provenance.ofPerson("me"),
                        Vocabulary.FREE,
                        List.of(0),
                        annotations)));
        long begin = processorNanos();
        ExchangedAnnotations read = writeAndRead(id, long8);
        Duration took = Duration.ofNanos(processorNanos() - begin);
        assertThat(read.annotations()).hasSize(100_000);
        // Two seconds for each way.
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        System.getLogger(RoundTripTest.class.getName())
                .log(System.Logger.Level.DEBUG, "{0}: {1} ms", id, took.toMillis());
        Files.deleteIfExists(folder.resolve("file." + format(id).extension()));
    }

    /** Of this thread, so that a machine that is busy or halted does not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
