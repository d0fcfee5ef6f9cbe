// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.GrowingWav;
import org.speechemotion.studio.testing.EnglishNumbers;
import org.speechemotion.studio.ui.capture.CaptureState.Phase;
import org.speechemotion.studio.ui.recording.SoundFiles;

/** Recording from a file of sound in place of a microphone. */
@EnglishNumbers
class CaptureSessionTest {

    private static final CaptureFormat FORMAT = new CaptureFormat(SoundFiles.RATE, 2);
    private static final int HEADER = 44;

    @TempDir
    private Path folder;

    private Path file;
    private byte[] sound;
    private FakeInput input;
    private volatile long free = Long.MAX_VALUE;
    private CaptureSession session;

    @BeforeEach
    void speak() throws Exception {
        Path talk = SoundFiles.syllables(folder.resolve("talk.wav"), 8, 2).path();
        byte[] whole = Files.readAllBytes(talk);
        sound = Arrays.copyOfRange(whole, HEADER, whole.length);
        file = folder.resolve("new.wav");
        input = new FakeInput(sound);
        input.limit = 0;
    }

    @AfterEach
    void stop() {
        if (session != null) {
            session.stop();
        }
    }

    private void start(Duration patience) {
        session = session(input, patience);
        session.start(null);
    }

    private CaptureSession session(AudioInput from, Duration patience) {
        return new CaptureSession(
                new CaptureSession.Services(
                        from,
                        (path, format) -> GrowingWav.create(path, format.sampleRate(), format.channels()),
                        path -> free,
                        patience),
                "",
                FORMAT);
    }

