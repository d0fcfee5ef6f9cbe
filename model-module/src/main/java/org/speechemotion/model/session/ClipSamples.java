// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.io.IOException;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.model.corpus.Clip;

/** Where the samples of clips come from. */
@FunctionalInterface
public interface ClipSamples {

    /** Reads the clips' files, as the mean of their channels, and takes the silence at both ends away. */
    ClipSamples TRIMMED_FILES = clip -> SilenceTrim.trim(ResampledReader.readMono(clip.path(), Session.SAMPLE_RATE));

    /**
     * A clip's samples at {@link Session#SAMPLE_RATE}, full scale -1 to 1, without silence at the ends; not to be
     * changed.
     *
     * @throws IOException if the clip cannot be read; one line for a person
     */
    float[] of(Clip clip) throws IOException;
}
