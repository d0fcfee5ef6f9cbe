// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnergyTest {

    @Test
    void isTheRootMeanSquareInDecibels() {
        float[] signal = new float[1000];
        Arrays.fill(signal, 500, 1000, -0.1f);
        FrameMatrix level = Energy.of(signal, 1000, 100, 50, -90);

        assertThat(level.frames()).isEqualTo(21);
        assertThat(level.frameStep()).isEqualTo(0.05);
        assertThat(level.at(5, 0)).isEqualTo(-90);
        assertThat(level.at(10, 0)).isCloseTo(-23.01f, within(0.01f));
        assertThat(level.at(15, 0)).isCloseTo(-20, within(0.001f));
        assertThat(level.at(20, 0)).isCloseTo(-23.01f, within(0.01f));
    }

    @Test
    void isTheSameInBlocks() throws IOException {
        float[] signal = Reference.signal();
        float[] whole = Energy.of(signal, 22_050, 400, 160, -90).values();
        Energy energy = new Energy(400, 160, -90);
        float[] values = new float[whole.length];
        int[] at = {0};
        FrameSink sink = frame -> values[at[0]++] = frame[0];
        Blocks.of(signal, 3, (block, count) -> energy.process(block, count, sink));
        energy.finish(sink);
        assertThat(values).containsExactly(whole);
    }
}
