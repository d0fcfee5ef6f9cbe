// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.speechemotion.dsp.feature.FrameSettings.Kind;

class FrameExtractorTest {

    private static final MelSettings MEL = new MelSettings(22_050, 1024, 1024, 300, 20, 50, 8000, -80);

    static Stream<FrameSettings> settings() {
        return Stream.of(
                FrameSettings.of(MEL),
                FrameSettings.of(Kind.LOG_MEL_AND_VOICE, MEL),
                FrameSettings.waveform(22_050, 300));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void framesAreTheSameInBlocks(FrameSettings settings) throws IOException {
        float[] signal = Arrays.copyOf(Reference.signal(), 30_000);
        FrameMatrix whole = FrameExtractor.of(signal, settings);
        assertThat(whole.frames()).isEqualTo(1 + signal.length / 300);
        assertThat(whole.bands()).isEqualTo(settings.columns());

        float[] values = new float[whole.values().length];
        int[] at = {0};
        FrameSink sink = frame -> {
            System.arraycopy(frame, 0, values, at[0], frame.length);
            at[0] += frame.length;
        };
        FrameExtractor extractor = new FrameExtractor(settings);
        Blocks.of(signal, 5, (block, count) -> extractor.process(block, count, sink));
        extractor.finish(sink);
        assertThat(values).containsExactly(whole.values());
    }

    @Test
    void voiceComesAfterTheMelBandsThatAreAsWithoutIt() throws IOException {
        float[] signal = Arrays.copyOf(Reference.signal(), 10_000);
        FrameMatrix mel = LogMelSpectrogram.of(signal, MEL);
        FrameMatrix both = FrameExtractor.of(signal, FrameSettings.of(Kind.LOG_MEL_AND_VOICE, MEL));
        FrameMatrix level = Energy.of(signal, 22_050, 1024, 300, -80);
        assertThat(FrameExtractor.of(signal, FrameSettings.of(MEL))).isEqualTo(mel);
        for (int frame = 0; frame < mel.frames(); frame++) {
            for (int band = 0; band < 20; band++) {
                assertThat(both.at(frame, band)).isEqualTo(mel.at(frame, band));
            }
            assertThat(both.at(frame, 20 + VoiceMeasures.LEVEL)).isEqualTo(level.at(frame, 0));
        }
    }

    @Test
    void framesOfAWaveformAreTheSamplesOneAfterTheOther() {
        float[] signal = {1, 2, 3, 4, 5, 6, 7};
        FrameMatrix frames = FrameExtractor.of(signal, FrameSettings.waveform(8000, 4));
        // Frame 0 is centred on sample 0.
        assertThat(frames.values()).containsExactly(0, 0, 1, 2, 3, 4, 5, 6);
        assertThat(frames.frameStep()).isEqualTo(0.0005);
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new FrameSettings(Kind.WAVEFORM, 16_000, 0, 0, 512, 3, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameSettings(null, 16_000, 2048, 1024, 512, 64, 50, 5000, -80, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameSettings.waveform(16_000, 512).mel()).isInstanceOf(IllegalStateException.class);
        assertThat(new FrameSettings(null, 16_000, 1024, 1024, 512, 64, 50, 5000, -80, 0).kind())
                .isEqualTo(Kind.LOG_MEL);
    }
}
