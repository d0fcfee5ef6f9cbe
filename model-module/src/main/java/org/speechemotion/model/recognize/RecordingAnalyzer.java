// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.IOException;
import java.nio.file.Path;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;

/** Turns a recording into an emotion timeline. Safe for use by several threads. */
public interface RecordingAnalyzer extends AutoCloseable {

    /**
     * Analyses a recording from its start to its end.
     *
     * @param recording the file
     * @param channels which channels to analyse, or their mix
     * @param settings how to analyse
     * @param monitor is told of the progress and asked whether to go on
     * @throws UnknownEmotionException if the settings name an emotion that the model does not know
     * @throws IOException if the recording cannot be read; the message is one line for a person
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    RecordingAnalysis analyze(Path recording, ChannelSelection channels, AnalysisSettings settings, TaskMonitor monitor)
            throws IOException;

    /**
     * Says before any work whether the settings suit the model.
     *
     * @throws UnknownEmotionException if they name an emotion that the model does not know
     */
    default void check(AnalysisSettings settings) {}

    @Override
    void close();
}
