// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.GrowingWav;

/**
 * Listens to a device on a thread of its own and writes one file. What was recorded is kept whatever happens: the file's
 * header is mended every second, and a lost device or a full disk ends the recording with a message. Any thread may ask and
 * command.
 */
@Messages({
    "MSG_InputStuck=No sound comes from the device any more",
    "# {0} - reason",
    "# {1} - file",
    "MSG_RecordingEnded={0}; what was recorded is kept in {1}",
    "# {0} - free space",
    "MSG_DiskFull=Only {0} MB are free on the disk: the recording was ended",
    "# {0} - reason",
    "MSG_CannotRecord=It cannot be recorded: {0}"
})
final class CaptureSession {

    /** Free space that is left on a disk. */
    static final long LEAVE_FREE = 64L << 20;

    private static final Logger LOG = Logger.getLogger(CaptureSession.class.getName());
    private static final long WAIT_MILLIS = 5;
    /** How long one waits for another to let the device go, and for a file to be complete. */
    static final long HANDOVER_MILLIS = 2000;

    private static final int BLOCKS_PER_SECOND = 20;

    /** How much a disk can take. */
    @FunctionalInterface
    interface DiskSpace {
        long free(Path file) throws IOException;
    }

    /** Makes the file. */
    @FunctionalInterface
    interface FileMaker {
        GrowingWav create(Path file, CaptureFormat format) throws AudioException;
    }

    /**
     * What a session needs from outside.
     *
     * @param input where sound comes from
     * @param files makes the file
     * @param disk how much it can take
     * @param patience how long a device may give nothing before it is taken for lost
     */
    record Services(AudioInput input, FileMaker files, DiskSpace disk, Duration patience) {}

    private final Services services;
    private final String device;
    private final CaptureFormat format;
    private final LevelMeasure measure;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private volatile CaptureState state =
            new CaptureState(CaptureState.Phase.OPENING, null, 0, Double.POSITIVE_INFINITY, "");
    private final Thread thread = new Thread(this::run, "Recording");
    private volatile boolean closing;
    private Thread before;
    private GrowingWav wav;
    private long mendedAt;

    CaptureSession(Services services, String device, CaptureFormat format) {
        this.services = services;
        this.device = device;
        this.format = format;
        measure = new LevelMeasure(format);
    }

    /** Opens the device, when an earlier session has let it go, and begins to listen; there may be no earlier one. */
    void start(CaptureSession earlier) {
        before = earlier == null ? null : earlier.thread;
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** Where it stands. */
    CaptureState state() {
        return state;
    }

    /** What is heard. */
    LevelMeasure measure() {
        return measure;
    }

    /** Begins to write into a new file. */
    void record(Path file) {
        commands.add(() -> create(file));
    }

    /** Writes no more for now. */
    void pause() {
        commands.add(() -> {
            if (state.phase() == CaptureState.Phase.RECORDING) {
                mend();
                state = state.to(CaptureState.Phase.PAUSED);
            }
        });
    }

    /** Goes on writing. */
    void goOn() {
        commands.add(() -> {
            if (state.phase() == CaptureState.Phase.PAUSED) {
                state = state.to(CaptureState.Phase.RECORDING);
            }
        });
    }

    /** Ends it and completes the file, if there is one; the state tells when that is done. */
    void stop() {
        closing = true;
    }

    /** Ends it and waits a moment for the file to be complete. */
    void complete() {
        stop();
        try {
            thread.join(HANDOVER_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        String problem = "";
        await();
        try (AudioInput.Line line = services.input().open(device, format)) {
            state = state.to(CaptureState.Phase.LISTENING);
            listen(line);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (CaptureException | AudioException failure) {
            problem = failure.getMessage();
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.INFO, "recording", broken);
            problem = Bundle.MSG_CannotRecord(broken.getMessage());
        }
        finish(problem);
    }

    private void await() {
        try {
            if (before != null) {
                before.join(HANDOVER_MILLIS);
                before = null;
            }
        } catch (InterruptedException hurried) {
            thread.interrupt();
        }
    }

    private void listen(AudioInput.Line line) throws CaptureException, AudioException, InterruptedException {
        byte[] bytes = new byte[format.sampleRate() / BLOCKS_PER_SECOND * format.frameBytes()];
        long heardAt = System.nanoTime();
        while (!closing) {
            for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
                command.run();
            }
            int count = line.take(bytes, bytes.length);
            long now = System.nanoTime();
            if (count > 0) {
                heardAt = now;
                measure.add(bytes, count);
                write(bytes, count);
            } else if (now - heardAt > services.patience().toNanos()) {
                throw new CaptureException(Bundle.MSG_InputStuck(), null);
            } else {
                Thread.sleep(WAIT_MILLIS);
            }
        }
    }

    private void create(Path file) {
        if (state.phase() != CaptureState.Phase.LISTENING) {
            return;
        }
        try {
            wav = services.files().create(file, format);
            measure.forgetClipped();
            mendedAt = 0;
            state = new CaptureState(CaptureState.Phase.RECORDING, file, 0, Double.POSITIVE_INFINITY, "");
        } catch (AudioException problem) {
            state = state.saying(problem.getMessage());
        }
    }

    private void write(byte[] bytes, int count) throws AudioException, CaptureException {
        if (state.phase() != CaptureState.Phase.RECORDING) {
            return;
        }
        wav.append(bytes, count);
        double left = state.secondsLeft();
        if (wav.frames() - mendedAt >= format.sampleRate() || mendedAt == 0) {
            mendedAt = wav.frames();
            wav.mend();
            left = secondsLeft();
        }
        state = new CaptureState(CaptureState.Phase.RECORDING, state.file(), wav.seconds(), left, state.message());
    }

    private double secondsLeft() throws CaptureException {
        try {
            long free = services.disk().free(wav.file());
            if (free < LEAVE_FREE) {
                throw new CaptureException(Bundle.MSG_DiskFull(free >> 20), null);
            }
            return (double) (free - LEAVE_FREE) / format.bytesPerSecond();
        } catch (IOException unknown) {
            LOG.log(Level.FINE, "free space", unknown);
            return Double.POSITIVE_INFINITY;
        }
    }

    private void mend() {
        try {
            wav.mend();
        } catch (AudioException later) {
            // Completing the file will tell.
            LOG.log(Level.FINE, "pause", later);
        }
    }

    private void finish(String problem) {
        String reason = problem;
        if (wav == null) {
            state = state.to(CaptureState.Phase.CLOSED).saying(reason);
            return;
        }
        try {
            wav.close();
        } catch (AudioException incomplete) {
            LOG.log(Level.INFO, "completing " + wav.file(), incomplete);
            reason = reason.isEmpty() ? incomplete.getMessage() : reason;
        }
        if (wav.frames() == 0) {
            remove(wav.file());
            state = state.to(CaptureState.Phase.CLOSED).saying(reason);
            return;
        }
        String message = reason.isEmpty() ? "" : Bundle.MSG_RecordingEnded(reason, wav.file());
        state = new CaptureState(CaptureState.Phase.FINISHED, wav.file(), wav.seconds(), state.secondsLeft(), message);
    }

    private static void remove(Path empty) {
        try {
            Files.deleteIfExists(empty);
        } catch (IOException stays) {
            LOG.log(Level.FINE, "removing " + empty, stays);
        }
    }
}
