// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.model.label.Emotion;

/** Colours that mean something. */
class ColorRampTest {

    static Stream<Arguments> maps() {
        return Arrays.stream(ColorMap.values())
                .flatMap(map -> Stream.of(Arguments.of(map, true), Arguments.of(map, false)));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void risesInEvenStepsOfLightness(ColorMap map, boolean dark) {
        double[] lightness =
                Arrays.stream(map.colors(dark)).mapToDouble(Cielab::lightness).toArray();
        double step = (lightness[255] - lightness[0]) / 255;
        assertThat(Math.abs(step)).isGreaterThan(0.33);
        assertThat(Math.signum(step)).isEqualTo(dark ? 1 : -1);
        for (int i = 0; i < 255; i++) {
            double here = lightness[i + 1] - lightness[i];
            assertThat(here).as("step %d", i).isCloseTo(step, within(0.45));
            assertThat(here * step).as("step %d", i).isGreaterThanOrEqualTo(0);
            assertThat(lightness[i]).isCloseTo(lightness[0] + i * step, within(0.3));
        }
    }

    /** Values of the CIE's formula for sRGB's white, black, grey and primaries. */
    @ParameterizedTest
    @CsvSource({"FFFFFF, 100.0", "000000, 0", "808080, 53.585", "FF0000, 53.24", "00FF00, 87.735", "0000FF, 32.297"})
    void lightnessIsThatOfCielab(String rgb, double expected) {
        assertThat(Cielab.lightness(Integer.parseInt(rgb, 16))).isCloseTo(expected, within(0.02));
    }

    @ParameterizedTest
    @EnumSource(ColorMap.class)
    void weakIsLikeTheBackground(ColorMap map) {
        Color paper = new Color(map.colors(false)[0]);
        assertThat(Math.min(paper.getRed(), Math.min(paper.getGreen(), paper.getBlue())))
                .isGreaterThan(240);
        Color night = new Color(map.colors(true)[0]);
        assertThat(Math.max(night.getRed(), Math.max(night.getGreen(), night.getBlue())))
                .isLessThan(40);
    }

    @Test
    void mapsDiffer() {
        assertThat(ColorMap.EMBER.colors(true)).isNotEqualTo(ColorMap.LAGOON.colors(true));
        assertThat(Arrays.stream(ColorMap.values()).map(ColorMap::displayName)).doesNotHaveDuplicates();
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
