// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;
import java.io.IOException;

/** A file of sound that is being written, block by block. */
interface SoundSink extends Closeable {

    /**
     * Writes frames.
     *
     * @param block {@code block[channel][0..count)}, full scale -1 to 1
     */
    void write(float[][] block, int count) throws IOException;

    /** Completes the file; nothing may be written after that. */
    void finish() throws IOException;
}
