// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.studio.cli.Failures;

/** Work on files in the background, shown in the status line, where it can be cancelled. */
@Messages({"# {0} - what is done", "# {1} - reason", "MSG_WorkBroke={0}: did not work: {1}"})
final class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class.getName());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Files of annotations", 2);

    private BackgroundWork() {}

    /** Work with a result. */
    @FunctionalInterface
    interface Work<T> {
        T run(TaskMonitor monitor) throws IOException;
    }

    /**
     * Begins it.
     *
     * @param title what is done, for a person
     * @param done told, on the event thread, of the result
     * @param problems told, on the event thread, in one line why it failed; nobody is told if it was cancelled
     */
    static <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<String> problems) {
        TaskProgress progress = new TaskProgress(shown -> {});
        progress.show(ProgressHandle.createHandle(title, progress::cancel));
        PROCESSOR.post(() -> {
            try {
                T result = work.run(progress);
                progress.checkCancelled();
                EventQueue.invokeLater(() -> done.accept(result));
            } catch (CancellationException cancelled) {
                LOG.log(Level.FINE, "cancelled", cancelled);
            } catch (IOException failure) {
                EventQueue.invokeLater(() -> problems.accept(Failures.describe(failure)));
            } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
                LOG.log(Level.INFO, title, failure);
                EventQueue.invokeLater(() -> problems.accept(Bundle.MSG_WorkBroke(title, failure.getMessage())));
            } finally {
                progress.finish();
            }
        });
    }
}
