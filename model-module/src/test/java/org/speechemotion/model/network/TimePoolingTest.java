// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.model.network.NetworkShape.Pooling;

class TimePoolingTest {

    private static final int STEPS = 15;
    private static final int WIDTH = 3;

    private NDManager manager;
    private ParameterStore store;

    @BeforeEach
    void open() {
        manager = TorchEngine.newManager();
        store = new ParameterStore(manager, false);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private TimePooling pooling(Pooling kind) {
        TimePooling pooling = new TimePooling(kind);
        pooling.initialize(manager, DataType.FLOAT32, new Shape(1, STEPS, WIDTH));
        RandomArrays.shuffle(pooling, 3);
        return pooling;
    }

    /** The steps [from, to) pooled the long way, in double precision. */
    private static double[] reference(TimePooling pooling, float[] steps, int from, int to) {
        float[][] parameters = pooling.getParameters().values().stream()
                .map(parameter -> parameter.getArray().toFloatArray())
                .toArray(float[][]::new);
        double total = 0;
        double[] mean = new double[WIDTH];
        double[] square = new double[WIDTH];
        for (int step = from; step < to; step++) {
            double energy = 0;
            for (int i = 0; i < WIDTH && parameters.length > 0; i++) {
                energy += parameters[0][i] * steps[step * WIDTH + i];
            }
            double weight = Math.exp(energy);
            total += weight;
            for (int i = 0; i < WIDTH; i++) {
                double value = steps[step * WIDTH + i];
                mean[i] += weight * value;
                square[i] += weight * value * value;
            }
        }
        double[] pooled = new double[parameters.length > 0 ? 2 * WIDTH : WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            pooled[i] = mean[i] / total;
            if (parameters.length > 0) {
                pooled[WIDTH + i] = Math.sqrt(Math.max(1e-5, square[i] / total - pooled[i] * pooled[i]));
            }
        }
        return pooled;
    }

    private static void assertClose(float[] row, double[] expected) {
        assertThat(row).hasSize(expected.length);
        for (int i = 0; i < row.length; i++) {
            assertThat((double) row[i]).isCloseTo(expected[i], within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 29, 31})
    void windowsPoolTheStepsAroundEachStep(int window) {
        for (Pooling kind : new Pooling[] {Pooling.ATTENTION, Pooling.MEAN}) {
            TimePooling pooling = pooling(kind);
            float[] steps = RandomArrays.values(STEPS * WIDTH, 8);
            NDArray pooled = pooling.windows(store, manager.create(steps, new Shape(1, STEPS, WIDTH)), window, false);
            for (int step = 0; step < STEPS; step++) {
                int from = Math.max(0, step - window / 2);
                int to = Math.min(STEPS, step + window / 2 + 1);
                assertClose(pooled.get(0, step).toFloatArray(), reference(pooling, steps, from, to));
            }
        }
    }

    @Test
    void aWindowThatTheWholeGivesLittleWeightIsPooledAsWell() {
        TimePooling pooling = pooling(Pooling.ATTENTION);
        pooling.getParameters().valueAt(0).getArray().set(new float[] {30, 0, 0});
        float[] steps = RandomArrays.values(STEPS * WIDTH, 8);
        for (int step = 0; step < STEPS; step++) {
            steps[step * WIDTH] = step < 8 ? 0.01f * step : 1;
        }
        NDArray pooled = pooling.windows(store, manager.create(steps, new Shape(1, STEPS, WIDTH)), 5, false);
        assertClose(pooled.get(0, 3).toFloatArray(), reference(pooling, steps, 1, 6));
    }

    @Test
    void withLastAWindowIsTheStepItself() {
        float[] steps = RandomArrays.values(STEPS * WIDTH, 8);
        NDArray pooled =
                pooling(Pooling.LAST).windows(store, manager.create(steps, new Shape(1, STEPS, WIDTH)), 7, false);
        assertThat(pooled.toFloatArray()).containsExactly(steps);
    }

    @Test
    void aWholeClipIsPooledWithoutItsPadding() {
        float[] steps = RandomArrays.values(2 * STEPS * WIDTH, 8);
        Padding padding = new Padding(new int[] {6, STEPS}, STEPS);
        NDArray encoded = manager.create(steps, new Shape(2, STEPS, WIDTH));
        for (Pooling kind : Pooling.values()) {
            TimePooling pooling = pooling(kind);
            NDArray pooled = pooling.whole(store, encoded, padding, false);
            for (int clip = 0; clip < 2; clip++) {
                float[] own = Arrays.copyOfRange(steps, clip * STEPS * WIDTH, (clip + 1) * STEPS * WIDTH);
                int length = padding.lengths()[clip];
                double[] expected = reference(pooling, own, kind == Pooling.LAST ? length - 1 : 0, length);
                assertClose(pooled.get(clip).toFloatArray(), expected);
            }
            assertThat(pooled.getShape()).isEqualTo(pooling.getOutputShapes(new Shape[] {encoded.getShape()})[0]);
        }
    }
}
