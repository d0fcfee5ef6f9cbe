// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.ui.lane.AnalysisState;
import org.speechemotion.studio.ui.lane.AnalysisState.Phase;

/** Runs the analysis of one document in the background. Its methods are for the event thread. */
@Messages({
    "# {0} - file name",
    "TXT_AnalysisTask=Analysing {0}",
    "TXT_LoadingModel=Loading the model",
    "# {0} - reason",
    "MSG_AnalysisBroke=The analysis failed: {0}"
})
final class AnalysisController {

    private static final Logger LOG = Logger.getLogger(AnalysisController.class.getName());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Analysis", 2);

    /** What is to be done. */
    record Request(String modelName, AnalysisSettings settings, ChannelSelection channels) {}

    private final RecordingDocument document;
    private final AnalyzerSource analyzers;
    private final Supplier<Request> requests;
    private final Consumer<String> problems;
    private TaskProgress running;

    /**
     * Creates the controller.
     *
     * @param requests asked for what is to be done each time
     * @param problems told, on the event thread, in one line why an analysis failed
     */
    AnalysisController(
            RecordingDocument document,
            AnalyzerSource analyzers,
            Supplier<Request> requests,
            Consumer<String> problems) {
        this.document = document;
        this.analyzers = analyzers;
        this.requests = requests;
        this.problems = problems;
    }

    boolean isRunning() {
        return running != null;
    }

    /** Begins, unless it is under way already. */
    void start() {
        if (running != null) {
            return;
        }
        Request request = requests.get();
        TaskProgress progress = new TaskProgress(fraction -> showProgress(fraction.fraction(), fraction.step()));
        String name = document.recording().path().getFileName().toString();
        ProgressHandle handle = ProgressHandle.createHandle(Bundle.TXT_AnalysisTask(name), progress::cancel);
        progress.show(handle);
        running = progress;
        document.setAnalysisState(AnalysisState.running(-1, Bundle.TXT_LoadingModel()));
        PROCESSOR.post(() -> run(request, progress));
    }

    /** Asks it to stop; it does so within a moment. */
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void run(Request request, TaskProgress progress) {
        Path file = document.recording().path();
        RecordingAnalysis result = null;
        String problem = null;
        try {
            progress.progress(-1, Bundle.TXT_LoadingModel());
            Optional<Fingerprint> before = OverviewLoader.fingerprint(file);
            RecordingAnalysis whole = analyzers
                    .analyzer(request.modelName())
                    .analyze(file, request.channels(), request.settings(), progress);
            before.ifPresent(print -> document.keptPosteriors().keep(whole, print));
            result = whole;
        } catch (CancellationException cancelled) {
            LOG.log(Level.FINE, "cancelled", cancelled);
        } catch (IOException failure) {
            problem = failure.getMessage();
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(Level.INFO, "analysis", failure);
            problem = Bundle.MSG_AnalysisBroke(failure.getMessage() == null ? failure : failure.getMessage());
        } finally {
            progress.finish();
        }
        RecordingAnalysis found = result;
        String message = problem;
        EventQueue.invokeLater(() -> ended(found, message));
    }

    private void ended(RecordingAnalysis result, String problem) {
        running = null;
        if (result != null) {
            document.setAnalysis(result);
        } else if (problem != null) {
            document.setAnalysisState(AnalysisState.failed(problem));
            problems.accept(problem);
        } else {
            document.setAnalysisState(document.analysis().isPresent() ? AnalysisState.DONE : AnalysisState.NONE);
        }
    }

    private void showProgress(double fraction, String step) {
        if (running != null && document.analysisState().phase() == Phase.RUNNING) {
            document.setAnalysisState(AnalysisState.running(fraction, step));
        }
    }
}
