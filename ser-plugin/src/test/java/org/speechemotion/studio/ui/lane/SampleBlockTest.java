// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleBlockTest {

    @Test
    void equalsWhatIsCountedSampleBySample() {
        Random random = new Random(2);
        float[] samples = new float[5000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextGaussian();
        }
        int count = 4900;
        SampleBlock block = new SampleBlock(1000, samples, count);
        float[] value = new float[3];
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(count);
            int to = from + 1 + random.nextInt(Math.min(count - from, round % 2 == 0 ? 5000 : 100));
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            double squares = 0;
            for (int i = from; i < to; i++) {
                min = Math.min(min, samples[i]);
                max = Math.max(max, samples[i]);
                squares += samples[i] * samples[i];
            }
            assertThat(block.peak(0, 1000L + from, 1000L + to, value)).isTrue();
            assertThat(value[0]).isEqualTo(min);
            assertThat(value[1]).isEqualTo(max);
            assertThat(value[2]).isCloseTo((float) Math.sqrt(squares / (to - from)), within(1e-4f));
        }
        assertThat(block.peak(0, 999, 1010, value)).isFalse();
        assertThat(block.peak(0, 5890, 5901, value)).isFalse();
        assertThat(block.peak(0, 5890, 5890, value)).isFalse();
        assertThat(block.sample(1001)).isEqualTo(samples[1]);
    }
}
