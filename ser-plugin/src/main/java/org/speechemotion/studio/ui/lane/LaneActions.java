// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Component;
import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;

/** What lanes ask of the window that shows them. */
public interface LaneActions {

    /** Puts the playhead somewhere else; playing goes on from there. */
    void seek(double time);

    /** Selects a span, or nothing; {@code adjusting} while it is being dragged. */
    void select(Optional<TimeSpan> span, boolean adjusting);

    /** The end of the selection that is farther from a time, or the playhead: where a Shift+click selects from. */
    double farEnd(double time);

    /** Gives the lanes the keyboard. */
    void focus();

    /** Shows the menu of what can be done with annotations, at a place of a component. */
    default void showMenu(Component component, int x, int y) {}

    /** Edits the label of an annotation where it is. */
    default void editLabel(long item) {}
}
