// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.io.IOException;
import org.speechemotion.dsp.audio.AudioSource;

/** Opens a recording for one thread to read. */
@FunctionalInterface
interface SourceOpener {

    /** Opens it. */
    AudioSource open() throws IOException;
}
