// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:02:03.5 | 3723.5",
                "2:03.25 | 123.25",
                "0:00 | 0",
                "90:00 | 5400",
                "12.5 | 12.5",
                "12,5 s | 12.5",
                ".5 | 0.5",
                "7s | 7",
                "#44100 | 5.5125",
                "# 8000 | 1",
                " 3 | 3"
            })
    void readsTimesAsPeopleTypeThem(String text, double seconds) {
        assertThat(TimeInput.parse(text, 8000).orElseThrow()).isCloseTo(seconds, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1:60", "1:75:00", "1:2:3:4", "-5", "1e3", "#1.5", "1:", ":30", "NaN", "12 h"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(TimeInput.parse(text, 8000)).isEmpty();
    }

    @Test
    void readsWhatTheProgramItselfWrites() {
        for (double time : new double[] {0, 0.001, 59.999, 60, 3599.5, 3600, 28_799.123}) {
            assertThat(TimeInput.parse(TimeText.of(time, 3), 44_100).orElseThrow())
                    .isCloseTo(time, within(5e-4));
            assertThat(TimeInput.parse(TimeText.of(time, 3, true), 44_100).orElseThrow())
                    .isCloseTo(time, within(5e-4));
            assertThat(TimeInput.parse("#" + RulerUnit.SAMPLES.text(time, 44_100, false), 44_100)
                            .orElseThrow())
                    .isCloseTo(time, within(1.0 / 44_100));
        }
    }
}
