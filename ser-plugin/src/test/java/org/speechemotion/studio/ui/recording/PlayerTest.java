// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;

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

    private Player player(Path file) {
        return new Player(file, output, new Player.Listener() {
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

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private int sample(int frame) {
        byte[] bytes = output.heard();
        return (bytes[2 * frame] & 0xFF) | bytes[2 * frame + 1] << 8;
    }

    @Test
    void playsEverySampleOfAStretchOnce() throws Exception {
        player.play(3000, 9000, -1);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).isNull();
        assertThat(output.heardFrames()).isEqualTo(6000);
        for (int i = 0; i < 6000; i += 501) {
            assertThat(sample(i)).isBetween(3000 + i - 1, 3000 + i + 1);
        }
        assertThat(player.isPlaying()).isFalse();
        assertThat(output.closed).isEqualTo(output.opened);
    }

    @Test
    void isWhereTheDeviceSays() throws Exception {
        output.holdsDrain = true;
        player.play(1000, 5000, -1);
        waitFor(() -> output.opened == 1 && output.heardFrames() >= 4000);
        assertThat(player.frame()).isEqualTo(1000);
        output.frames = 1234;
        assertThat(player.frame()).isEqualTo(2234);
        output.frames = 999_999;
        assertThat(player.frame()).isEqualTo(5000);
        output.frames = 500;
        assertThat(player.stop()).isEqualTo(1500);
        assertThat(player.isPlaying()).isFalse();
        assertThat(player.stop()).isEqualTo(-1);
    }

    @Test
    void loopsAndKnowsWhereItIsInEachRound() throws Exception {
        player.play(2500, 4000, 2000);
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
    }

    @Test
    void aMissingDeviceIsAMessage() throws Exception {
        output.problem = "no device";
        player.play(0, 1000, -1);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).isEqualTo("no device");
        assertThat(player.isPlaying()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsAMessage() throws Exception {
        player = player(folder.resolve("gone.wav"));
        player.play(0, 1000, -1);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).contains("gone.wav");
    }

    @Test
    void keepsThePlaceExactAfterAnHour() {
        PlayedFrames played = new PlayedFrames(7, Long.MAX_VALUE);
        long hour = 3600L * 44_100;
        assertThat(played.frameAt(hour)).isEqualTo(hour + 7);
    }

    @Test
    void clipsAndMixesWhatTheDeviceCannotTake() {
        byte[] bytes = new byte[8];
        float[][] three = {{1.5f, 0}, {1.5f, 0.3f}, {1.5f, 0.6f}};
        assertThat(PcmEncoder.encode(three, 2, 1, bytes)).isEqualTo(4);
        assertThat((bytes[0] & 0xFF) | bytes[1] << 8).isEqualTo(32767);
        assertThat((bytes[2] & 0xFF) | bytes[3] << 8).isEqualTo(Math.round(0.3f * 32767));
    }
}
