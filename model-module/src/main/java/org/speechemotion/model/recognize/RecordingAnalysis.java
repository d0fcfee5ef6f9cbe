// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.List;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.store.ModelCard;

/**
 * The result of the main job.
 *
 * @param recording what was analysed
 * @param model the card of the model that did it
 * @param settings how it was done
 * @param channels one a analysed channel; a single one for a mix
 */
public record RecordingAnalysis(
        Recording recording, ModelCard model, AnalysisSettings settings, List<ChannelAnalysis> channels) {

    /** Keeps a copy. */
    public RecordingAnalysis {
        channels = List.copyOf(channels);
    }
}
