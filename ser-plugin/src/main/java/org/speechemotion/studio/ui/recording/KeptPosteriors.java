// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.model.recognize.PosteriorStore;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.cli.Failures;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.lane.StatusProblem;

/** Keeps the probabilities over time of analyses, and finds them again for the segments of a project; in the background. */
@Messages({
    "# {0} - file",
    "# {1} - reason",
    "MSG_PosteriorsNotKept={0}: its probabilities cannot be kept on disk; opened again, it has its segments only ({1})"
})
final class KeptPosteriors {

    private static final Logger LOG = Logger.getLogger(KeptPosteriors.class.getName());

    private final PosteriorStore store;
    private final Executor background;
    private final Consumer<String> status;

    /**
     * Keeps them in a store.
     *
     * @param background does one after the other, so that what is being kept is found
     * @param status told, in the background, in one line that something cannot be kept
     */
    KeptPosteriors(PosteriorStore store, Executor background, Consumer<String> status) {
        this.store = store;
        this.background = background;
        this.status = status;
    }

    /** Those of the user, for one window: a folder that does not answer holds up no other. */
    static KeptPosteriors ofUser() {
        return new KeptPosteriors(
                RecordingCaches.standard().posteriors(),
                new RequestProcessor("Probabilities over time", 1),
                StatusProblem::show);
    }

    /**
     * Keeps the posteriors of an analysis. Any thread may call it.
     *
     * @param before fingerprint of the recording's file, taken before the analysis
     */
    void keep(RecordingAnalysis analysis, Fingerprint before) {
        background.execute(() -> {
            Path file = analysis.recording().path();
            if (!before.stillFits(file)) {
                LOG.log(Level.FINE, "changed while it was analysed: {0}", file);
                return;
            }
            try {
                store.save(analysis, before);
            } catch (IOException problem) {
                LOG.log(Level.FINE, "posteriors not kept", problem);
                status.accept(Bundle.MSG_PosteriorsNotKept(file, Failures.describe(problem)));
            }
        });
    }

    /**
     * Looks for the posteriors of an analysis of which only the segments are known.
     *
     * @param found told, on the event thread, of the analysis with its posteriors; not told if there are none
     */
    void find(RecordingAnalysis segments, Consumer<RecordingAnalysis> found) {
        background.execute(() -> OverviewLoader.fingerprint(segments.recording().path())
                .flatMap(now -> store.load(segments, now))
                .ifPresent(whole -> EventQueue.invokeLater(() -> found.accept(whole))));
    }
}
