// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.model.store.ModelFolder;

/**
 * All that was measured in one call.
 *
 * @param models each model by itself
 */
public record EvaluationReport(List<Measured> models) {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * The figures of one model.
     *
     * @param name its name
     * @param version its version
     * @param sha256 checksum of its parameters
     * @param clips on clips, one a corpus
     * @param sessions on sessions, one a corpus
     * @param timelines on recordings with a truth over time; null if there were none
     */
    public record Measured(
            String name,
            String version,
            String sha256,
            List<CorpusEvaluation> clips,
            List<SessionEvaluation> sessions,
            TimelineEvaluation timelines) {

        /** The figures of a model. */
        public static Measured of(
                ModelFolder model,
                List<CorpusEvaluation> clips,
                List<SessionEvaluation> sessions,
                TimelineEvaluation timelines) {
            return new Measured(
                    model.card().name(),
                    model.card().version(),
                    model.card().sha256(),
                    List.copyOf(clips),
                    List.copyOf(sessions),
                    timelines);
        }

        /** Whether there is nothing in it. */
        public boolean isEmpty() {
            return clips.isEmpty() && sessions.isEmpty() && timelines == null;
        }

        /** Name and version. */
        public String title() {
            return name + " " + version;
        }
    }

    /** The report as JSON, ending with a line feed. */
    public String json() {
        return GSON.toJson(this) + "\n";
    }
}
