// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks and labels of the ruler. */
class RulerScaleTest {

    @ParameterizedTest
    @CsvSource({
        "28.8, 80, 3600, 0",
        "1, 60, 60, 0",
        "0.1, 60, 10, 0",
        "0.01, 60, 1, 0",
        "0.001, 60, 0.1, 1",
        "0.00005, 60, 0.005, 3",
        "0.000001, 60, 0.0001, 6"
    })
    void choosesTheClosestMarksThatHaveRoom(double secondsPerPixel, double label, double step, int decimals) {
        RulerScale scale = RulerScale.of(secondsPerPixel, label);
        assertThat(scale.step()).isEqualTo(step);
        assertThat(scale.decimals()).isEqualTo(decimals);
        assertThat(scale.parts()).isBetween(2, 6);
    }

    @Test
    void writesTimesAsPeopleReadThem() {
        assertThat(TimeText.of(0, 0)).isEqualTo("0:00");
        assertThat(TimeText.of(65.25, 3)).isEqualTo("1:05.250");
        assertThat(TimeText.of(3723.9999, 3)).isEqualTo("1:02:04.000");
        assertThat(TimeText.of(59.9996, 3)).isEqualTo("1:00.000");
        assertThat(TimeText.of(7, 1, true)).isEqualTo("0:00:07.0");
        assertThat(TimeText.of(0.000125, 6)).isEqualTo("0:00.000125");
    }

    @Test
    void samplesAreCountedInOnesTwosAndFives() {
        for (double zoom = 1e-7; zoom < 30; zoom *= 1.37) {
            RulerScale scale = RulerScale.ofSamples(zoom, 80, 44_100);
            double samples = scale.step() * 44_100;
            assertThat(scale.step()).isGreaterThanOrEqualTo(zoom * 80 - 1e-12);
            assertThat(samples).isLessThanOrEqualTo(Math.max(1.000001, 2.51 * zoom * 80 * 44_100));
            double lead = samples / Math.pow(10, Math.floor(Math.log10(samples) + 1e-9));
            assertThat(Math.abs(lead - Math.round(lead))).isLessThan(1e-6);
            assertThat((int) Math.round(lead)).isIn(1, 2, 5);
            assertThat(samples / scale.parts()).isGreaterThanOrEqualTo(0.999);
        }
    }
}
