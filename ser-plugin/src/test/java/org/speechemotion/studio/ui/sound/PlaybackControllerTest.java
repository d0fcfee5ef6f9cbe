// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.recording.RecordingDocument;
import org.speechemotion.studio.ui.recording.SoundFiles;

class PlaybackControllerTest {

    @TempDir
    private Path folder;

    private final FakeOutput output = new FakeOutput();
    private RecordingDocument document;
    private PlaybackController playback;

    @BeforeEach
    void open() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 10, 2);
        output.holdsDrain = true;
        document = new RecordingDocument(Sessions.inMemory(recording));
        TimeAxis axis = new TimeAxis(TimeViewport.whole(10, 800, 1e-4));
        playback = run(() -> new PlaybackController(document, axis, output));
    }

    @AfterEach
    void close() throws Exception {
        run(() -> {
            playback.close();
            return null;
        });
    }

    private static <T> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static void act(Runnable work) throws Exception {
        run(() -> {
            work.run();
            return null;
        });
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!run(condition) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(run(condition)).isTrue();
    }

    @Test
    void playsFromWhereTheMousePointsTo() throws Exception {
        act(() -> {
            playback.setPointer(() -> OptionalDouble.of(3));
            playback.playFromPointer();
        });
        waitFor(() -> output.opened == 1);
        output.frames = SoundFiles.RATE / 2;
        waitFor(() -> Math.abs(document.playhead() - 3.5) < 1e-6);
        act(playback::stop);
        assertThat(run(document::playhead)).isEqualTo(3);
    }

    @Test
    void pausesWhereTheDeviceIsAndNotWhereTheClockOnTheWallIs() throws Exception {
        act(playback::playOrPause);
        waitFor(() -> output.opened == 1 && output.heardFrames() > 0);
        Thread.sleep(200);
        assertThat(run(document::playhead)).isZero();
        output.frames = 1600;
        act(playback::playOrPause);
        assertThat(run(document::playhead)).isEqualTo(0.1);
        assertThat(run(playback::isPlaying)).isFalse();
    }

    @Test
    void loopsTheSelection() throws Exception {
        act(() -> {
            document.select(Optional.of(new TimeSpan(2, 3)), false);
            playback.setLooping(true);
            playback.playSelection();
        });
        waitFor(() -> output.heardFrames() > 2.5 * SoundFiles.RATE);
        output.frames = SoundFiles.RATE * 9 / 4;
        waitFor(() -> Math.abs(document.playhead() - 2.25) < 1e-6);
        assertThat(run(playback::isPlaying)).isTrue();
    }

    @Test
    void atHalfSpeedThePlayheadMovesHalfAsFast() throws Exception {
        act(() -> {
            playback.setSpeed(0.5);
            playback.playOrPause();
        });
        waitFor(() -> output.heardFrames() > 6 * SoundFiles.RATE);
        output.frames = 6 * SoundFiles.RATE;
        waitFor(() -> Math.abs(document.playhead() - 3) < 0.005);
    }

    @Test
    void speedsGoUpAndDownInStepsBetweenHalfAndTwice() throws Exception {
        act(() -> playback.changeSpeed(true));
        assertThat(run(playback::speed)).isEqualTo(1.1);
        act(() -> playback.changeSpeed(false));
        act(() -> playback.changeSpeed(false));
        assertThat(run(playback::speed)).isEqualTo(0.9);
        for (int i = 0; i < 30; i++) {
            act(() -> playback.changeSpeed(true));
        }
        assertThat(run(playback::speed)).isEqualTo(2);
        act(() -> playback.setSpeed(0.01));
        assertThat(run(playback::speed)).isEqualTo(0.5);
    }

    @Test
    void mutesAndUnmutesAndChangesVolumes() throws Exception {
        act(playback::toggleMute);
        assertThat(run(() -> playback.mix().isSilent())).isTrue();
        act(playback::toggleMute);
        act(() -> playback.changeVolume(3));
        assertThat(run(() -> (double) playback.mix().gain(1))).isCloseTo(1.4125, within(1e-3));
    }

    @Test
    void scrubbingMovesThePlayheadAndLeavesItThere() throws Exception {
        act(() -> playback.scrub(4));
        waitFor(() -> output.heardFrames() >= 960);
        act(() -> playback.scrub(5));
        waitFor(() -> output.heardFrames() >= 1920);
        act(playback::endScrubbing);
        assertThat(run(document::playhead)).isEqualTo(5);
        waitFor(() -> output.closed == 1);
    }

    @Test
    void scrubbingByKeysEndsByItselfButNotWhatIsPlayedSince() throws Exception {
        // In one event: scrubbing ends by itself when no key comes for a while.
        act(() -> {
            playback.seek(4);
            playback.scrubBy(1);
            playback.scrubBy(1);
        });
        assertThat(run(document::playhead)).isEqualTo(4.1, within(1e-9));
        waitFor(() -> output.heardFrames() >= 960);
        waitFor(() -> output.closed == 1);
        act(() -> playback.scrubBy(-1));
        act(playback::playOrPause);
        Thread.sleep(1000);
        assertThat(run(playback::isPlaying)).isTrue();
    }

    @Test
    void aLostDeviceStopsPlayingAndTheDocumentGoesOn() throws Exception {
        act(playback::playOrPause);
        waitFor(() -> output.heardFrames() > 0);
        output.loss = "gone";
        waitFor(() -> !playback.isPlaying());
        output.loss = null;
        act(() -> playback.seek(2));
        act(playback::playOrPause);
        waitFor(() -> output.opened == 2);
        assertThat(run(playback::isPlaying)).isTrue();
    }

    @Test
    void anotherDeviceTakesOverWhilePlaying() throws Exception {
        SoundOptions before = SoundOptions.current();
        try {
            act(playback::playOrPause);
            waitFor(() -> output.opened == 1 && output.heardFrames() > 8000);
            output.frames = 8000;
            waitFor(() -> document.playhead() > 0.49);
            SoundOptions.choose(before.withOutputDevice("another one"));
            waitFor(() -> output.opened == 2);
            waitFor(() -> document.playhead() == 0.5);
        } finally {
            SoundOptions.choose(before);
        }
    }
}
