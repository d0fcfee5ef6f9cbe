// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelCatalog;

/**
 * What the user can choose for an analysis.
 *
 * @param modelName name of the model in the catalogue
 * @param settings window, shortest segment and smoothing
 * @param channels the mix of all channels or each by itself
 */
record AnalysisOptions(String modelName, AnalysisSettings settings, ChannelSelection channels) {

    /** What is used before anything was chosen. */
    static final AnalysisOptions DEFAULT =
            new AnalysisOptions(ModelCatalog.DEFAULT_MODEL, AnalysisSettings.DEFAULT, ChannelSelection.MIX);

    /** The same with another model. */
    AnalysisOptions withModelName(String name) {
        return new AnalysisOptions(name, settings, channels);
    }

    /** The same with other settings. */
    AnalysisOptions withSettings(AnalysisSettings other) {
        return new AnalysisOptions(modelName, other, channels);
    }

    /** The same with other channels. */
    AnalysisOptions withChannels(ChannelSelection other) {
        return new AnalysisOptions(modelName, settings, other);
    }
}
