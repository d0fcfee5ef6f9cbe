// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.openide.util.NbBundle.Messages;

/**
 * Brings samples to a line as it has room for them, and notices when it takes no more: a device that was pulled out may
 * just stand still. The line is started when it is full, so that it does not run dry at once. For one thread.
 */
@Messages("MSG_SoundDeviceStuck=The sound device does not go on; check it, or choose another in Tools, Options, Sound")
final class LineFeed {

    private static final long WAIT_MILLIS = 5;
    private static final int SILENCE_FRAMES = 256;

    private final AudioOutput.Line line;
    private final int channels;
    private final BooleanSupplier ended;
    private final long patience;
    private byte[] bytes = new byte[0];
    private boolean started;
    private long position = -1;
    private long movedAt;

    /**
     * Prepares to write.
     *
     * @param line where to
     * @param channels of the line
     * @param ended whether to stop at once
     * @param patience how long a device may stand still before it is taken for lost
     */
    LineFeed(AudioOutput.Line line, int channels, BooleanSupplier ended, Duration patience) {
        this.line = line;
        this.channels = channels;
        this.ended = ended;
        this.patience = patience.toNanos();
    }

    /** Begins to play, if it has not begun by itself. */
    void start() {
        if (!started) {
            started = true;
            line.start();
        }
    }

    /**
     * Writes a block, waiting for room until all is written or the end is wanted.
     *
     * @param block {@code block[channel][frame]}
     * @param frames how many frames
     */
    void write(float[][] block, int frames) throws AudioOutputException, InterruptedException {
        int needed = frames * channels * 2;
        if (bytes.length < needed) {
            bytes = new byte[needed];
        }
        int length = PcmEncoder.encode(block, frames, bytes);
        int done = 0;
        while (done < length && !ended.getAsBoolean()) {
            int taken = line.offer(bytes, done, length - done);
            done += taken;
            if (taken == 0) {
                start();
                if (isStuck()) {
                    throw new AudioOutputException(Bundle.MSG_SoundDeviceStuck(), null);
                }
                Thread.sleep(WAIT_MILLIS);
            } else {
                position = -1;
            }
        }
    }

    /**
     * Waits until so many frames were played since the line was opened, or the device stands still. Silence goes after
     * them: some devices keep the last samples until more come.
     */
    void drain(long frames) throws AudioOutputException, InterruptedException {
        start();
        byte[] silence = new byte[SILENCE_FRAMES * channels * 2];
        while (line.framePosition() < frames && !ended.getAsBoolean() && !isStuck()) {
            if (line.offer(silence, 0, silence.length) == 0) {
                Thread.sleep(WAIT_MILLIS);
            }
        }
    }

    private boolean isStuck() {
        long now = System.nanoTime();
        long played = line.framePosition();
        if (played != position) {
            position = played;
            movedAt = now;
        }
        return now - movedAt > patience;
    }
}
