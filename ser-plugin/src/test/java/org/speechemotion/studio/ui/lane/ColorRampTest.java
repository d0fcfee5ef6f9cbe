// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.model.label.Emotion;

/** Colours that mean something. */
class ColorRampTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void risesInEvenStepsOfLightness(boolean dark) {
        double[] lightness = Arrays.stream(ColorRamp.colors(dark))
                .mapToDouble(ColorRamp::lightness)
                .toArray();
        double step = (lightness[255] - lightness[0]) / 255;
        assertThat(Math.signum(step)).isEqualTo(dark ? 1 : -1);
        for (int i = 0; i + 8 < lightness.length; i += 8) {
            assertThat(lightness[i + 8] - lightness[i]).isCloseTo(8 * step, within(0.012));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesEveryEmotionAColourOfItsOwn(boolean dark) {
        assertThat(Arrays.stream(Emotion.values()).map(emotion -> EmotionPalette.color(emotion, dark)))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Emotion.values()).map(EmotionText::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Emotion.values()).map(EmotionText::name)).doesNotHaveDuplicates();
    }

    @Test
    void writesReadablyOnAnyColour() {
        assertThat(LaneTheme.textOn(Color.YELLOW)).isEqualTo(Color.BLACK);
        assertThat(LaneTheme.textOn(new Color(0x332288))).isEqualTo(Color.WHITE);
    }
}
