// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

/** A sound device that plays at once what it gets, or whose clock is moved by the test. */
public final class FakeOutput implements AudioOutput {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** What the device's clock says while the test holds it. */
    public volatile long frames;

    /** Whether the test moves the clock. */
    public volatile boolean holdsDrain;

    /** How many lines were opened. */
    public volatile int opened;

    volatile int closed;

    /** How many were open at once. */
    volatile int mostOpen;

    volatile int channels;
    volatile int started;

    /** Why it cannot be opened, null if it can. */
    volatile String problem;

    /** What offering ends with, null while the device is there. */
    volatile String loss;

    volatile Duration patience = Duration.ofMinutes(2);

    /** Whether the device takes nothing. */
    volatile boolean stuck;

    byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    int heardFrames() {
        return heard().length / 2 / Math.max(1, channels);
    }

    @Override
    public Line open(int sampleRate, int lineChannels) throws AudioOutputException {
        if (problem != null) {
            throw new AudioOutputException(problem, null);
        }
        opened++;
        mostOpen = Math.max(mostOpen, opened - closed);
        channels = lineChannels;
        frames = 0;
        return new FakeLine();
    }

    @Override
    public Duration patience() {
        return patience;
    }

    private final class FakeLine implements Line {

        private volatile long taken;

        @Override
        public void start() {
            started++;
        }

        @Override
        public int offer(byte[] bytes, int from, int length) throws AudioOutputException {
            if (loss != null) {
                throw new AudioOutputException(loss, null);
            }
            if (stuck) {
                return 0;
            }
            synchronized (heard) {
                heard.write(bytes, from, length);
            }
            taken += length / 2 / channels;
            try {
                Thread.sleep(1);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return length;
        }

        @Override
        public long framePosition() {
            return holdsDrain ? frames : taken;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
