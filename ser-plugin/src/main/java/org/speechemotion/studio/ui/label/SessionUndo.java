// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.event.ChangeListener;
import org.openide.awt.UndoRedo;
import org.openide.util.ChangeSupport;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.EditException;

/** Undo and redo of a document for the platform's menu items and keys. */
final class SessionUndo implements UndoRedo {

    private final AnnotationDocument document;
    private final Consumer<Runnable> attempt;
    private final ChangeSupport listeners = new ChangeSupport(this);

    /** {@code attempt} runs a step and tells if it fails. */
    SessionUndo(AnnotationDocument document, Consumer<Runnable> attempt) {
        this.document = document;
        this.attempt = attempt;
    }

    /** Lets the menu items ask again. */
    void changed() {
        listeners.fireChange();
    }

    @Override
    public boolean canUndo() {
        return command(document::nextUndo).isPresent();
    }

    @Override
    public boolean canRedo() {
        return command(document::nextRedo).isPresent();
    }

    @Override
    public void undo() {
        attempt.accept(document::undo);
    }

    @Override
    public void redo() {
        attempt.accept(document::redo);
    }

    @Override
    public String getUndoPresentationName() {
        return name(command(document::nextUndo));
    }

    @Override
    public String getRedoPresentationName() {
        return name(command(document::nextRedo));
    }

    /** A command that can no longer be read from the project is none. */
    private static Optional<Command> command(Supplier<Optional<Command>> source) {
        try {
            return source.get();
        } catch (EditException gone) {
            return Optional.empty();
        }
    }

    private static String name(Optional<Command> command) {
        return command.map(each -> CommandText.of(each.kind())).orElse("");
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        listeners.removeChangeListener(listener);
    }
}
