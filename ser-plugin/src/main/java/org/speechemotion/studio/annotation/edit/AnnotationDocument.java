// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.speechemotion.studio.annotation.edit.DocumentChange.Cause;

/**
 * The annotations of one recording as they are edited. It is to be used from one thread; the values that it hands out
 * may go to any other. Every change is a command that can be undone, without limit.
 */
public final class AnnotationDocument {

    private final String author;
    private final Clock clock;
    private final TrackTable table;
    private final History history = new History();
    private final List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
    private final boolean readOnly;
    private long nextId;
    private Drag drag;

    /**
     * Begins with what there is.
     *
     * @param author who edits, as it will stand in each annotation
     * @param clock tells when
     */
    public AnnotationDocument(String author, Clock clock, DocumentContents contents) {
        this(author, clock, contents, false);
    }

    private AnnotationDocument(String author, Clock clock, DocumentContents contents, boolean readOnly) {
        this.author = author;
        this.clock = clock;
        this.readOnly = readOnly;
        table = new TrackTable(contents.tracks());
        nextId = contents.nextId();
        history.restore(contents.done(), contents.undone());
    }

    /** A document that is only looked at: nothing can be done with it, and nothing undone. */
    public static AnnotationDocument readOnly(DocumentContents contents) {
        DocumentContents present = new DocumentContents(contents.tracks(), contents.nextId(), List.of(), List.of());
        return new AnnotationDocument("", Clock.systemUTC(), present, true);
    }

    /** Whether it is only looked at. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Who edits. */
    public String author() {
        return author;
    }

    /** The tracks in order, as they are now. */
    public List<DocumentTrack> tracks() {
        return table.tracks();
    }

    /** A track as it is now. */
    public Optional<DocumentTrack> track(long id) {
        return table.track(id);
    }

    /** An item as it is now. */
    public Optional<Item> item(long id) {
        return table.item(id);
    }

    /** The identity of the track that holds an item. */
    public Optional<Long> trackOf(long item) {
        return table.trackOf(item);
    }

    /** The identity that the next track or item will have. */
    public long nextId() {
        return nextId;
    }

    /** Tells a listener of each change from now on. */
    public void addListener(DocumentListener listener) {
        listeners.add(listener);
    }

    /** Tells it no longer. */
    public void removeListener(DocumentListener listener) {
        listeners.remove(listener);
    }

    /**
     * Does something as one step that can be undone. What is being dragged stays where it is.
     *
     * @return the command, empty if nothing had to change
     * @throws EditException if it cannot be done; nothing has changed then
     */
    public Optional<Command> perform(Operation operation) {
        finishDrag();
        List<Edit> edits = draft(operation);
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        table.apply(edits);
        return Optional.of(done(operation.kind(), edits));
    }

    /** Begins a change that goes on until the drag is finished; one that was going on is finished. */
    public Drag drag() {
        finishDrag();
        drag = new Drag(this);
        return drag;
    }

    /** The command that {@link #undo} would take back. */
    public Optional<Command> nextUndo() {
        return history.nextUndo();
    }

    /** The command that {@link #redo} would do again. */
    public Optional<Command> nextRedo() {
        return history.nextRedo();
    }

    /** Takes the last command back, if there is one. */
    public Optional<Command> undo() {
        finishDrag();
        Optional<Command> last = history.nextUndo();
        last.ifPresent(command -> {
            List<Edit> back = command.inverse();
            table.apply(back);
            history.undo();
            tell(new DocumentChange(Cause.UNDO, last, back));
        });
        return last;
    }

    /** Does the command again that was taken back last, if there is one. */
    public Optional<Command> redo() {
        finishDrag();
        Optional<Command> next = history.nextRedo();
        next.ifPresent(command -> {
            table.apply(command.edits());
            history.redo();
            tell(new DocumentChange(Cause.REDO, next, command.edits()));
        });
        return next;
    }

    private void finishDrag() {
        if (drag != null) {
            drag.finish();
        }
    }

    /** The edits of an operation on the document as it is. */
    List<Edit> draft(Operation operation) {
        if (readOnly) {
            throw new EditException("the annotations are open to be looked at only");
        }
        Draft draft = new Draft(this, clock.instant());
        operation.draft(draft);
        return draft.edits();
    }

    /** Records edits that were made. */
    Command done(CommandKind kind, List<Edit> edits) {
        Command command = new Command(kind, clock.instant(), edits);
        history.add(command);
        tell(new DocumentChange(Cause.EDIT, Optional.of(command), command.edits()));
        return command;
    }

    /** Makes edits without a word. */
    void apply(List<Edit> edits) {
        table.apply(edits);
    }

    void tell(DocumentChange change) {
        listeners.forEach(listener -> listener.changed(change));
    }

    long takeId() {
        return nextId++;
    }

    /** Forgets identities that were given out in a draft that did not last. */
    void rewindIds(long next) {
        nextId = next;
    }

    void dragEnded() {
        drag = null;
    }
}
