// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DeltasTest {

    @Test
    void isTheSlopeOfALine() {
        FrameMatrix line = new FrameMatrix(6, 2, 0.01, new float[] {0, 5, 3, 5, 6, 5, 9, 5, 12, 5, 15, 5});
        FrameMatrix slope = Deltas.of(line, 2);

        assertThat(slope.at(2, 0)).isCloseTo(3, within(1e-5f));
        assertThat(slope.at(3, 0)).isCloseTo(3, within(1e-5f));
        assertThat(slope.at(0, 0)).isCloseTo((1 * 3 + 2 * 6) / 10f, within(1e-5f));
        for (int frame = 0; frame < 6; frame++) {
            assertThat(slope.at(frame, 1)).isZero();
        }
    }
}
