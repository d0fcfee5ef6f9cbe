// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;

/** Noise along a channel. */
class NoiseProfileTest {

    /** 25 frames a second. */
    private static final FrameSettings SETTINGS =
            FrameSettings.of(new MelSettings(16_000, 1024, 1024, 640, 2, 50, 5400, -80));

    private static final float SPEECH = -20;

    /** Frames of so many seconds, whose level is the room's but in speech. */
    private static FrameSpool spool(int seconds, List<TimeSpan> speech, Room room) throws IOException {
        FrameSpool spool = new FrameSpool(2, SETTINGS.frameStep());
        Random random = new Random(3);
        for (int frame = 0; frame < seconds * 25; frame++) {
            double time = frame * SETTINGS.frameStep();
            boolean spoken = speech.stream().anyMatch(span -> span.contains(time));
            float level = spoken ? SPEECH : (float) (room.level(time) + 0.1 * random.nextGaussian());
            spool.accept(new float[] {level, level});
        }
        spool.finish();
        return spool;
    }

    /** Level of the noise at a time. */
    private interface Room {
        double level(double time);
    }

    private static float reduced(NoiseProfile profile, double time, float level) {
        FrameMatrix frame = new FrameMatrix(1, 2, SETTINGS.frameStep(), new float[] {level, level});
        profile.reduce((int) Math.round(time / SETTINGS.frameStep()), frame);
        return frame.at(0, 1);
    }

    @Test
    void speechIsNotNoise() throws IOException {
        List<TimeSpan> speech = List.of(new TimeSpan(0, 20), new TimeSpan(23, 40));
        try (FrameSpool spool = spool(40, speech, time -> -50)) {
            NoiseProfile profile = new NoiseProfile(spool, SETTINGS, speech);
            assertThat(reduced(profile, 10, SPEECH)).isCloseTo(SPEECH, within(0.01));
            assertThat(reduced(profile, 10, -50)).isCloseTo(-60, within(0.5));
            assertThat(reduced(profile, 39, -50)).isCloseTo(-60, within(0.5));
        }
    }

    @Test
    void noiseThatChangesIsFollowed() throws IOException {
        List<TimeSpan> speech = List.of(new TimeSpan(100, 110), new TimeSpan(500, 510));
        try (FrameSpool spool = spool(600, speech, time -> time < 300 ? -60 : -40)) {
            NoiseProfile profile = new NoiseProfile(spool, SETTINGS, speech);
            assertThat(reduced(profile, 105, -40)).isCloseTo(-40, within(0.1));
            assertThat(reduced(profile, 505, -40)).isCloseTo(-50, within(0.5));
        }
    }

    @Test
    void minutesWithoutPausesTakeTheNoiseOfThoseBeforeOrElseAfter() throws IOException {
        List<TimeSpan> speech = List.of(new TimeSpan(10, 600));
        try (FrameSpool spool = spool(610, speech, time -> time < 300 ? -60 : -40)) {
            NoiseProfile profile = new NoiseProfile(spool, SETTINGS, speech);
            assertThat(reduced(profile, 200, -60)).isCloseTo(-70, within(0.5));
            assertThat(reduced(profile, 200, -40)).isCloseTo(-40, within(0.1));
            assertThat(reduced(profile, 590, -40)).isCloseTo(-50, within(0.5));
        }
    }

    @Test
    void withoutPausesAllStays() throws IOException {
        List<TimeSpan> speech = List.of(new TimeSpan(0, 30));
        try (FrameSpool spool = spool(30, speech, time -> -50)) {
            assertThat(reduced(new NoiseProfile(spool, SETTINGS, speech), 15, -50))
                    .isEqualTo(-50);
        }
    }

    @Test
    void anEmptyChannelHasNone() throws IOException {
        try (FrameSpool spool = spool(0, List.of(), time -> -50)) {
            FrameMatrix nothing = new FrameMatrix(0, 2, SETTINGS.frameStep(), new float[0]);
            new NoiseProfile(spool, SETTINGS, List.of()).reduce(0, nothing);
            assertThat(nothing.frames()).isZero();
        }
    }

    private static org.assertj.core.data.Offset<Float> within(double offset) {
        return org.assertj.core.data.Offset.offset((float) offset);
    }
}
