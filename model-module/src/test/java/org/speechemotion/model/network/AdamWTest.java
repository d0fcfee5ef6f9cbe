// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdamWTest {

    private static final float RATE = 0.05f;
    private NDManager manager;

    @BeforeEach
    void open() {
        manager = TorchEngine.newManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray weight(float... values) {
        NDArray weight = manager.create(values);
        weight.setRequiresGradient(true);
        return weight;
    }

    /** The gradient of sum(slope w^2 / 2) is slope times w. */
    private static void backward(NDArray weight, double slope) {
        try (GradientCollector collector = TorchEngine.engine().newGradientCollector()) {
            collector.backward(weight.square().sum().mul(slope / 2));
        }
    }

    @Test
    void movesTheWeightsAsTheLibrarysOwnDoes() {
        NDArray ours = weight(1, -2, 0.5f);
        NDArray theirs = weight(1, -2, 0.5f);
        AdamW adam = new AdamW(List.of(ours), 0.01);
        Optimizer library = Optimizer.adamW()
                .optLearningRateTracker(Tracker.fixed(RATE))
                .optWeightDecays(0.01f)
                .build();
        for (int step = 1; step <= 5; step++) {
            backward(ours, 0.3 * step);
            adam.update(step, RATE);
            backward(theirs, 0.3 * step);
            library.update("weight", theirs, theirs.getGradient());
            assertThat(ours.toFloatArray()).containsExactly(theirs.toFloatArray(), within(5e-6f));
        }
        assertThat(ours.toFloatArray()[0]).isLessThan(0.9f);
    }

    @Test
    void scalesDownLargeGradientsOfAllWeightsTogether() {
        // Norm 50 = 10 times the largest, in two arrays: the same as gradients of a tenth.
        NDArray first = weight(30);
        NDArray second = weight(40);
        NDArray tenthOfFirst = weight(30);
        NDArray tenthOfSecond = weight(40);
        AdamW clipped = new AdamW(List.of(first, second), 0);
        AdamW small = new AdamW(List.of(tenthOfFirst, tenthOfSecond), 0);
        for (int step = 1; step <= 2; step++) {
            double slope = step == 1 ? 1 : 0.01;
            backward(first, slope);
            backward(second, slope);
            clipped.update(step, RATE);
            backward(tenthOfFirst, step == 1 ? 0.1 : 0.01);
            backward(tenthOfSecond, step == 1 ? 0.1 : 0.01);
            small.update(step, RATE);
        }
        assertThat(first.getFloat()).isCloseTo(tenthOfFirst.getFloat(), within(1e-5f));
        assertThat(second.getFloat()).isCloseTo(tenthOfSecond.getFloat(), within(1e-5f));
    }

    @Test
    void goesOnFromASavedState() throws IOException {
        NDArray weight = weight(1, -2, 0.5f);
        AdamW adam = new AdamW(List.of(weight), 0.01);
        backward(weight, 1);
        adam.update(1, RATE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        adam.save(new DataOutputStream(bytes));

        NDArray copy = weight(weight.toFloatArray());
        AdamW resumed = new AdamW(List.of(copy), 0.01);
        resumed.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (int step = 2; step <= 4; step++) {
            backward(weight, 3);
            adam.update(step, RATE);
            backward(copy, 3);
            resumed.update(step, RATE);
        }
        assertThat(copy.toFloatArray()).isEqualTo(weight.toFloatArray());
    }
}
