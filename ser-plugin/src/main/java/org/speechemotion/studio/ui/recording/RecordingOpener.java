// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.SessionOpener;
import org.speechemotion.studio.ui.options.StudioOptions;

/** Opens recordings in windows, or brings those to the front that are open already. Any thread may call it. */
@Messages({
    "# {0} - file",
    "MSG_Opening=Opening {0}",
    "# {0} - file",
    "MSG_NoSuchFile={0}: there is no such file; it may have been moved or renamed",
    "# {0} - file",
    "# {1} - reason",
    "MSG_CannotOpen={0}: cannot be opened: {1}"
})
public final class RecordingOpener {

    private static final Logger LOG = Logger.getLogger(RecordingOpener.class.getName());
    private static final int STATUS_IMPORTANCE = StatusDisplayer.IMPORTANCE_ERROR_HIGHLIGHT;
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Open recordings", 1);

    private static final SessionOpener SESSIONS =
            new SessionOpener(new ProjectDialogs(), StudioOptions::author, message -> StatusDisplayer.getDefault()
                    .setStatusText(message, STATUS_IMPORTANCE));

    private RecordingOpener() {}

    /** Opens files, reading their headers in the background; those that are bad are told in one dialog. */
    public static void open(Collection<Path> files) {
        List<Path> each = List.copyOf(new LinkedHashSet<>(
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList()));
        WindowManager.getDefault().invokeWhenUIReady(() -> PROCESSOR.post(() -> openAll(each)));
    }

    /** Opens windows again, with the projects that they had. */
    static void reopen(List<OpenWindows.Window> windows) {
        WindowManager.getDefault()
                .invokeWhenUIReady(() -> PROCESSOR.post(() -> {
                    List<String> problems = new ArrayList<>();
                    for (OpenWindows.Window window : windows) {
                        tell(problems, window.file(), () -> open(window.file(), window.project()));
                    }
                    finish(problems);
                }));
    }

    /**
     * Opens the file of a window again, with its project; if it cannot be opened, that is told, and nothing is closed.
     *
     * @param close closes the window, on the event thread, and says whether it did
     */
    static void replace(OpenWindows.Window window, BooleanSupplier close) {
        PROCESSOR.post(() -> {
            List<String> problems = new ArrayList<>();
            tell(problems, window.file(), () -> {
                Recording recording = read(window.file());
                if (onEventThread(close)) {
                    SESSIONS.open(recording, window.project()).ifPresent(RecordingOpener::showLater);
                }
            });
            finish(problems);
        });
    }

    /** Opens all recordings of projects; those that are not found are told in one dialog. */
    public static void openProjects(Collection<Path> projects) {
        List<Path> each = List.copyOf(projects);
        WindowManager.getDefault()
                .invokeWhenUIReady(() -> PROCESSOR.post(() -> {
                    List<String> problems = new ArrayList<>();
                    for (Path project : each) {
                        tell(problems, project, () -> openProject(project, problems));
                    }
                    finish(problems);
                }));
    }

    private static void openProject(Path project, List<String> problems) throws IOException {
        List<Path> folders = RecentRecordings.list().stream()
                .flatMap(file -> Optional.ofNullable(file.getParent()).stream())
                .distinct()
                .toList();
        for (AnnotationSession session : SESSIONS.openProject(project, folders, problems::add)) {
            showLater(session);
            RecentRecordings.add(session.recording().path());
        }
    }

    /** Opening that may fail. */
    @FunctionalInterface
    private interface Opening {
        void run() throws IOException;
    }

    private static void openAll(List<Path> files) {
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            boolean opened = tell(problems, file, () -> open(file, Optional.empty()));
            if (opened) {
                RecentRecordings.add(file);
            }
        }
        finish(problems);
    }

    private static void finish(List<String> problems) {
        StatusDisplayer.getDefault().setStatusText("");
        Problems.show(problems);
    }

    private static boolean tell(List<String> problems, Path file, Opening opening) {
        StatusDisplayer.getDefault().setStatusText(Bundle.MSG_Opening(file.getFileName()));
        try {
            opening.run();
            return true;
        } catch (AudioException problem) {
            problems.add(problem.getMessage());
            RecentRecordings.remove(file);
        } catch (NoSuchFileException problem) {
            problems.add(Bundle.MSG_NoSuchFile(file));
        } catch (IOException problem) {
            problems.add(problem.getMessage());
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.INFO, "open " + file, broken);
            problems.add(Bundle.MSG_CannotOpen(file, broken.getMessage()));
        }
        return false;
    }

    private static void open(Path file, Optional<Path> project) throws IOException {
        Recording recording = read(file);
        if (onEventThread(() -> bringToFront(recording.path()))) {
            return;
        }
        SESSIONS.open(recording, project).ifPresent(RecordingOpener::showLater);
    }

    private static Recording read(Path file) throws IOException {
        try (AudioSource source = AudioFiles.open(file)) {
            return source.recording();
        }
    }

    private static void showLater(AnnotationSession session) {
        EventQueue.invokeLater(() -> show(session));
    }

    private static boolean onEventThread(BooleanSupplier question) {
        AtomicBoolean answer = new AtomicBoolean();
        try {
            EventQueue.invokeAndWait(() -> answer.set(question.getAsBoolean()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return answer.get();
    }

    private static boolean bringToFront(Path file) {
        Optional<RecordingTopComponent> open = TopComponent.getRegistry().getOpened().stream()
                .filter(RecordingTopComponent.class::isInstance)
                .map(RecordingTopComponent.class::cast)
                .filter(window -> window.file().equals(file))
                .findFirst();
        open.ifPresent(TopComponent::requestActive);
        return open.isPresent();
    }

    private static void show(AnnotationSession session) {
        if (bringToFront(session.recording().path())) {
            session.close();
            return;
        }
        RecordingTopComponent window = new RecordingTopComponent(session);
        window.open();
        window.requestActive();
    }
}
