// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.store.ModelCatalog;

/** The doors to decoders and models that a command goes through; tests put others in their place. */
interface AnalysisEngine {

    /** The decoders and models that are installed. */
    AnalysisEngine INSTALLED = new AnalysisEngine() {
        @Override
        public List<String> extensions() {
            return AudioFiles.extensions();
        }

        @Override
        public void check(Path recording) throws IOException {
            AudioFiles.open(recording).close();
        }

        @Override
        public RecordingAnalyzer load(String model) throws IOException {
            return EmotionRecognizer.load(ModelCatalog.find(model));
        }
    };

    /** File name extensions of recordings, without the dot, in lower case. */
    List<String> extensions();

    /** Opens a recording and closes it again, which is cheap beside loading a model. */
    void check(Path recording) throws IOException;

    /** Loads a model by its name or folder. */
    RecordingAnalyzer load(String model) throws IOException;
}
