// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;

/**
 * An open recording that gives blocks of samples from any place. Not for use by several threads at once: open the file
 * again for each.
 */
public interface AudioSource extends Closeable {

    /** What is known of the recording. */
    Recording recording();

    /**
     * Reads a block of frames. Full scale is -1 to 1; samples of floating-point recordings may go beyond it. Reading on
     * from where the last block ended is fast; going back in a compressed recording may take as long as decoding it.
     *
     * @param frame the first frame to read, 0 or more
     * @param block receives the samples, {@code block[channel][0..count)}, at least as many channels as the recording
     * @param count how many frames to read
     * @return how many frames were read: {@code count}, fewer at the end of the recording, 0 at or after its end
     * @throws AudioException if the file cannot be read, ends too early, or holds samples that are no numbers
     */
    int read(long frame, float[][] block, int count) throws AudioException;

    /**
     * Whether any place is read about as fast as reading on. If not, a reader that jumps about does well to have the
     * recording decoded once, see {@link DecodedAudio}.
     */
    default boolean readsAnywhere() {
        return true;
    }

    @Override
    void close();
}
