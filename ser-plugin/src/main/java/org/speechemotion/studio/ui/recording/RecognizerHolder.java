// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;

/** Keeps the recognisers that were loaded, so that only the first analysis with a model waits for it. */
final class RecognizerHolder implements AnalyzerSource {

    /** The one for all windows. */
    static final RecognizerHolder INSTANCE = new RecognizerHolder();

    private final Map<String, RecordingAnalyzer> loaded = new HashMap<>();

    private RecognizerHolder() {}

    @Override
    public synchronized RecordingAnalyzer analyzer(String modelName) throws IOException {
        ModelFolder folder = ModelCatalog.find(modelName);
        String key = folder.name() + " " + folder.card().sha256();
        RecordingAnalyzer known = loaded.get(key);
        if (known == null) {
            known = EmotionRecognizer.load(folder);
            loaded.put(key, known);
        }
        return known;
    }
}
