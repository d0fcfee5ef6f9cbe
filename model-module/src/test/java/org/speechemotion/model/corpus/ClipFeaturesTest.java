// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.FrameSettings.Kind;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.label.Emotion;

class ClipFeaturesTest {

    private static final MelSettings MEL = new MelSettings(16_000, 512, 512, 256, 16, 50, 5000, -80);

    @TempDir
    Path folder;

    static Stream<FrameSettings> settings() {
        return Stream.of(
                FrameSettings.of(MEL),
                FrameSettings.of(Kind.LOG_MEL_AND_VOICE, MEL),
                FrameSettings.waveform(16_000, 256));
    }

    private static ClipFeatures features(Path file, FrameSettings settings) throws IOException {
        Clip clip = new Clip(file, "tones", "", "", Emotion.NEUTRAL);
        return ClipFeatures.of(clip, settings, SampleEffect.NONE);
    }

    private Path clip(float[] samples) throws IOException {
        Path file = folder.resolve("clip.wav");
        WavWriter.write16(file, 16_000, samples);
        return file;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void silenceAtBothEndsIsTakenAway(FrameSettings settings) throws IOException {
        float[] samples = new float[48_000];
        float[] voice = SyntheticCorpus.voice("sad", 0, 1, new Random(1));
        System.arraycopy(voice, 0, samples, 16_000, voice.length);
        FrameMatrix frames = features(clip(samples), settings).frames();
        assertThat(frames.bands()).isEqualTo(settings.columns());
        assertThat(frames.frames()).isBetween(62, 65);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void ofSilenceAloneSomethingIsLeft(FrameSettings settings) throws IOException {
        assertThat(features(clip(new float[1000]), settings).frames().frames()).isBetween(1, 4);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void noMoreFramesAreKeptThanTheSettingsSay(FrameSettings all) throws IOException {
        FrameSettings few = new FrameSettings(
                all.kind(),
                all.sampleRate(),
                all.windowLength(),
                all.fftLength(),
                all.hop(),
                all.bands(),
                all.lowHz(),
                all.highHz(),
                all.floorDb(),
                20);
        Path file = clip(SyntheticCorpus.voice("sad", 0, 1, new Random(1)));
        FrameMatrix cut = features(file, few).frames();
        FrameMatrix whole = features(file, all).frames();
        assertThat(cut.frames()).isEqualTo(20);
        assertThat(cut.values()).containsExactly(Arrays.copyOf(whole.values(), cut.values().length));
    }
}
