// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands that can be undone and redone, without limit. */
final class History {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** A command that may not be here yet. */
    private static final class Step {

        private Supplier<Command> source;
        private Command command;

        Step(Supplier<Command> source) {
            this.source = source;
        }

        Step(Command command) {
            this.command = command;
        }

        Command command() {
            if (command == null) {
                command = source.get();
                source = null;
            }
            return command;
        }
    }

    /** Takes the place of what there is; both lists are oldest command first. */
    void restore(List<Supplier<Command>> doneBefore, List<Supplier<Command>> undoneBefore) {
        done.clear();
        undone.clear();
        doneBefore.forEach(source -> done.push(new Step(source)));
        undoneBefore.forEach(source -> undone.addLast(new Step(source)));
    }

    void add(Command command) {
        done.push(new Step(command));
        undone.clear();
    }

    Optional<Command> nextUndo() {
        return Optional.ofNullable(done.peek()).map(Step::command);
    }

    Optional<Command> nextRedo() {
        return Optional.ofNullable(undone.peek()).map(Step::command);
    }

    void undo() {
        undone.push(done.pop());
    }

    void redo() {
        done.push(undone.pop());
    }
}
