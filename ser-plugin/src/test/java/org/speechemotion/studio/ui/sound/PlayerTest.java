// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.recording.SoundFiles;

/** Playing on a device that the test controls. */
class PlayerTest {

    @TempDir
    private Path folder;

    private final FakeOutput output = new FakeOutput();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> failure = new AtomicReference<>();
    private Recording recording;
    private Player player;

    @BeforeEach
    void prepare() throws Exception {
        recording = SoundFiles.ramp(folder.resolve("ramp.wav"), 20_000);
        player = player(recording.path());
    }

    @AfterEach
    void stop() {
        player.stop();
    }

    private Player player(Path file) {
        Player.Listener listener = new Player.Listener() {
            @Override
            public void ended() {
                ended.countDown();
            }

            @Override
            public void failed(String message) {
                failure.set(message);
                ended.countDown();
            }
        };
        return new Player(recording, () -> AudioFiles.open(file), output, listener);
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void waitForEnd() throws InterruptedException {
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(player.isPlaying()).isFalse();
        waitFor(() -> output.closed == output.opened);
    }

    private int sample(int frame) {
        byte[] bytes = output.heard();
        return (bytes[2 * frame] & 0xFF) | bytes[2 * frame + 1] << 8;
    }

    @Test
    void playsEverySampleOfAStretchOnce() throws Exception {
        player.play(new Route(3000, 9000, -1));
        waitForEnd();
        assertThat(failure.get()).isNull();
        assertThat(output.heardFrames()).isEqualTo(6000);
        for (int i = 0; i < 6000; i += 501) {
            assertThat(sample(i)).isBetween(3000 + i - 1, 3000 + i + 1);
        }
        assertThat(output.started).isEqualTo(1);
    }

    @Test
    void isWhereTheDeviceSays() throws Exception {
        output.holdsDrain = true;
        player.play(new Route(1000, 5000, -1));
        waitFor(() -> output.opened == 1 && output.heardFrames() >= 4000);
        assertThat(player.frame()).isEqualTo(1000);
        output.frames = 1234;
        assertThat(player.frame()).isEqualTo(2234);
        output.frames = 3999;
        assertThat(player.frame()).isEqualTo(4999);
        output.frames = 500;
        assertThat(player.stop()).isEqualTo(1500);
        assertThat(player.isPlaying()).isFalse();
        assertThat(player.stop()).isEqualTo(-1);
        waitFor(() -> output.closed == 1);
    }

    @Test
    void endsWhenTheDeviceHasPlayedTheLastSample() throws Exception {
        output.holdsDrain = true;
        player.play(new Route(1000, 5000, -1));
        waitFor(() -> output.heardFrames() >= 4000);
        output.frames = 3990;
        assertThat(ended.await(100, TimeUnit.MILLISECONDS)).isFalse();
        output.frames = 4000;
        waitForEnd();
        assertThat(failure.get()).isNull();
    }

    @Test
    void loopsAndKnowsWhereItIsInEachRound() throws Exception {
        output.holdsDrain = true;
        player.play(new Route(2500, 4000, 2000));
        waitFor(() -> output.heardFrames() >= 1500 + 3 * 2000);
        output.frames = 1000;
        assertThat(player.frame()).isEqualTo(3500);
        output.frames = 1500 + 10;
        assertThat(player.frame()).isEqualTo(2010);
        output.frames = 1500 + 2000 + 20;
        assertThat(player.frame()).isEqualTo(2020);
        player.stop();
        assertThat(sample(1499)).isBetween(3998, 4000);
        assertThat(sample(1500)).isBetween(1999, 2001);
        assertThat(sample(3499)).isBetween(3998, 4000);
        assertThat(sample(3500)).isBetween(1999, 2001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 2})
    void nothingOutsideTheStretchIsHeardAtAnySpeed(double speed) throws Exception {
        player.setSpeed(speed);
        player.play(new Route(6000, 14_000, -1));
        waitForEnd();
        assertThat(output.heardFrames()).isBetween((int) (8000 / speed) - 60, (int) (8000 / speed) + 60);
        for (int i = 0; i < 8000 / speed - 60; i++) {
            assertThat(sample(i)).isBetween(-1, 14_001);
        }
        // The first and last samples are faded with silence, what is between comes from inside.
        for (int i = 400; i < 8000 / speed - 400; i++) {
            assertThat(sample(i)).isBetween(5999, 14_001);
        }
    }

    @Test
    void anotherSpeedIsHeardWhileItPlays() throws Exception {
        output.holdsDrain = true;
        player.play(new Route(0, 20_000, 0));
        waitFor(() -> output.heardFrames() > 3000);
        player.setSpeed(0.5);
        int before = output.heardFrames();
        waitFor(() -> output.heardFrames() > before + 60_000);
        player.stop();
        // Late enough to be slow: one step of the ramp takes two frames.
        int at = before + 30_000;
        int steps = 0;
        for (int i = 0; i < 4000; i++) {
            steps += sample(at + i + 1) > sample(at + i) ? sample(at + i + 1) - sample(at + i) : 0;
        }
        assertThat(steps).isGreaterThan(1000);
        assertThat(output.opened).isEqualTo(1);
    }

    @Test
    void grainsArePlayedWhereTheScrubbingIs() throws Exception {
        output.holdsDrain = true;
        player.scrub(5000);
        waitFor(() -> output.heardFrames() == 960);
        player.scrub(15_000);
        waitFor(() -> output.heardFrames() == 1920);
        assertThat(sample(480)).isBetween(4998, 5002);
        assertThat(sample(960 + 480)).isBetween(14_998, 15_002);
        assertThat(sample(0)).isZero();
        assertThat(output.opened).isEqualTo(1);
        assertThat(player.isPlaying()).isFalse();
        player.stop();
        waitFor(() -> output.closed == 1);
    }

    @Test
    void aMissingDeviceIsAMessage() throws Exception {
        output.problem = "no device";
        player.play(new Route(0, 1000, -1));
        waitForEnd();
        assertThat(failure.get()).isEqualTo("no device");
    }

    @Test
    void aDeviceThatIsPulledOutIsAMessage() throws Exception {
        output.holdsDrain = true;
        player.play(new Route(0, 20_000, 0));
        waitFor(() -> output.heardFrames() > 3000);
        output.loss = "gone";
        waitForEnd();
        assertThat(failure.get()).isEqualTo("gone");
    }

    @Test
    void aDeviceThatStandsStillIsAMessage() throws Exception {
        output.patience = Duration.ofMillis(50);
        output.holdsDrain = true;
        output.stuck = true;
        player.play(new Route(0, 20_000, -1));
        waitForEnd();
        assertThat(failure.get()).contains("does not go on");
    }

    @Test
    void aFileThatIsGoneIsAMessage() throws Exception {
        player = player(folder.resolve("gone.wav"));
        player.play(new Route(0, 1000, -1));
        waitForEnd();
        assertThat(failure.get()).contains("gone.wav");
    }

    @Test
    void aFileThatIsAnotherOneNowIsAMessage() throws Exception {
        Path other = SoundFiles.syllables(folder.resolve("other.wav"), 1, 2).path();
        player = player(other);
        player.play(new Route(0, 1000, -1));
        waitForEnd();
        assertThat(failure.get()).contains("open it again");
    }

    @Test
    void aStretchOfNothingEnds() throws Exception {
        player.play(new Route(20_000, 20_000, -1));
        waitForEnd();
        assertThat(failure.get()).isNull();
    }

    @Test
    void theNextStretchWaitsUntilTheDeviceIsFree() throws Exception {
        for (int i = 0; i < 20; i++) {
            int before = output.opened;
            player.play(new Route(i, 20_000, 0));
            waitFor(() -> output.opened > before);
        }
        assertThat(output.mostOpen).isEqualTo(1);
    }
}
