// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.util.Random;

/** A microphone that gives the samples of the test in uneven pieces, much faster than they would come in. */
final class FakeInput implements AudioInput {

    private final byte[] sound;
    private final Random random = new Random(3);
    private int given;

    /** How many bytes may be given by now. */
    volatile int limit = Integer.MAX_VALUE;

    /** Whether the sound begins anew at its end. */
    volatile boolean endless;

    /** Why it cannot be opened, null if it can. */
    volatile String problem;

    /** What taking ends with, null while the device is there. */
    volatile String loss;

    volatile boolean closed;

    FakeInput(byte[] sound) {
        this.sound = sound;
    }

    @Override
    public Line open(String device, CaptureFormat format) throws CaptureException {
        if (problem != null) {
            throw new CaptureException(problem, null);
        }
        return new Line() {
            @Override
            public int take(byte[] bytes, int length) throws CaptureException {
                if (loss != null) {
                    throw new CaptureException(loss, null);
                }
                if (endless && given == sound.length) {
                    given = 0;
                    pause();
                }
                int most = Math.min(Math.min(sound.length, limit) - given, length);
                int count = Math.min(most, (1 + random.nextInt(500)) * format.frameBytes());
                if (count <= 0) {
                    return 0;
                }
                System.arraycopy(sound, given, bytes, 0, count);
                given += count;
                return count;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
