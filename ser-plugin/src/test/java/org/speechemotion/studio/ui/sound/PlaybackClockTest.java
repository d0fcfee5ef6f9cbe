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

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void keepsTogetherAfterSeekingAndPausing(double speed) throws Exception {
        Recording recording = recording(3600);
        UnevenDevice device = new UnevenDevice(3600);
        Player player = player(recording, device);
        player.setSpeed(speed);
        device.observed = player::frame;
        device.most = 20;
        Random random = new Random(9);
        for (int seek = 0; seek < 12; seek++) {
            long from = random.nextInt(3500 * RATE);
            player.play(new Route(from, recording.frames(), -1));
            long stopped = playSome(player, device, from);
            for (int pause = 0; pause < 3; pause++) {
                player.play(new Route(stopped, recording.frames(), -1));
                stopped = playSome(player, device, stopped);
            }
        }
        assertThat(failure.get()).isNull();
        assertThat(device.worst).isLessThan(MOST_SECONDS_OFF);
    }

    /** Lets the device play some seconds from a frame on; where it was when it was stopped. */
    private static long playSome(Player player, UnevenDevice device, long from) throws InterruptedException {
        double start = (double) from / RATE;
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            synchronized (device) {
                if (device.isFull()) {
                    long stopped = player.stop();
                    device.on = false;
                    assertThat(device.firstHeard).as("heard first").isBetween(start - MOST_SECONDS_OFF, start + 1);
                    // It was compared a few hundred frames ago at most.
                    assertThat((double) stopped / RATE)
                            .as("stopped at")
                            .isBetween(device.lastHeard - MOST_SECONDS_OFF, device.lastHeard + 0.3);
                    return stopped;
                }
            }
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    private static Recording recording(int seconds) {
        return new Recording(Path.of("seconds.wav"), RATE, 2, (long) seconds * RATE, "test");
    }

    private Player player(Recording recording, AudioOutput device) {
        return new Player(recording, () -> new Seconds(recording), device, new Player.Listener() {
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
    }

    /** Plays so much of a recording, now at one speed and now at the other; the farthest that the playhead is off. */
    private double worst(int seconds, double speed, double other) throws Exception {
        Recording recording = recording(seconds);
        UnevenDevice device = new UnevenDevice(seconds);
        Player player = player(recording, device);
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

    /** A recording whose first channel says which frame of its second it is, and whose second which second. */
    private record Seconds(Recording recording) implements AudioSource {

        @Override
        public int read(long frame, float[][] block, int count) {
            int there = (int) Math.max(0, Math.min(count, recording.frames() - frame));
            for (int i = 0; i < there; i++) {
                block[0][i] = (frame + i) % RATE / 32767f;
                block[1][i] = (frame + i) / RATE / 32767f;
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
        private final short[][] buffer = new short[2][RATE];
        private final int seconds;
        private Playhead observed;
        private long taken;
        private volatile long played;
        private boolean on;
        private long compared;
        /** So many times it is compared, then it takes no more. */
        private long most = Long.MAX_VALUE;

        private double worst;
        private double firstHeard;
        private double lastHeard;
        private double lastPlace;

        UnevenDevice(int seconds) {
            this.seconds = seconds;
        }

        @Override
        public synchronized Line open(int sampleRate, int channels) {
            assertThat(channels).isEqualTo(2);
            taken = 0;
            played = 0;
            compared = 0;
            on = true;
            return this;
        }

        @Override
        public void start() {
            // It plays when it is full.
        }

        boolean isFull() {
            return on && compared >= most;
        }

        @Override
        public synchronized int offer(byte[] bytes, int from, int length) {
            if (isFull()) {
                return 0;
            }
            int room = 400 + random.nextInt(1200) - (int) (taken - played);
            if (room <= 0) {
                playSome();
                return offer(bytes, from, length);
            }
            int frames = Math.min(room, length / 4);
            for (int i = 0; i < 2 * frames; i++) {
                int at = from + 2 * i;
                buffer[i % 2][(int) ((taken + i / 2) % RATE)] = (short) ((bytes[at] & 0xFF) | bytes[at + 1] << 8);
            }
            taken += frames;
            return 4 * frames;
        }

        private void playSome() {
            int count = (int) Math.min(taken - played, 1 + random.nextInt(700));
            for (int i = 0; i < count; i++) {
                played++;
                if (random.nextInt(97) == 0) {
                    compare();
                }
            }
        }

        private int sample(int channel, long frame) {
            return buffer[channel][(int) (frame % RATE)];
        }

        private void compare() {
            int within = sample(0, played);
            int soon = sample(0, played + 3);
            double shown = (double) observed.frame() / RATE;
            double phase = (double) within / RATE;
            double place = sample(1, played) + phase;
            // Beginnings of seconds are mixed with ends; where something is mixed with silence, places mean nothing.
            boolean whole = Math.abs(soon - within - 3) <= 2;
            boolean clear = whole && phase > 0.1 && phase < 0.9;
            if (on && played + 3 < taken && clear && place > 1 && place < seconds - 0.5) {
                firstHeard = compared == 0 ? place : firstHeard;
                lastHeard = place;
                worst = Math.max(worst, Math.abs(place - shown));
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
