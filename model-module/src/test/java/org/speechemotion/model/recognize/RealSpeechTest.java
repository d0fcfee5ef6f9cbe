// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.timeline.EmotionSegment;

/** The main job on real clips and meetings, where the corpora are there. */
@Tag("slow")
class RealSpeechTest {

    private static final Path CORPORA = corpora();

    @TempDir
    Path folder;

    private static EmotionRecognizer recognizer;

    private static Path corpora() {
        String named = System.getProperty("speech.corpora", System.getenv("SPEECH_CORPORA"));
        return named != null ? Path.of(named) : Path.of("..", "..", "shared", "corpora");
    }

    @BeforeAll
    static void load() throws IOException {
        assumeTrue(
                Files.isDirectory(CORPORA),
                "no corpora of real speech at " + CORPORA.toAbsolutePath().normalize()
                        + "; SPEECH_CORPORA names another folder");
        recognizer = EmotionRecognizer.load(ModelCatalog.find(ModelCatalog.DEFAULT_MODEL));
    }

    @AfterAll
    static void close() {
        if (recognizer != null) {
            recognizer.close();
        }
    }

    private static ChannelAnalysis analyze(Path file) throws IOException {
        return recognizer
                .analyze(file, ChannelSelection.MIX, AnalysisSettings.DEFAULT, TaskMonitor.NONE)
                .channels()
                .get(0);
    }

    private static List<Clip> some(String corpus) throws IOException {
        Corpus read = Corpora.read(CORPORA.resolve(corpus));
        int step = read.clips().size() / 5;
        return List.of(0, 1, 2, 3, 4).stream()
                .map(i -> read.clips().get(i * step))
                .toList();
    }

    @Test
    void clipsOfEveryCorpusHaveSpeechAndASegment() throws IOException {
        for (String corpus : List.of("ravdess", "emodb", "cremad", "nemo")) {
            for (Clip clip : some(corpus)) {
                ChannelAnalysis analysis = analyze(clip.path());
                assertThat(analysis.timeline().segments())
                        .as(clip.path().toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void meetingsHaveSpeechAndSegmentsInOrder() throws IOException {
        ChannelAnalysis analysis = analyze(CORPORA.resolve("conversation").resolve("ami_trn00.flac"));
        double speech =
                analysis.speech().stream().mapToDouble(span -> span.duration()).sum();
        assertThat(speech).isBetween(5.0, 30.0);
        double end = 0;
        for (EmotionSegment segment : analysis.timeline().segments()) {
            assertThat(segment.span().start()).isGreaterThanOrEqualTo(end);
            end = segment.span().end();
        }
    }

    @Test
    void theSameSamplesInAnotherFormatGiveTheSameTimeline() throws IOException {
        Path flac = some("ravdess").get(2).path();
        Path wav = folder.resolve("same.wav");
        WavWriter.write16(wav, 16_000, ResampledReader.readMono(flac, 16_000));
        assertThat(analyze(wav).timeline()).isEqualTo(analyze(flac).timeline());
    }

    /** FFmpeg gives the last packet of this short Vorbis recording a negative duration that lost its upper half. */
    @Test
    void aShortVorbisClipIsAsLongAsItIs() throws IOException {
        Path clip = CORPORA.resolve("nemo").resolve("samples").resolve("IC0_happiness_3.ogg");
        assumeTrue(Files.exists(clip), "no " + clip);
        assertThat(ResampledReader.readMono(clip, 16_000).length).isBetween(14_000, 16_000);
    }
}
