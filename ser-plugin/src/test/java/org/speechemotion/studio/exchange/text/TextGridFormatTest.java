// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Written;

class TextGridFormatTest {

    private final TextGridFormat format = new TextGridFormat();

    @Test
    void tiersFillTheRecordingAndTransitionsArePoints() throws IOException {
        String text = Written.one(format, SampleAnalyses.talk(Path.of("talk.wav")));
        assertThat(text).startsWith("""
                        File type = "ooTextFile"
                        Object class = "TextGrid"

                        xmin = 0
                        xmax = 10.5
                        tiers? <exists>
                        size = 3
                        item []:
                            item [1]:
                                class = "IntervalTier"
                                name = "speech"
                                xmin = 0
                                xmax = 10.5
                                intervals: size = 4
                                intervals [1]:
                                    xmin = 0
                                    xmax = 0.41
                                    text = ""
                                intervals [2]:
                                    xmin = 0.41
                                    xmax = 6.5
                                    text = "speech"
                                intervals [3]:
                                    xmin = 6.5
                                    xmax = 8
                                    text = ""
                                intervals [4]:
                                    xmin = 8
                                    xmax = 10.5
                                    text = "speech"
                            item [2]:
                        """).endsWith("""
                            item [3]:
                                class = "TextTier"
                                name = "transitions"
                                xmin = 0
                                xmax = 10.5
                                points: size = 2
                                points [1]:
                                    number = 3.97
                                    mark = "neutral > angry"
                                points [2]:
                                    number = 8
                                    mark = "angry > happy"
                        """);
    }

    @Test
    void aRecordingWithoutSpeechHasOneEmptyInterval() throws IOException {
        String text = Written.one(format, SampleAnalyses.silence(Path.of("talk.wav")));
        assertThat(text).contains("""
                                name = "emotion"
                                xmin = 0
                                xmax = 1
                                intervals: size = 1
                                intervals [1]:
                                    xmin = 0
                                    xmax = 1
                                    text = ""
                        """).contains("points: size = 0");
    }

    @Test
    void eachChannelHasItsTiers() throws IOException {
        String text = Written.one(format, SampleAnalyses.dialogue(Path.of("two.wav")));
        assertThat(text).contains("size = 6", "name = \"emotion (channel 0)\"", "name = \"emotion (channel 1)\"");
    }

    @Test
    void quotesAreDoubledAndOverlapsGoToAFurtherTier() throws IOException {
        String text = text(
                24_000,
                Annotation.of(0, new TimeSpan(0, 2), "say \"yes\""),
                Annotation.of(0, new TimeSpan(1, 3), "over"),
                Annotation.of(0, new TimeSpan(2, 3), "next"));
        assertThat(text)
                .contains("text = \"say \"\"yes\"\"\"", "name = \"mine\"", "name = \"mine 2\"", "size = 2\nitem");
    }

    @Test
    void nothingGoesBeyondTheEndHoweverItIsRounded() throws IOException {
        // 7999 frames at 8000 Hz are 0.999875 s, which a millisecond would round to 1
        String text = text(
                7999,
                Annotation.of(0, new TimeSpan(0, 0.999875), "all"),
                Annotation.of(0, new TimeSpan(0.9999, 2), "beyond"));
        assertThat(text).contains("""
                                intervals: size = 1
                                intervals [1]:
                                    xmin = 0
                                    xmax = 0.999875
                                    text = "all"
                        """).doesNotContain("xmax = 1\n");
    }

    private String text(int frames, Annotation... annotations) throws IOException {
        AnnotationTrack track = new AnnotationTrack(
                "mine",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson("me"),
                Vocabulary.FREE,
                List.of(0),
                List.of(annotations));
        return Written.one(
                format,
                ExchangedAnnotations.of(new RecordingAnnotations(
                        new Recording(Path.of("a.wav"), 8000, 1, frames, "WAV"), List.of(track))));
    }
}
