// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.PosteriorTrack;

/** The main job with the bundled model on sounds made here. */
@Tag("slow")
class EmotionRecognizerTest {

    private static final int RATE = SyntheticCorpus.RATE;

    @TempDir
    static Path folder;

    private static EmotionRecognizer recognizer;

    @BeforeAll
    static void load() throws IOException {
        recognizer = EmotionRecognizer.load(ModelCatalog.find(ModelCatalog.DEFAULT_MODEL));
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    private static Path wav(String name, float[]... channels) throws IOException {
        Path file = folder.resolve(name);
        WavWriter.write16(file, RATE, channels);
        return file;
    }

    private static float[] join(float[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        float[] all = new float[length];
        int place = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, place, part.length);
            place += part.length;
        }
        return all;
    }

    private static float[] silence(double seconds) {
        return new float[(int) (seconds * RATE)];
    }

    private static float[] voice(String emotion, double seconds) {
        return SyntheticCorpus.voice(emotion, 0, seconds, new Random(3));
    }

    private static RecordingAnalysis analyze(Path file, ChannelSelection channels) throws IOException {
        return recognizer.analyze(file, channels, AnalysisSettings.DEFAULT, TaskMonitor.NONE);
    }

    @Test
    void segmentsLieWithinSpeechInOrderAndScoresSumToOne() throws IOException {
        Path file = wav(
                "talk.wav",
                join(silence(1), voice("angry", 4), silence(2), voice("sad", 5), silence(1), voice("neutral", 3)));
        RecordingAnalysis analysis = analyze(file, ChannelSelection.MIX);
        ChannelAnalysis channel = analysis.channels().get(0);
        assertThat(channel.speech()).isNotEmpty();
        assertThat(channel.timeline().segments()).isNotEmpty();
        double end = 0;
        for (EmotionSegment segment : channel.timeline().segments()) {
            assertThat(segment.span().start()).isGreaterThanOrEqualTo(end);
            end = segment.span().end();
            double sum = 0;
            for (float value : segment.scores().values()) {
                sum += value;
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
            assertThat(segment.confidence()).isBetween(0.0, 1.0);
        }
        assertThat(end).isLessThanOrEqualTo(analysis.recording().duration());
    }

    @Test
    void aRestrictedAnalysisKnowsOnlyItsEmotions() throws IOException {
        Path file = wav("restricted.wav", voice("angry", 4));
        AnalysisSettings some = AnalysisSettings.DEFAULT.withEmotions(Set.of(Emotion.SAD, Emotion.NEUTRAL));
        ChannelAnalysis channel = recognizer
                .analyze(file, ChannelSelection.MIX, some, TaskMonitor.NONE)
                .channels()
                .get(0);
        assertThat(channel.timeline().segments()).isNotEmpty().allSatisfy(segment -> assertThat(
                        segment.scores().emotions().emotions())
                .containsExactlyInAnyOrder(Emotion.SAD, Emotion.NEUTRAL));
        AnalysisSettings unknown = AnalysisSettings.DEFAULT.withEmotions(Set.of(Emotion.OTHER, Emotion.NEUTRAL));
        assertThatThrownBy(() -> recognizer.analyze(file, ChannelSelection.MIX, unknown, TaskMonitor.NONE))
                .isInstanceOf(UnknownEmotionException.class)
                .hasMessageContaining("does not know other");
    }

    @Test
    void silenceAndVeryShortRecordingsGiveATimelineWithoutSegments() throws IOException {
        for (double seconds : new double[] {0.01, 0.2, 5}) {
            RecordingAnalysis analysis =
                    analyze(wav("silent" + seconds + ".wav", silence(seconds)), ChannelSelection.MIX);
            assertThat(analysis.channels()).hasSize(1);
            assertThat(analysis.channels().get(0).timeline().segments()).isEmpty();
        }
    }

    @Test
    void channelsAreAnalysedByThemselves() throws IOException {
        float[] left = join(voice("angry", 4), silence(4));
        float[] right = join(silence(4), voice("sad", 4));
        Path file = wav("two.wav", left, right);
        RecordingAnalysis both = analyze(file, ChannelSelection.EACH);
        assertThat(both.channels()).extracting(ChannelAnalysis::channel).containsExactly(0, 1);
        assertThat(both.channels().get(0).speech()).allMatch(span -> span.start() < 4.2);
        assertThat(both.channels().get(1).speech()).allMatch(span -> span.end() > 3.8);
        RecordingAnalysis one = analyze(file, ChannelSelection.parse("1"));
        assertThat(one.channels()).hasSize(1);
        assertThat(one.channels().get(0).timeline())
                .isEqualTo(both.channels().get(1).timeline());
    }

    @Test
    void longSpeechInPiecesGivesNearlyWhatOnePieceGives() throws IOException {
        // 40 s of speech are two pieces; the first 20 s of it are one.
        float[] speech = new float[0];
        for (int i = 0; i < 8; i++) {
            speech = join(speech, voice(i % 2 == 0 ? "angry" : "sad", 5));
        }
        PosteriorTrack whole = analyze(wav("long.wav", speech), ChannelSelection.MIX)
                .channels()
                .get(0)
                .posteriors()
                .get(0);
        assertThat(whole.steps() * whole.step()).isGreaterThan(35);
        for (int step = 0; step < whole.steps(); step++) {
            double sum = 0;
            for (int emotion = 0; emotion < whole.emotions().size(); emotion++) {
                sum += whole.at(step, emotion);
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
        // The seam between pieces lies at 24 s: no jump there beyond those of speech itself.
        int seam = (int) Math.round(24 / whole.step());
        double largest = 0;
        double atSeam = 0;
        for (int step = 1; step < whole.steps(); step++) {
            double change = 0;
            for (int emotion = 0; emotion < whole.emotions().size(); emotion++) {
                change += Math.abs(whole.at(step, emotion) - whole.at(step - 1, emotion));
            }
            largest = Math.max(largest, change);
            if (Math.abs(step - seam) <= 1) {
                atSeam = Math.max(atSeam, change);
            }
        }
        assertThat(atSeam).isLessThanOrEqualTo(Math.max(0.2, largest));
    }

    @Test
    void cancellingEndsTheAnalysisAndLeavesNoTemporaryFile() throws Exception {
        Path file = wav("cancel.wav", voice("angry", 5));
        List<Double> seen = new ArrayList<>();
        TaskMonitor cancelling = new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                seen.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return seen.size() > 1;
            }
        };
        Set<Path> before = temporaryFiles();
        assertThatThrownBy(() -> recognizer.analyze(file, ChannelSelection.MIX, AnalysisSettings.DEFAULT, cancelling))
                .isInstanceOf(CancellationException.class);
        Set<Path> left = temporaryFiles();
        left.removeAll(before);
        // Those of other programs go after a while, those that were forgotten never.
        long until = System.nanoTime() + 60_000_000_000L;
        while (left.stream().anyMatch(Files::exists)) {
            assertThat(System.nanoTime()).as("files that are left: " + left).isLessThan(until);
            Thread.sleep(10);
        }
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("speech-emotion-studio"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Test
    void progressRisesFromStartToEnd() throws IOException {
        List<Double> seen = new ArrayList<>();
        recognizer.analyze(
                wav("progress.wav", voice("angry", 5), voice("sad", 5)),
                ChannelSelection.EACH,
                AnalysisSettings.DEFAULT,
                (fraction, step) -> seen.add(fraction));
        assertThat(seen).isSorted();
        assertThat(seen.get(seen.size() - 1)).isEqualTo(1);
    }

    @Test
    void aMissingFileOrChannelIsOneLine() {
        assertThatThrownBy(() -> analyze(folder.resolve("none.wav"), ChannelSelection.MIX))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("none.wav")
                .message()
                .doesNotContain("\n");
        assertThatThrownBy(() -> analyze(wav("mono.wav", silence(1)), ChannelSelection.parse("3")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mono.wav");
    }
}
