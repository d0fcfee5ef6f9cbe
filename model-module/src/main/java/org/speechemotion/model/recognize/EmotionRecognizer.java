// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.IOException;
import java.nio.file.Path;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.store.ModelException;
import org.speechemotion.model.store.ModelFolder;

/** The product's own analyzer: log-mel frames, speech detection, CNN-LSTM, timeline decoder. */
public final class EmotionRecognizer implements RecordingAnalyzer {

    private EmotionRecognizer() {}

    /**
     * Loads a model for use. Takes a second or more; the recogniser is to be kept and closed at the end.
     *
     * @throws ModelException if the model's parameters do not fit its card
     */
    public static EmotionRecognizer load(ModelFolder model) throws ModelException {
        throw new ModelException(model.name(), "not implemented");
    }

    @Override
    public RecordingAnalysis analyze(
            Path recording, ChannelSelection channels, AnalysisSettings settings, TaskMonitor monitor)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
