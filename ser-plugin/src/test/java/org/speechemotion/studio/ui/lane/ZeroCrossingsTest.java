// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZeroCrossingsTest {

    @Test
    void liesBetweenTheSamplesWhereTheSignChanges() {
        float[][] block = {{-1, 1, 3, -1, -1, 2}};
        assertThat(ZeroCrossings.of(block, 6)).containsExactly(0.5, 2.75, 4 + 1 / 3.0);
    }

    @Test
    void isOfTheSumOfAllChannels() {
        float[][] block = {{1, 1, 1}, {-3, 1, 1}};
        assertThat(ZeroCrossings.of(block, 3)).containsExactly(0.5);
        assertThat(ZeroCrossings.of(block, 1)).isEmpty();
    }
}
