// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import org.speechemotion.model.recognize.RecordingAnalyzer;

/** Gives the analyzer of a model. */
@FunctionalInterface
interface AnalyzerSource {

    /**
     * The analyzer of a model; may take seconds, and is kept by this source. Not to be called on the event thread.
     *
     * @throws IOException if there is no such model or it is damaged; the message is one line for a person
     */
    RecordingAnalyzer analyzer(String modelName) throws IOException;
}
