// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleBlockTest {

    @Test
    void equalsWhatIsCountedSampleBySample() {
        Random random = new Random(2);
        int start = 3 * SampleChunk.FRAMES;
        float[] samples = new float[2 * SampleChunk.FRAMES + 4900];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextGaussian();
        }
        int count = samples.length;
        List<SampleChunk> chunks = new ArrayList<>();
        for (int from = 0; from < count; from += SampleChunk.FRAMES) {
            chunks.add(new SampleChunk(Arrays.copyOfRange(samples, from, Math.min(count, from + SampleChunk.FRAMES))));
        }
        SampleBlock block = new SampleBlock(3, chunks);
        float[] value = new float[3];
        for (int round = 0; round < 2000; round++) {
            // Half of them at a border between two chunks.
            int from = round % 4 < 2 ? random.nextInt(count) : SampleChunk.FRAMES - random.nextInt(200);
            int to = from + 1 + random.nextInt(Math.min(count - from, round % 2 == 0 ? 80_000 : 300));
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            double squares = 0;
            for (int i = from; i < to; i++) {
                min = Math.min(min, samples[i]);
                max = Math.max(max, samples[i]);
                squares += samples[i] * samples[i];
            }
            assertThat(block.peak(0, start + from, start + to, value)).isTrue();
            assertThat(value[0]).isEqualTo(min);
            assertThat(value[1]).isEqualTo(max);
            assertThat(value[2]).isCloseTo((float) Math.sqrt(squares / (to - from)), within(1e-4f));
        }
        assertThat(block.from()).isEqualTo(start);
        assertThat(block.to()).isEqualTo(start + count);
        assertThat(block.peak(0, start - 1, start + 10, value)).isFalse();
        assertThat(block.peak(0, start + count - 10, start + count + 1, value)).isFalse();
        assertThat(block.peak(0, start + 10, start + 10, value)).isFalse();
        assertThat(block.sample(start + 1)).isEqualTo(samples[1]);
        assertThat(block.sample(start + count - 1)).isEqualTo(samples[count - 1]);
        assertThat(block.chunk(2)).isNull();
        assertThat(block.chunk(5)).isSameAs(chunks.get(2));
        assertThat(block.chunk(6)).isNull();
    }
}
