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
 * @param uncertainBelow segments with less confidence than this, 0 to 1, count as uncertain
 */
record AnalysisOptions(String modelName, AnalysisSettings settings, ChannelSelection channels, double uncertainBelow) {

    /** What is used before anything was chosen. */
    static final AnalysisOptions DEFAULT =
            new AnalysisOptions(ModelCatalog.DEFAULT_MODEL, AnalysisSettings.DEFAULT, ChannelSelection.MIX, 0.5);

    /** Checks the range. */
    AnalysisOptions {
        if (!(uncertainBelow >= 0 && uncertainBelow <= 1)) {
            throw new IllegalArgumentException("limit of confidence " + uncertainBelow);
        }
    }

    /** The same with another model. */
    AnalysisOptions withModelName(String name) {
        return new AnalysisOptions(name, settings, channels, uncertainBelow);
    }

    /** The same with other settings. */
    AnalysisOptions withSettings(AnalysisSettings other) {
        return new AnalysisOptions(modelName, other, channels, uncertainBelow);
    }

    /** The same with other channels. */
    AnalysisOptions withChannels(ChannelSelection other) {
        return new AnalysisOptions(modelName, settings, other, uncertainBelow);
    }
}
