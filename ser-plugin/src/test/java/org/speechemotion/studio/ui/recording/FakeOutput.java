// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CountDownLatch;

/** A sound device whose clock is moved by the test. */
final class FakeOutput implements AudioOutput {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    final CountDownLatch drained = new CountDownLatch(1);
    volatile long frames;
    volatile boolean holdsDrain;
    volatile int opened;
    volatile int closed;
    volatile int channels;
    volatile String problem;

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
        channels = lineChannels;
        frames = 0;
        return new Line() {
            private volatile boolean over;

            @Override
            public void start() {
                // The test moves the clock.
            }

            @Override
            public void write(byte[] bytes, int length) {
                synchronized (heard) {
                    heard.write(bytes, 0, length);
                }
                pause();
            }

            @Override
            public long framePosition() {
                return frames;
            }

            @Override
            public void drain() {
                drained.countDown();
                while (holdsDrain && !over) {
                    pause();
                }
            }

            @Override
            public void close() {
                if (!over) {
                    over = true;
                    closed++;
                }
            }

            private void pause() {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