    private void startRecording(Duration patience) throws Exception {
        start(patience);
        waitFor(() -> session.state().phase() == Phase.LISTENING);
        session.record(file);
        waitFor(() -> session.state().phase() == Phase.RECORDING);
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** The bytes of the samples of a file, read as every part of the program reads it. */
    private static byte[] samples(Path wav) throws Exception {
        try (AudioSource source = AudioFiles.open(wav)) {
            int frames = (int) source.recording().frames();
            float[][] block = new float[2][frames];
            source.read(0, block, frames);
            byte[] bytes = new byte[4 * frames];
            for (int i = 0; i < 2 * frames; i++) {
                int value = Math.round(block[i % 2][i / 2] * 32768);
                bytes[2 * i] = (byte) value;
                bytes[2 * i + 1] = (byte) (value >> 8);
            }
            return bytes;
        }
    }

    @Test
    void everySampleThatComesInIsInTheFile() throws Exception {
        startRecording(Duration.ofMinutes(1));
        input.limit = sound.length;
        waitFor(() -> session.state().seconds() == 8);
        session.stop();
        waitFor(() -> session.state().phase() == Phase.FINISHED);
        assertThat(session.state().message()).isEmpty();
        assertThat(session.state().file()).isEqualTo(file);
        assertThat(samples(file)).isEqualTo(sound);
        assertThat(input.closed).isTrue();
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nothingIsWrittenBeforeRecordingAndWhilePausing() throws Exception {
        start(Duration.ofMinutes(1));
        int second = FORMAT.bytesPerSecond();
        input.limit = second;
        waitFor(() -> session.measure().columns().length == 20);
        session.record(file);
        waitFor(() -> session.state().phase() == Phase.RECORDING);
        input.limit = 3 * second;
        waitFor(() -> session.state().seconds() == 2);
        session.pause();
        waitFor(() -> session.state().phase() == Phase.PAUSED);
        input.limit = 6 * second;
        waitFor(() -> session.measure().columns().length == 120);
        session.goOn();
        waitFor(() -> session.state().phase() == Phase.RECORDING);
        input.limit = 7 * second;
        waitFor(() -> session.state().seconds() == 3);
        session.stop();
        waitFor(() -> session.state().phase().isOver());
        byte[] written = samples(file);
        assertThat(written).hasSize(3 * second);
        assertThat(Arrays.copyOf(written, 2 * second)).isEqualTo(Arrays.copyOfRange(sound, second, 3 * second));
        assertThat(Arrays.copyOfRange(written, 2 * second, 3 * second))
                .isEqualTo(Arrays.copyOfRange(sound, 6 * second, 7 * second));
    }

    @Test
    void afterACrashAllButTheLastSecondCanBeRead() throws Exception {
        startRecording(Duration.ofMinutes(1));
        input.limit = sound.length;
        waitFor(() -> session.state().seconds() == 8);
        // What is on the disk now is what a crash would leave.
        Path left = Files.copy(file, folder.resolve("left.wav"));
        byte[] readable = samples(left);
        assertThat(readable.length).isGreaterThan(sound.length - 2 * FORMAT.bytesPerSecond());
        assertThat(readable).isEqualTo(Arrays.copyOf(sound, readable.length));
    }

    @Test
    void whenTheApplicationIsLeftTheFileIsComplete() throws Exception {
        startRecording(Duration.ofMinutes(1));
        input.limit = sound.length;
        waitFor(() -> session.state().seconds() == 8);
        long begin = System.nanoTime();
        session.complete();
        // It waits for the file, but not for ever: a disk that is so slow is not the session's fault.
        assertThat(session.state().phase() == Phase.FINISHED
                        || System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(CaptureSession.HANDOVER_MILLIS))
                .isTrue();
        waitFor(() -> session.state().phase() == Phase.FINISHED);
        assertThat(samples(file)).isEqualTo(sound);
    }

    @Test
    void theNextSessionWaitsUntilTheDeviceIsFree() throws Exception {
        start(Duration.ofMinutes(1));
        CaptureSession first = session;
        waitFor(() -> first.state().phase() == Phase.LISTENING);
        FakeInput again = new FakeInput(sound);
        boolean[] wasFree = new boolean[1];
        session = session(
                (device, format) -> {
                    wasFree[0] = input.closed;
                    return again.open(device, format);
                },
                Duration.ofMinutes(1));
        session.start(first);
        first.stop();
        waitFor(() -> session.state().phase() == Phase.LISTENING);
        assertThat(wasFree[0]).isTrue();
    }

    @Test
    void aPulledOutDeviceKeepsWhatWasRecorded() throws Exception {
        startRecording(Duration.ofMinutes(1));
        input.limit = sound.length / 2;
        waitFor(() -> session.state().seconds() == 4);
        input.loss = "The microphone was lost";
        waitFor(() -> session.state().phase() == Phase.FINISHED);
        assertThat(session.state().message()).contains("The microphone was lost", "is kept in", "new.wav");
        assertThat(samples(file)).isEqualTo(Arrays.copyOf(sound, sound.length / 2));
    }

    @Test
    void aDeviceThatGoesSilentForGoodIsAMessage() throws Exception {
        // Sound comes all the time until the test ends it, so that the patience is not over before.
        input = new FakeInput(Arrays.copyOf(sound, 4000));
        input.endless = true;
        startRecording(Duration.ofMillis(300));
        waitFor(() -> session.state().seconds() > 0);
        input.limit = 0;
        waitFor(() -> session.state().phase() == Phase.FINISHED);
        assertThat(session.state().message()).contains("No sound comes", "is kept in");
        assertThat(samples(file)).hasSize((int) Math.round(session.state().seconds() * FORMAT.bytesPerSecond()));
    }

    @Test
    void aDiskThatGetsFullEndsTheRecordingInTime() throws Exception {
        free = CaptureSession.LEAVE_FREE + 100L * FORMAT.bytesPerSecond();
        startRecording(Duration.ofMinutes(1));
        input.limit = sound.length / 2;
        waitFor(() -> session.state().seconds() == 4);
        assertThat(session.state().secondsLeft()).isEqualTo(100);
        free = CaptureSession.LEAVE_FREE - 1;
        input.limit = sound.length;
        waitFor(() -> session.state().phase() == Phase.FINISHED);
        assertThat(session.state().message()).contains("63 MB are free", "is kept in");
        byte[] written = samples(file);
        assertThat(written.length).isBetween(sound.length / 2, sound.length);
        assertThat(written).isEqualTo(Arrays.copyOf(sound, written.length));
    }

    @Test
    void aFileThatIsThereAlreadyIsNotReplacedAndAnotherNameCanBeTried() throws Exception {
        Files.writeString(file, "dear");
        start(Duration.ofMinutes(1));
        session.record(file);
        waitFor(() -> session.state().message().contains("choose another name"));
        assertThat(file).hasContent("dear");
        assertThat(session.state().phase()).isEqualTo(Phase.LISTENING);
        session.record(folder.resolve("other.wav"));
        waitFor(() -> session.state().phase() == Phase.RECORDING);
        assertThat(session.state().message()).isEmpty();
    }

    @Test
    void aMissingDeviceIsAMessageAndLeavesNoFile() throws Exception {
        input.problem = "no microphone";
        start(Duration.ofMinutes(1));
        session.record(file);
        waitFor(() -> session.state().phase() == Phase.CLOSED);
        assertThat(session.state().message()).isEqualTo("no microphone");
        assertThat(file).doesNotExist();
    }

    @Test
    void aRecordingOfNothingLeavesNoFile() throws Exception {
        startRecording(Duration.ofMinutes(1));
        session.stop();
        waitFor(() -> session.state().phase() == Phase.CLOSED);
        assertThat(file).doesNotExist();
    }
}
