// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.Recording;

class WaveformOverviewTest {

    private static final int RATE = 16_000;

    private static MemorySource noise(int channels, int frames) {
        Random random = new Random(4);
        float[][] x = new float[channels][frames];
        for (float[] channel : x) {
            for (int i = 0; i < frames; i++) {
                channel[i] = (random.nextFloat() - 0.5f) * (i % 5000) / 5000;
            }
        }
        return new MemorySource(x);
    }

    private static WaveformOverview built(MemorySource memory) throws AudioException {
        WaveformOverview overview = new WaveformOverview(memory.recording());
        overview.build(memory, TaskMonitor.NONE);
        return overview;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 640, 3000})
    void missesNoPeakAndInventsNone(int pixels) throws AudioException {
        MemorySource memory = noise(2, 700_123);
        WaveformOverview overview = built(memory);
        double duration = memory.recording().duration();
        float[] min = new float[pixels];
        float[] max = new float[pixels];
        float[] rms = new float[pixels];
        Random random = new Random(6);
        for (int round = 0; round < 6; round++) {
            double start = round == 0 ? 0 : random.nextDouble() * duration;
            double end = round == 0 ? duration : start + random.nextDouble() * (duration - start) + 1e-3;
            assertThat(overview.query(1, start, end, min, max, rms)).isTrue();
            double perPixel = (end - start) * RATE / pixels;
            int slack = Math.max(overview.binFrames(), (int) perPixel);
            for (int pixel = 0; pixel < pixels; pixel++) {
                int from = (int) Math.ceil(start * RATE + pixel * perPixel);
                int to = Math.min(700_123, (int) Math.floor(start * RATE + (pixel + 1) * perPixel));
                if (from < to) {
                    assertThat(min[pixel]).isLessThanOrEqualTo(lowest(memory, from, to));
                    assertThat(max[pixel])
                            .isGreaterThanOrEqualTo(-lowest(new MemorySource(negated(memory, from, to)), 0, to - from));
                    int wideFrom = Math.max(0, from - slack - 1);
                    int wideTo = Math.min(700_123, to + slack + 1);
                    assertThat(min[pixel]).isGreaterThanOrEqualTo(lowest(memory, wideFrom, wideTo));
                    assertThat(rms[pixel]).isBetween(0f, Math.max(max[pixel], -min[pixel]));
                }
            }
        }
    }

    private static float lowest(MemorySource memory, int from, int to) {
        float[] x = memory.samples()[memory.samples().length - 1];
        float low = x[from];
        for (int i = from; i < to; i++) {
            low = Math.min(low, x[i]);
        }
        return low;
    }

    private static float[][] negated(MemorySource memory, int from, int to) {
        float[][] x = new float[1][to - from];
        for (int i = from; i < to; i++) {
            x[0][i - from] = -memory.samples()[1][i];
        }
        return x;
    }

    @Test
    void measuresRms() throws AudioException {
        float[][] x = new float[1][RATE * 10];
        for (int i = 0; i < x[0].length; i++) {
            x[0][i] = (float) (0.5 * Math.sin(i * 0.3));
        }
        float[] rms = new float[10];
        built(new MemorySource(x)).query(0, 0, 10, new float[10], new float[10], rms);
        for (float value : rms) {
            assertThat(value).isCloseTo((float) (0.5 / Math.sqrt(2)), within(0.002f));
        }
    }

    @Test
    void leavesPixelsOutsideTheRecordingBlank() throws AudioException {
        MemorySource memory = noise(1, RATE);
        float[] min = new float[4];
        float[] max = new float[4];
        float[] rms = new float[4];
        assertThat(built(memory).query(0, -2, 2, min, max, rms)).isTrue();
        assertThat(min[0]).isGreaterThan(max[0]);
        assertThat(min[1]).isGreaterThan(max[1]);
        assertThat(min[2]).isLessThan(max[2]);
        assertThat(min[3]).isGreaterThan(max[3]);
    }

    @Test
    void canBeReadWhileItIsBuiltAndStopsWhenCancelled() {
        MemorySource memory = noise(1, RATE * 60);
        WaveformOverview overview = new WaveformOverview(memory.recording());
        float[] min = new float[60];
        float[] max = new float[60];
        float[] rms = new float[60];
        assertThat(overview.query(0, 0, 60, min, max, rms)).isFalse();
        assertThat(min[0]).isGreaterThan(max[0]);
        AtomicInteger calls = new AtomicInteger();
        TaskMonitor monitor = new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                calls.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return calls.get() == 3;
            }
        };
        assertThatThrownBy(() -> overview.build(memory, monitor)).isInstanceOf(CancellationException.class);
        assertThat(overview.isComplete()).isFalse();
        assertThat(overview.builtFrames()).isGreaterThan(3 * 60_000L);
        assertThat(overview.query(0, 0, 60, min, max, rms)).isFalse();
        assertThat(min[0]).isLessThan(max[0]);
        assertThat(min[59]).isGreaterThan(max[59]);
        assertThat(overview.query(0, 0, 5, min, max, rms)).isTrue();
        assertThat(overview.peak(0)).isBetween(0.4f, 0.5f);
    }

    @Test
    void staysSmallForLongRecordings() {
        for (int rate : new int[] {16_000, 44_100, 48_000, 192_000}) {
            Recording recording = new Recording(Path.of("long"), rate, 2, 8L * 3600 * rate, "");
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            long before = runtime.totalMemory() - runtime.freeMemory();
            WaveformOverview overview = new WaveformOverview(recording);
            System.gc();
            long used = runtime.totalMemory() - runtime.freeMemory() - before;
            assertThat(overview.binFrames()).isGreaterThanOrEqualTo(WaveformOverview.SHORTEST_BIN);
            assertThat(used).as("bytes at %d Hz", rate).isLessThan(24_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 255, 256, 1000, 40_000, 700_000})
    void aSingleLoudSampleIsSeenAtAnyZoom(int framesPerColumn) throws AudioException {
        int frames = 700_123;
        for (int at : new int[] {0, 255, 256, 123_456, frames - 1}) {
            float[][] x = new float[1][frames];
            x[0][at] = -1;
            WaveformOverview overview = built(new MemorySource(x));
            float[] value = new float[3];
            int seen = 0;
            for (int from = at / framesPerColumn * framesPerColumn - framesPerColumn;
                    from < frames && from <= at + framesPerColumn;
                    from += framesPerColumn) {
                if (from >= 0) {
                    assertThat(overview.peak(0, from, from + framesPerColumn, value))
                            .isTrue();
                    boolean within = at >= from && at < from + framesPerColumn;
                    assertThat(value[0]).isEqualTo(within ? -1 : value[0]);
                    assertThat(value[1]).isZero();
                    seen += within ? 1 : 0;
                }
            }
            assertThat(seen).isEqualTo(1);
        }
    }

    @Test
    void aLongRecordingIsGuessedBeforeItIsRead() {
        int frames = RATE * 1200;
        float[][] x = new float[2][frames];
        for (int i = 0; i < frames; i++) {
            x[0][i] = (0.25f + i / (RATE * 100) % 2 * 0.5f) * (i % 2 * 2 - 1);
        }
        MemorySource memory = new MemorySource(x);
        WaveformOverview overview = new WaveformOverview(memory.recording());
        float[] value = new float[3];
        assertThat(overview.guess(0, 0, 100, value)).isFalse();
        AtomicInteger calls = new AtomicInteger();
        TaskMonitor afterTheSketch = new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                calls.addAndGet(fraction > 0 ? 1 : 0);
            }

            @Override
            public boolean isCancelled() {
                return calls.get() > 0;
            }
        };
        assertThatThrownBy(() -> overview.build(memory, afterTheSketch)).isInstanceOf(CancellationException.class);
        for (int second = 10; second < 1190; second += 10) {
            assertThat(overview.peak(0, (long) second * RATE, second * RATE + 4000L, value))
                    .isFalse();
            assertThat(overview.guess(0, (long) second * RATE, second * RATE + 4000L, value))
                    .isTrue();
            if (second % 100 > 5 && second % 100 < 95) {
                float loud = 0.25f + second / 100 % 2 * 0.5f;
                assertThat(value).containsExactly(-loud, loud, loud);
            }
            assertThat(overview.guess(1, (long) second * RATE, second * RATE + 4000L, value))
                    .isTrue();
            assertThat(value).containsExactly(0, 0, 0);
        }
    }

    @Test
    void whatCannotJumpIsNotGuessed() throws AudioException {
        MemorySource memory = new MemorySource(new float[1][RATE * 1200], false);
        WaveformOverview overview = new WaveformOverview(memory.recording());
        AtomicInteger fromTheStart = new AtomicInteger();
        overview.build(memory, (fraction, step) -> fromTheStart.addAndGet(fraction == 0 ? 1 : 0));
        assertThat(fromTheStart).hasValue(0);
        assertThat(overview.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1025})
    void takesShortRecordings(int frames) throws AudioException {
        WaveformOverview overview = built(noise(1, frames));
        assertThat(overview.isComplete()).isTrue();
        float[] min = new float[3];
        overview.query(0, 0, 0.1, min, new float[3], new float[3]);
        assertThat(overview.peak(0)).isBetween(0f, 0.5f);
        assertThat(overview.toString()).contains("memory");
    }
}
