// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openide.awt.UndoRedo;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentListener;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Drag;
import org.speechemotion.studio.annotation.edit.Edit;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.store.SaveState;

/**
 * The annotations of one recording window: the document, which of its items are selected, the track where new annotations
 * go, and how far all of that is on the disk. It is in the window's lookup, so that actions, tables and dialogs find it
 * there. For the event thread only, from the first listener on; the values that it hands out may go to any thread.
 *
 * <p>Everything that changes annotations goes through {@link #perform} or {@link #drag}, so that it can be undone, is kept
 * on the disk and is told to all listeners. There may be no project file yet: it is made with the first edit.
 */
public final class AnnotationSession {

    private final Recording recording;
    private final AnnotationDocument document;
    private final SessionSaving saving;
    private final SessionUndo undo;
    private final Consumer<String> problems;
    private final List<Consumer<AnnotationEvent>> listeners = new CopyOnWriteArrayList<>();
    private final DocumentListener documentListener = this::documentChanged;
    private Set<Long> selected = Set.of();
    private OptionalLong active = OptionalLong.empty();
    private boolean closed;

    /**
     * A session.
     *
     * @param problems told, in one line, why something could not be done
     */
    AnnotationSession(Recording recording, SessionSaving saving, Consumer<String> problems) {
        this.recording = recording;
        this.document = saving.document();
        this.saving = saving;
        this.problems = problems;
        undo = new SessionUndo(document, this::attempt);
        active = firstEditable();
        document.addListener(documentListener);
        saving.start(state -> fire(new AnnotationEvent.SaveStateChanged(state)));
    }

    /** What is annotated. */
    public Recording recording() {
        return recording;
    }

    /** The annotations. Read from it whatever is needed; change it with {@link #perform} and {@link #drag} only. */
    public AnnotationDocument document() {
        return document;
    }

    /** The tracks in order, as they are now. */
    public List<DocumentTrack> tracks() {
        return document.tracks();
    }

    /** Whether the annotations are only looked at, since somebody else has the project. */
    public boolean isReadOnly() {
        return document.isReadOnly();
    }

    /** The project file, if there is one yet. */
    public Optional<Path> projectFile() {
        return saving.file();
    }

    /** Tells a listener of each event from now on. */
    public void addListener(Consumer<AnnotationEvent> listener) {
        listeners.add(listener);
    }

    /** Tells it no longer. */
    public void removeListener(Consumer<AnnotationEvent> listener) {
        listeners.remove(listener);
    }

    /**
     * Does something as one step that can be undone. If it cannot be done, the person is told why, and nothing changes.
     *
     * @return the step, empty if nothing had to change or could be done
     */
    public Optional<Command> perform(Operation operation) {
        try {
            return document.perform(operation);
        } catch (EditException problem) {
            problems.accept(problem.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Begins a change that is watched while it goes on, such as the dragging of a border, and that becomes one step when it
     * is finished. Its updates throw an {@link EditException} if they cannot be shown.
     */
    public Drag drag() {
        return document.drag();
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        attempt(document::undo);
    }

    /** Does the step again that was taken back last, if there is one. */
    public void redo() {
        attempt(document::redo);
    }

    /** Undo and redo as the platform's menu and keys want them, with the words for what is undone. */
    public UndoRedo undoRedo() {
        return undo;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (EditException problem) {
            problems.accept(problem.getMessage());
        }
    }

    /** Tells the person in one line why something cannot be done. */
    public void tellProblem(String problem) {
        problems.accept(problem);
    }

    /** The identities of the selected items, in the order in which they were selected; all of them are there. */
    public Set<Long> selected() {
        return selected;
    }

    /** Whether an item is selected. */
    public boolean isSelected(long item) {
        return selected.contains(item);
    }

    /** The selected items in order of time. */
    public List<Item> selectedItems() {
        return selected.stream()
                .flatMap(id -> document.item(id).stream())
                .sorted((one, other) -> Double.compare(one.start(), other.start()))
                .toList();
    }

    /** The selected items whose tracks are not those of a model; none if the document is only looked at. */
    public Set<Long> selectedEditable() {
        Set<Long> ids = new LinkedHashSet<>(selected);
        ids.removeIf(id -> !isEditable(id));
        return ids;
    }

    /** Whether an item may be changed where it is. */
    public boolean isEditable(long item) {
        return !isReadOnly()
                && document.trackOf(item)
                        .flatMap(document::track)
                        .filter(track -> !track.isReadOnly())
                        .isPresent();
    }

    /** Selects these items and no others; what is not there is left out. */
    public void select(Collection<Long> items) {
        Set<Long> next = new LinkedHashSet<>(items);
        next.removeIf(id -> document.item(id).isEmpty());
        if (!next.equals(selected)) {
            Set<Long> before = selected;
            selected = Collections.unmodifiableSet(next);
            fire(new AnnotationEvent.ItemsSelected(before, selected));
        }
    }

    /** Selects an item if it is not, and lets it go if it is; the others stay. */
    public void toggle(long item) {
        Set<Long> next = new LinkedHashSet<>(selected);
        if (!next.remove(item)) {
            next.add(item);
        }
        select(next);
    }

    /** The identity of the track where new annotations go; empty if no track can be edited. */
    public OptionalLong activeTrack() {
        return active;
    }

    /** The track where new annotations go, as it is now. */
    public Optional<DocumentTrack> active() {
        return active.isPresent() ? document.track(active.getAsLong()) : Optional.empty();
    }

    /** Lets new annotations go to a track. One that is a model's, or not there, changes nothing. */
    public void activate(long track) {
        if (document.track(track).filter(each -> !each.isReadOnly()).isPresent()) {
            setActive(OptionalLong.of(track));
        }
    }

    private void setActive(OptionalLong next) {
        if (!next.equals(active)) {
            active = next;
            fire(new AnnotationEvent.ActiveTrackChanged(next));
        }
    }

    private OptionalLong firstEditable() {
        return document.tracks().stream()
                .filter(track -> !track.isReadOnly())
                .mapToLong(DocumentTrack::id)
                .findFirst();
    }

    private void documentChanged(DocumentChange change) {
        fire(new AnnotationEvent.DocumentChanged(change));
        if (change.edits().stream().anyMatch(AnnotationSession::removes)) {
            select(selected);
        }
        if (change.changesTracks() && active().isEmpty()) {
            setActive(firstEditable());
        }
        undo.changed();
    }

    private static boolean removes(Edit edit) {
        return edit instanceof ItemEdit item && item.after().isEmpty();
    }

    /** How far what was edited has got: on the disk, on its way, or not possible now, and why. */
    public SaveState saveState() {
        return saving.state();
    }

    /** How the recording was looked at last time, as {@link #keepView} got it; empty if that is not known. */
    public Map<String, String> view() {
        return saving.view();
    }

    /** Keeps how the recording is looked at in the project, if there is one. */
    public void keepView(Map<String, String> view) {
        saving.keepView(view);
    }

    /**
     * Waits until all that was edited is on the disk. Not for the event thread.
     *
     * @throws IOException if it cannot be written, in one line for a person; it is kept in memory and tried again
     */
    public void flush() throws IOException {
        saving.flush();
    }

    /** Ends the session. What is not on the disk yet gets there in the background; ask {@link #flush} first. */
    public void close() {
        if (!closed) {
            closed = true;
            document.removeListener(documentListener);
            saving.close();
        }
    }

    private void fire(AnnotationEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
