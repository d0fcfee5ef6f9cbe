// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.Closeable;
import java.io.IOException;
import org.speechemotion.dsp.feature.FrameSink;

/** A file of frames that is written as they come. {@link #finish} completes it; closing alone does not. */
interface FrameFile extends FrameSink, Closeable {

    /** Writes what can only be written at the end. */
    void finish() throws IOException;

    /** How many frames were written. */
    long frames();
}
