// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentListener;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.annotation.store.SaveState;
import org.speechemotion.studio.annotation.store.UnkeptChanges;

/**
 * Brings the document of a session to the disk: a project that is there does that by itself; one that is not is made with
 * the first edit. What fails is tried again.
 */
final class SessionSaving {

    private static final Logger LOG = Logger.getLogger(SessionSaving.class.getName());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Projects", 2);
    private static final int RETRY_MILLIS = 2000;

    /** A project, and what the recording is called in it. */
    record Place(OpenProjects.Handle handle, long recording) {}

    /** Makes the project of a recording, or opens it to add the recording; waits for the disk. */
    @FunctionalInterface
    interface Maker {
        Place make() throws IOException;
    }

    private final AnnotationDocument document;
    private final Maker maker;
    private final Map<String, String> view;
    private final DocumentListener firstEdit = this::edited;
    private final Consumer<SaveState> projectListener = state -> EventQueue.invokeLater(this::tell);
    private UnkeptChanges unkept;
    private Consumer<SaveState> listener = state -> {};
    private String logged = "";
    private SaveState making = SaveState.SAVED;
    private SaveState told;
    private RequestProcessor.Task task;
    private volatile boolean isMade;
    private volatile Place place;
    private volatile boolean closed;

    /** Saves to a project that is open. */
    SessionSaving(Place place, AnnotationDocument document, Map<String, String> view) {
        this.place = place;
        this.document = document;
        this.view = Map.copyOf(view);
        maker = null;
        told = project().state();
    }

    /** Saves to a project that is made with the first edit of a document, to which nothing was done yet. */
    SessionSaving(AnnotationDocument document, Maker maker) {
        this.document = document;
        this.maker = maker;
        view = Map.of();
        told = SaveState.SAVED;
        unkept = new UnkeptChanges(document);
    }

    AnnotationDocument document() {
        return document;
    }

    /** Tells of each new state from now on, on the event thread. */
    void start(Consumer<SaveState> newListener) {
        listener = newListener;
        if (place != null) {
            project().addListener(projectListener);
        } else {
            document.addListener(firstEdit);
        }
    }

    private Project project() {
        return place.handle().project();
    }

    Optional<Path> file() {
        return Optional.ofNullable(place).map(each -> each.handle().project().file());
    }

    Map<String, String> view() {
        return view;
    }

    void keepView(Map<String, String> next) {
        if (place != null && !closed) {
            project().keepView(place.recording(), next);
        }
    }

    SaveState state() {
        return place == null ? making : project().state();
    }

    private void edited(DocumentChange change) {
        if (task == null && !unkept.isEmpty()) {
            making = SaveState.PENDING;
            tell();
            task = PROCESSOR.create(this::make);
            task.schedule(0);
        }
    }

    private void make() {
        if (isMade) {
            // Somebody could not wait and asked again.
            return;
        }
        try {
            Place made = maker.make();
            isMade = true;
            EventQueue.invokeLater(() -> made(made));
        } catch (IOException | RuntimeException failure) {
            String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            // It is tried again and again: once is enough in the log.
            LOG.log(reason.equals(logged) ? Level.FINE : Level.INFO, "make a project", failure);
            logged = reason;
            EventQueue.invokeLater(() -> failed(reason));
        }
    }

    private void made(Place made) {
        document.removeListener(firstEdit);
        made.handle().project().keep(made.recording(), unkept);
        place = made;
        if (closed) {
            letGo();
            return;
        }
        project().addListener(projectListener);
        tell();
    }

    private void failed(String reason) {
        making = SaveState.failed(reason);
        tell();
        if (!closed) {
            task.schedule(RETRY_MILLIS);
        }
    }

    private void tell() {
        SaveState now = state();
        if (!now.equals(told) && !closed) {
            told = now;
            listener.accept(now);
        }
    }

    /** Waits until all is on the disk. Not for the event thread, which has to take over a project that is being made. */
    void flush() throws IOException {
        if (place == null && isUnkept()) {
            waitUntilMade();
        }
        if (place != null) {
            project().flush();
        }
    }

    private boolean isUnkept() throws IOException {
        return onEventThread(() -> task != null && place == null);
    }

    private void waitUntilMade() throws IOException {
        task.schedule(0);
        task.waitFinished();
        // After what the task has put into the queue of the event thread.
        SaveState state = onEventThread(() -> making);
        if (place == null) {
            throw new IOException(state.message());
        }
    }

    private static <T> T onEventThread(Supplier<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work::get);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while saving", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        if (!closed) {
            closed = true;
            if (place != null) {
                project().removeListener(projectListener);
                letGo();
            }
        }
    }

    private void letGo() {
        Place left = place;
        PROCESSOR.post(() -> {
            try {
                left.handle().close();
            } catch (IOException failure) {
                LOG.log(Level.WARNING, "close a project", failure);
            }
        });
    }
}
