// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.PosteriorTrack;

/** Posteriors that are kept come to the segments that were made of them, and to no others. */
class PosteriorStoreTest {

    private static final Fingerprint PRINT = new Fingerprint(1, 2, "0123456789abcdef0123456789abcdef");
    private static final Recording RECORDING = new Recording(Path.of("talk.wav"), 8000, 2, 160_000, "WAV");
    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));
    private static final AnalysisSettings SETTINGS = AnalysisSettings.DEFAULT;

    @TempDir
    private Path base;

    private Path folder() {
        return base.resolve("posteriors");
    }

    private PosteriorStore store() {
        return new PosteriorStore(new CacheFolder(folder(), 1 << 24));
    }

    private static ModelCard card(String sha256) {
        return new ModelCard(
                "toy", "1", "", EMOTIONS.emotions(), null, null, null, 1, null, null, List.of(), "", sha256);
    }

    /** Speech from 1 s to 9 s whose anger is {@code level}. */
    private static ChannelAnalysis channel(int number, float level) {
        TimeSpan span = new TimeSpan(1, 9);
        float[] values = new float[2 * 120];
        for (int i = 0; i < values.length; i += 2) {
            values[i] = 1 - level;
            values[i + 1] = level;
        }
        EmotionScores scores = new EmotionScores(EMOTIONS, new float[] {1 - level, level});
        return new ChannelAnalysis(
                number,
                List.of(span),
                List.of(new PosteriorTrack(EMOTIONS, span, 1.05, 0.064, values)),
                EmotionTimeline.of(List.of(new EmotionSegment(span, scores.best(), scores.of(scores.best()), scores))));
    }

    private static ChannelAnalysis silence(int number) {
        return new ChannelAnalysis(number, List.of(), List.of(), EmotionTimeline.of(List.of()));
    }

    private static RecordingAnalysis analysis(ChannelAnalysis... channels) {
        return new RecordingAnalysis(RECORDING, card("ab"), SETTINGS, List.of(channels));
    }

    /** What a project knows of an analysis. */
    private static RecordingAnalysis segments(RecordingAnalysis whole) {
        return new RecordingAnalysis(
                whole.recording(),
                whole.model(),
                whole.settings(),
                whole.channels().stream()
                        .map(channel ->
                                new ChannelAnalysis(channel.channel(), channel.speech(), List.of(), channel.timeline()))
                        .toList());
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(folder())) {
            return files.toList();
        }
    }

    @Test
    void segmentsHaveTheirPosteriorsAgain() throws IOException {
        RecordingAnalysis whole = analysis(channel(0, 0.8f), channel(1, 0.3f));
        store().save(whole, PRINT);
        RecordingAnalysis again = store().load(segments(whole), PRINT).orElseThrow();
        assertThat(again.channels()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            ChannelAnalysis channel = again.channels().get(i);
            assertThat(channel.channel()).isEqualTo(i);
            assertThat(channel.timeline()).isEqualTo(whole.channels().get(i).timeline());
            assertThat(channel.posteriors()).hasSize(1);
            assertThat(channel.posteriors().get(0).at(60, 1)).isCloseTo(i == 0 ? 0.8f : 0.3f, within(1e-5f));
        }
    }

    @Test
    void anotherRecordingModelOrSettingsHaveNone() throws IOException {
        RecordingAnalysis whole = analysis(channel(0, 0.8f));
        store().save(whole, PRINT);
        RecordingAnalysis segments = segments(whole);
        assertThat(store().load(segments, new Fingerprint(1, 3, "ffff"))).isEmpty();
        assertThat(store().load(new RecordingAnalysis(RECORDING, card("cd"), SETTINGS, segments.channels()), PRINT))
                .isEmpty();
        for (AnalysisSettings other : List.of(
                new AnalysisSettings(3, 1, 1),
                new AnalysisSettings(1.5, 2, 1),
                new AnalysisSettings(1.5, 1, 2),
                SETTINGS.withEmotions(Set.of(Emotion.NEUTRAL, Emotion.ANGRY)))) {
            assertThat(store().load(new RecordingAnalysis(RECORDING, card("ab"), other, segments.channels()), PRINT))
                    .as("%s", other)
                    .isEmpty();
        }
        assertThat(store().load(segments, PRINT)).isPresent();
    }

    @Test
    void otherSegmentsHaveNone() throws IOException {
        store().save(analysis(channel(0, 0.8f)), PRINT);
        assertThat(store().load(segments(analysis(channel(1, 0.8f))), PRINT)).isEmpty();
        // Such as those of the first channel in place of those of the mix: both have the number 0.
        assertThat(store().load(segments(analysis(channel(0, 0.81f))), PRINT)).isEmpty();
        assertThat(store().load(segments(analysis(channel(0, 0.8f))), PRINT)).isPresent();
    }

    @Test
    void segmentsWithScoresOfOtherEmotionsHaveNone() throws IOException {
        RecordingAnalysis whole = analysis(channel(0, 0.8f));
        store().save(whole, PRINT);
        EmotionSegment segment = whole.channels().get(0).timeline().segments().get(0);
        EmotionScores others = new EmotionScores(
                new EmotionSet(List.of(Emotion.SAD, Emotion.ANGRY)),
                segment.scores().values());
        EmotionSegment other = new EmotionSegment(segment.span(), segment.emotion(), segment.confidence(), others);
        ChannelAnalysis channel = new ChannelAnalysis(0, List.of(), List.of(), EmotionTimeline.of(List.of(other)));
        assertThat(store().load(analysis(channel), PRINT)).isEmpty();
    }

    @Test
    void posteriorsThatDoNotScoreWhatTheSegmentsDoAreNotKept() throws IOException {
        ChannelAnalysis good = channel(0, 0.8f);
        PosteriorTrack track = good.posteriors().get(0);
        PosteriorTrack other = new PosteriorTrack(
                new EmotionSet(List.of(Emotion.ANGRY, Emotion.NEUTRAL)),
                track.span(),
                track.firstTime(),
                track.step(),
                track.values());
        store().save(analysis(new ChannelAnalysis(0, good.speech(), List.of(other), good.timeline())), PRINT);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void severalAnalysesOfARecordingAreKeptBesideEachOther() throws IOException {
        RecordingAnalysis one = analysis(channel(0, 0.8f));
        RecordingAnalysis two =
                new RecordingAnalysis(RECORDING, card("ab"), new AnalysisSettings(3, 1, 1), one.channels());
        store().save(one, PRINT);
        store().save(two, PRINT);
        assertThat(store().load(segments(one), PRINT)).isPresent();
        assertThat(store().load(segments(two), PRINT)).isPresent();
    }

    @Test
    void aChannelThatIsLostTakesTheOthersWithIt() throws IOException {
        RecordingAnalysis whole = analysis(channel(0, 0.8f), channel(1, 0.3f));
        store().save(analysis(channel(1, 0.3f)), PRINT);
        assertThat(store().load(segments(whole), PRINT)).isEmpty();
    }

    @Test
    void aSilentChannelNeedsNone() throws IOException {
        RecordingAnalysis whole = analysis(silence(0), channel(1, 0.3f));
        store().save(whole, PRINT);
        RecordingAnalysis again = store().load(segments(whole), PRINT).orElseThrow();
        assertThat(again.channels().get(0).posteriors()).isEmpty();
        assertThat(again.channels().get(1).posteriors()).hasSize(1);
    }

    @Test
    void whereNobodySpeaksThereIsNothingToKeep() throws IOException {
        store().save(analysis(silence(0)), PRINT);
        assertThat(folder()).doesNotExist();
        assertThat(store().load(analysis(silence(0)), PRINT)).isEmpty();
    }

    @Test
    void aDamagedOrCutFileIsThrownAway() throws IOException {
        RecordingAnalysis whole = analysis(channel(0, 0.8f));
        store().save(whole, PRINT);
        Path file = kept().get(0);
        byte[] good = Files.readAllBytes(file);
        byte[] damaged = good.clone();
        damaged[good.length / 2] ^= 1;
        for (byte[] bad : List.of(damaged, Arrays.copyOf(good, good.length - 100), new byte[0])) {
            Files.write(file, bad);
            assertThat(store().load(segments(whole), PRINT)).isEmpty();
            assertThat(file).doesNotExist();
        }
        Files.write(file, good);
        assertThat(store().load(segments(whole), PRINT)).isPresent();
    }

    @Test
    void posteriorsPastTheEndOfTheRecordingAreThrownAway() throws IOException {
        ChannelAnalysis channel = channel(0, 0.8f);
        store().save(analysis(channel), PRINT);
        Recording shorter = new Recording(RECORDING.path(), 8000, 2, 8 * 8000, "WAV");
        assertThat(store().load(
                                segments(new RecordingAnalysis(shorter, card("ab"), SETTINGS, List.of(channel))),
                                PRINT))
                .isEmpty();
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void whereNothingCanBeWrittenIsAnError() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        assertThatThrownBy(() -> store().save(analysis(channel(0, 0.8f)), PRINT))
                .isInstanceOf(IOException.class);
        assertThat(store().load(segments(analysis(channel(0, 0.8f))), PRINT)).isEmpty();
    }

    @Test
    void moreThanTheFolderMayHoldIsAnError() {
        PosteriorStore small = new PosteriorStore(new CacheFolder(folder(), 100));
        assertThatThrownBy(() -> small.save(analysis(channel(0, 0.8f)), PRINT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("may hold");
        assertThat(folder()).doesNotExist();
    }
}
