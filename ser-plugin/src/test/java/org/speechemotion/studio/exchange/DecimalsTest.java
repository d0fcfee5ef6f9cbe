// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void secondsAreToTheMillisecondWithoutNeedlessZeros() {
        assertThat(Decimals.seconds(3.97)).hasToString("3.97");
        assertThat(Decimals.seconds(100)).hasToString("100");
        assertThat(Decimals.seconds(0)).hasToString("0");
        assertThat(Decimals.seconds(5399.99951)).hasToString("5400");
        assertThat(Decimals.seconds(1e-9)).hasToString("0");
    }

    @Test
    void thirdsSumToOne() {
        assertThat(Decimals.distribution(new float[] {1 / 3f, 1 / 3f, 1 / 3f}))
                .extracting(BigDecimal::toString)
                .containsExactlyInAnyOrder("0.3334", "0.3333", "0.3333");
    }

    @Test
    void anyDistributionSumsToOneAndStaysClose() {
        Random random = new Random(5);
        for (int round = 0; round < 1000; round++) {
            float[] values = new float[1 + random.nextInt(10)];
            float sum = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.exp(-10 * random.nextDouble());
                sum += values[i];
            }
            for (int i = 0; i < values.length; i++) {
                values[i] /= sum;
            }
            BigDecimal[] rounded = Decimals.distribution(values);
            assertThat(Arrays.stream(rounded).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.ONE);
            for (int i = 0; i < values.length; i++) {
                assertThat(Math.abs(rounded[i].doubleValue() - values[i])).isLessThan(1.1e-4);
            }
        }
    }
}
