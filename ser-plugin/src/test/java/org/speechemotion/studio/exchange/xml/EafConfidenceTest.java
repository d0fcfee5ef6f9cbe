// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;

/** Confidences in ELAN files, which are tiers that refer to another. */
class EafConfidenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.875", "1", "1.0", "0", "8.75E-4", "8e-300"})
    void aTierOfProbabilitiesIsTheConfidenceOfAnother(String number) throws IOException {
        List<AnnotationTrack> tracks = tracksWith(number);
        assertThat(tracks).hasSize(1);
        assertThat(tracks.get(0).annotations().get(0).confidence()).hasValue(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1e99925", "0e1e1", "9.5e0", "9.5E-0", "1.5", "2", "-0.5", "NaN", "sure", "1e400"})
    void aTierOfAnythingElseIsATrack(String text) throws IOException {
        List<AnnotationTrack> tracks = tracksWith(text);
        assertThat(tracks).hasSize(2);
        assertThat(tracks.get(0).annotations().get(0).confidence()).isEmpty();
        assertThat(tracks.get(1).annotations().get(0).label()).isEqualTo(text);
    }

    @Test
    void allOfATierMustBeProbabilities() throws IOException {
        assertThat(tracksWith("0.5", "2")).hasSize(2);
    }

    /** Reads what ELAN's file is for annotations of these confidences. */
    private List<AnnotationTrack> tracksWith(String... numbers) throws IOException {
        List<Annotation> annotations = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            annotations.add(new Annotation(
                    0,
                    new TimeSpan(i, i + 1),
                    "angry",
                    OptionalDouble.of(0.0625 * (i + 1)),
                    Optional.empty(),
                    AnnotationDetails.NONE));
        }
        AnnotationTrack track = new AnnotationTrack(
                "emotion",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson("listener"),
                Vocabulary.FREE,
                List.of(0),
                annotations);
        Path file = folder.resolve("file.eaf");
        EafFormat format = new EafFormat();
        format.writeFile(new ExchangedAnnotations(RecordingFacts.UNKNOWN.withDuration(9), List.of(track)), file);
        String written = Files.readString(file);
        for (int i = 0; i < numbers.length; i++) {
            String before = ">" + 0.0625 * (i + 1) + "<";
            assertThat(written).contains(before);
            written = written.replace(before, ">" + numbers[i] + "<");
        }
        Files.writeString(file, written);
        return format.read(new AnnotationInput(file)).get(0).tracks();
    }
}
