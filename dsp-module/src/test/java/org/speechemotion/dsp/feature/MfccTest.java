// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MfccTest {

    @Test
    void equalsTheReferenceNumbers() throws IOException {
        FrameMatrix mfcc = Mfcc.of(Reference.signal(), MfccSettings.LIBROSA_SEED);
        double[][] expected = Reference.numbers("mfcc40.csv");

        assertThat(mfcc.bands()).isEqualTo(40).isEqualTo(expected.length);
        assertThat(mfcc.frames()).isEqualTo(expected[0].length);
        for (int c = 0; c < 40; c++) {
            for (int frame = 0; frame < mfcc.frames(); frame++) {
                assertThat((double) mfcc.at(frame, c))
                        .as("coefficient %d of frame %d", c, frame)
                        .isCloseTo(expected[c][frame], within(1e-3));
            }
        }
    }

    @Test
    void aFlatFrameHasOnlyTheZerothCoefficient() {
        FrameMatrix flat = new FrameMatrix(1, 4, 0.01, new float[] {-20, -20, -20, -20});
        assertThat(Mfcc.of(flat, 3, 80).values()).containsExactly(new float[] {-40, 0, 0}, within(1e-5f));
    }

    @Test
    void valuesFarBelowTheHighestOfAllFramesAreRaised() {
        FrameMatrix mel = new FrameMatrix(2, 1, 0.01, new float[] {-10, -95});
        assertThat(Mfcc.of(mel, 1, 80).values()).containsExactly(-10f, -90f);
        assertThat(Mfcc.of(mel, 1, Double.POSITIVE_INFINITY).values()).containsExactly(-10f, -95f);
        assertThat(mel.values()).containsExactly(-10f, -95f);
    }

    @Test
    void refusesMoreCoefficientsThanBands() {
        FrameMatrix mel = new FrameMatrix(1, 2, 0.01, new float[2]);
        assertThatThrownBy(() -> Mfcc.of(mel, 3, 80)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MfccSettings(MelSettings.SPEECH_EMOTION, 65, 80))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
