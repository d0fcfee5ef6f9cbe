// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelMeasureTest {

    private static final int RATE = 8000;

    private static byte[] tone(double amplitude, int frames) {
        byte[] bytes = new byte[4 * frames];
        for (int i = 0; i < frames; i++) {
            int value = (int) Math.max(
                    -32768, Math.min(32767, Math.round(amplitude * 32768 * Math.sin(2 * Math.PI * i * 200 / RATE))));
            bytes[4 * i] = (byte) value;
            bytes[4 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }

    private static LevelMeasure measured(byte[] bytes) {
        LevelMeasure measure = new LevelMeasure(new CaptureFormat(RATE, 2));
        measure.add(bytes, bytes.length);
        return measure;
    }

    @Test
    void measuresPeakAndRmsOfEachChannel() {
        Levels levels = measured(tone(0.5, RATE)).levels();
        assertThat(levels.peak()[0]).isCloseTo(0.5f, within(0.001f));
        assertThat(levels.rms()[0]).isCloseTo(0.3536f, within(0.001f));
        assertThat(levels.peak()[1]).isZero();
        assertThat(Levels.decibels(levels.rms()[0])).isCloseTo(-9.03, within(0.05));
        assertThat(Levels.decibels(0)).isEqualTo(Levels.LOWEST_DB);
    }

    @Test
    void countsSamplesAtFullScale() {
        assertThat(measured(tone(0.99, RATE)).clipped()).isZero();
        LevelMeasure loud = measured(tone(1.5, RATE));
        assertThat(loud.clipped()).isGreaterThan(1000);
        loud.forgetClipped();
        assertThat(loud.clipped()).isZero();
    }

    @Test
    void keepsHalfAMinuteOfWaveformHoweverLongItRuns() {
        LevelMeasure measure = new LevelMeasure(new CaptureFormat(RATE, 2));
        byte[] minute = tone(0.25, 60 * RATE);
        for (int i = 0; i < 3; i++) {
            measure.add(minute, minute.length);
        }
        assertThat(measure.columns()).hasSize(600);
        assertThat(measure.columns()[599].high()).isCloseTo(0.25f, within(0.001f));
        assertThat(measure.columns()[0].low()).isCloseTo(-0.25f, within(0.001f));
    }
}
