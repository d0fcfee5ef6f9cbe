// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The commands that can be undone and redone, without limit. */
final class History {

    private final Deque<Command> done = new ArrayDeque<>();
    private final Deque<Command> undone = new ArrayDeque<>();

    /** Takes the place of what there is; both lists are oldest command first. */
    void restore(List<Command> doneBefore, List<Command> undoneBefore) {
        done.clear();
        undone.clear();
        doneBefore.forEach(done::push);
        List<Command> latestFirst = new ArrayList<>(undoneBefore);
        Collections.reverse(latestFirst);
        latestFirst.forEach(undone::push);
    }

    void add(Command command) {
        done.push(command);
        undone.clear();
    }

    Optional<Command> nextUndo() {
        return Optional.ofNullable(done.peek());
    }

    Optional<Command> nextRedo() {
        return Optional.ofNullable(undone.peek());
    }

    void undo() {
        undone.push(done.pop());
    }

    void redo() {
        done.push(undone.pop());
    }
}
