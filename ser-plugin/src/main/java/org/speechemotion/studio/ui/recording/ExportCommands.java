// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.SoundExport;
import org.speechemotion.studio.ui.export.PictureExport;
import org.speechemotion.studio.ui.export.PictureFormat;
import org.speechemotion.studio.ui.lane.LanePicture;
import org.speechemotion.studio.ui.lane.LaneStack;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;

/** Writes what a recording window shows or has selected into files, in the background; in the window's lookup. */
@Messages({
    "# {0} - file name",
    "TXT_ExportTask=Writing {0}",
    "# {0} - file",
    "MSG_Exported=Wrote {0}",
    "MSG_NoLongerSame=is another recording than the one that was opened; open it again before you export a part of it",
    "# {0} - file",
    "# {1} - names of lanes",
    "MSG_Incomplete={0}: was written, but parts of these lanes were still being computed and are missing: {1}. "
            + "Export it again when they are there",
    "# {0} - file",
    "# {1} - reason",
    "MSG_ExportBroke={0}: cannot be written: {1}"
})
public final class ExportCommands {

    private static final Logger LOG = Logger.getLogger(ExportCommands.class.getName());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Export", 2);

    private final RecordingDocument document;
    private final TimeAxis axis;
    private final LaneStack lanes;
    private final Consumer<String> problems;

    /** Work that is shown while it lasts. */
    @FunctionalInterface
    private interface Work {
        /** Does it and says, in a line, what a person must know of the file that was written; null for no more than that. */
        String run(TaskMonitor monitor) throws IOException;
    }

    ExportCommands(RecordingDocument document, TimeAxis axis, LaneStack lanes) {
        this(document, axis, lanes, problem -> Problems.show(List.of(problem)));
    }

    /** {@code problems} is told on the event thread, in one line, why something could not be written. */
    ExportCommands(RecordingDocument document, TimeAxis axis, LaneStack lanes, Consumer<String> problems) {
        this.document = document;
        this.axis = axis;
        this.lanes = lanes;
        this.problems = problems;
    }

    /** The recording that is shown. */
    public Recording recording() {
        return document.recording();
    }

    /** The selected span, if there is one. */
    public Optional<TimeSpan> selection() {
        return document.selection();
    }

    /**
     * Writes a picture of the lanes.
     *
     * @param selected whether of the selection, if there is one, and not of what is seen
     * @param scale pixels of the file for one of the screen
     */
    public void picture(Path file, PictureFormat format, boolean selected, int scale) {
        TimeViewport seen = axis.view();
        TimeViewport shown = document.selection()
                .filter(span -> selected)
                .map(span -> seen.withZoom(span.duration() / seen.width()).withStart(span.start()))
                .orElse(seen);
        PictureExport export = new PictureExport(new LanePicture(lanes, shown), format, scale);
        run(file, monitor -> {
            List<String> incomplete = export.write(file, monitor);
            return incomplete.isEmpty() ? null : Bundle.MSG_Incomplete(file, String.join(", ", incomplete));
        });
    }

    /** Writes the selection, or the whole recording if there is none, as sound. */
    public void sound(Path file, SoundExport.Format format) {
        Recording recording = document.recording();
        TimeSpan span = document.selection().orElse(new TimeSpan(0, recording.duration()));
        long from = Math.round(span.start() * recording.sampleRate());
        long to = Math.min(recording.frames(), Math.max(from + 1, Math.round(span.end() * recording.sampleRate())));
        String step = Bundle.TXT_ExportTask(file.getFileName());
        run(file, monitor -> {
            try (AudioSource source = AudioFiles.open(recording.path())) {
                if (!source.recording().equals(recording)) {
                    throw new AudioException(recording.path(), Bundle.MSG_NoLongerSame());
                }
                SoundExport.write(source, Math.min(from, to - 1), to, file, format, monitor, step);
            }
            return null;
        });
    }

    private void run(Path file, Work work) {
        TaskProgress progress = new TaskProgress(shown -> {});
        ProgressHandle handle =
                ProgressHandle.createHandle(Bundle.TXT_ExportTask(file.getFileName()), progress::cancel);
        progress.show(handle);
        PROCESSOR.post(() -> {
            String problem = null;
            try {
                problem = work.run(progress);
                StatusDisplayer.getDefault().setStatusText(Bundle.MSG_Exported(file));
            } catch (CancellationException cancelled) {
                LOG.log(Level.FINE, "cancelled", cancelled);
            } catch (IOException failure) {
                problem = failure.getMessage();
            } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
                LOG.log(Level.INFO, "export", failure);
                problem = Bundle.MSG_ExportBroke(file, failure.getMessage());
            } finally {
                progress.finish();
            }
            if (problem != null) {
                String message = problem;
                EventQueue.invokeLater(() -> problems.accept(message));
            }
        });
    }
}
