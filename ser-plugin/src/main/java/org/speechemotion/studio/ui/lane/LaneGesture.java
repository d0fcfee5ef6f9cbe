// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** What a lane does between a press of the mouse on it and the release, in place of the window. On the event thread. */
public interface LaneGesture {

    /**
     * The pointer moved.
     *
     * @param time in seconds, within the recording
     * @param y pixels from the lane's top, also beyond it
     */
    void drag(double time, int y);

    /** The pointer moved, or a key beside it was pressed or released. */
    default void drag(LanePress at) {
        drag(at.time(), at.y());
    }

    /** Whether the pointer did not move, so that the playhead goes where it was pressed as with any click. */
    default boolean isClick() {
        return false;
    }

    /** Whether it began beside all items, so that a click with Shift extends the selected time as it does elsewhere. */
    default boolean isBesideAll() {
        return false;
    }

    /** The button was released, at the place of the last press or drag. */
    default void end() {}

    /** Escape was pressed: all is to be as it was. The button's release will not be told. */
    default void cancel() {
        end();
    }
}
