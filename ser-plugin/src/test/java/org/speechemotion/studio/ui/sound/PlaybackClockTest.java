// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * The playhead against what a device really plays. The device has a clock of its own and takes and plays uneven pieces;
 * each sample of the recording says which frame of its second it is, so that what comes out tells where it is from.
 */
class PlaybackClockTest {

    private static final int RATE = 8000;
    private static final double MOST_SECONDS_OFF = 0.020;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> failure = new AtomicReference<>();

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 1, 1.3, 2})
    void keepsTogetherForTwoMinutes(double speed) throws Exception {
        assertThat(worst(120, speed, speed)).isLessThan(MOST_SECONDS_OFF);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2})
    void keepsTogetherForAnHour(double speed) throws Exception {
        assertThat(worst(3600, speed, speed)).isLessThan(MOST_SECONDS_OFF);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.4})
    void keepsTogetherWhileTheSpeedChangesAllTheTime(double speed) throws Exception {
        assertThat(worst(120, speed, 2)).isLessThan(MOST_SECONDS_OFF);
    }

    /** Plays so much of a recording, now at one speed and now at the other; the farthest that the playhead is off. */
    private double worst(int seconds, double speed, double other) throws Exception {
        Recording recording = new Recording(Path.of("seconds.wav"), RATE, 1, (long) seconds * RATE, "test");
        UnevenDevice device = new UnevenDevice(seconds);
        Player player = new Player(recording, () -> new Seconds(recording), device, new Player.Listener() {
            @Override
            public void ended() {
                ended.countDown();
            }

            @Override
            public void failed(String message) {
                failure.set(message);
                ended.countDown();
            }
        });
        player.setSpeed(speed);
        device.observed = () -> {
            if (speed != other && device.random.nextInt(300) == 0) {
                player.setSpeed(player.speed() == speed ? other : speed);
            }
            return player.frame();
        };
        player.play(new Route(0, recording.frames(), -1));
        assertThat(ended.await(10, TimeUnit.MINUTES)).isTrue();
        assertThat(failure.get()).isNull();
        assertThat(device.compared).isGreaterThan(seconds * 10L);
        assertThat(device.lastPlace).isGreaterThan((double) seconds - 2);
        return device.worst;
    }

    /** A recording each of whose samples is the number of its frame within its second. */
    private record Seconds(Recording recording) implements AudioSource {

        @Override
        public int read(long frame, float[][] block, int count) {
            int there = (int) Math.max(0, Math.min(count, recording.frames() - frame));
            for (int i = 0; i < there; i++) {
                block[0][i] = (frame + i) % RATE / 32767f;
            }
            return there;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    @FunctionalInterface
    private interface Playhead {
        long frame();
    }

    /** A device that plays uneven pieces from a buffer of uneven size when it is asked to take more. */
    private static final class UnevenDevice implements AudioOutput, AudioOutput.Line {

        private final Random random = new Random(5);
        private final short[] buffer = new short[RATE];
        private final int seconds;
        private Playhead observed;
        private long taken;
        private volatile long played;
        private long compared;
        private double worst;
        private double lastPlace;

        UnevenDevice(int seconds) {
            this.seconds = seconds;
        }

        @Override
        public Line open(int sampleRate, int channels) {
            return this;
        }

        @Override
        public void start() {
            // It plays when it is full.
        }

        @Override
        public int offer(byte[] bytes, int from, int length) {
            int room = 400 + random.nextInt(1200) - (int) (taken - played);
            if (room <= 0) {
                playSome();
                return offer(bytes, from, length);
            }
            int frames = Math.min(room, length / 2);
            for (int i = 0; i < frames; i++) {
                int at = from + 2 * i;
                buffer[(int) ((taken + i) % buffer.length)] = (short) ((bytes[at] & 0xFF) | bytes[at + 1] << 8);
            }
            taken += frames;
            return 2 * frames;
        }

        private void playSome() {
            int count = (int) Math.min(taken - played, 1 + random.nextInt(700));
            for (int i = 0; i < count; i++) {
                played++;
                if (random.nextInt(97) == 0) {
                    compare(sample(played), sample(played + 3), played + 3 < taken);
                }
            }
        }

        private int sample(long frame) {
            return buffer[(int) (frame % buffer.length)];
        }

        private void compare(int within, int soon, boolean known) {
            double shown = (double) observed.frame() / RATE;
            double place = (double) within / RATE;
            double phase = shown - Math.floor(shown);
            // Beginnings of seconds are mixed with ends; where something is mixed with silence, places mean nothing.
            boolean whole = Math.abs(soon - within - 3) <= 2;
            boolean clear = whole && place > 0.1 && place < 0.9 && phase > 0.1 && phase < 0.9;
            if (known && clear && shown > 1 && shown < seconds - 0.5) {
                worst = Math.max(worst, Math.abs(place - phase));
                compared++;
                lastPlace = shown;
            }
        }

        @Override
        public long framePosition() {
            return played;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
