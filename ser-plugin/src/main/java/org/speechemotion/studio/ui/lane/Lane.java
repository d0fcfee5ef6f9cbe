// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Graphics2D;
import java.util.Optional;
import java.util.OptionalInt;
import org.speechemotion.dsp.TimeSpan;

/**
 * One row of a recording window: something about the recording over time. Zoom, scrolling, selection, playhead and the
 * name at the left are the window's business; a lane paints its items. All methods are called on the event thread.
 */
public interface Lane {

    /** Its name for a person, short enough to stand at the left of the lane. */
    String name();

    /**
     * What its place, its height and whether it is shown are remembered under, the same from one start to the next. The
     * window numbers several lanes of one kind.
     */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** Whether it is shown before anybody has chosen. */
    default boolean initiallyShown() {
        return true;
    }

    /** The height it would like to have, in pixels. */
    int preferredHeight();

    /** Its share of the height that is left over, 0 to keep its preferred height. */
    default double stretch() {
        return 1;
    }

    /** Which part of the recording it shows while the others show {@code shared}: the same, for nearly all lanes. */
    default TimeViewport view(TimeViewport shared) {
        return shared;
    }

    /** Whether a paint of this part of the recording would show all there is, with nothing still being computed. */
    default boolean isComplete(TimeViewport view) {
        return true;
    }

    /** Paints what is in the clip. Must not read files or compute for long. */
    void paint(LaneCanvas canvas);

    /**
     * Paints axis labels or a legend into the header at the left; the name is already there.
     *
     * @param graphics to paint with
     * @param width of the header in pixels
     * @param height of the lane in pixels
     * @param theme colours and fonts
     */
    default void paintHeader(Graphics2D graphics, int width, int height, LaneTheme theme) {}

    /**
     * Tells more about the place under the pointer.
     *
     * @param time in seconds
     * @param y pixels from the lane's top
     * @param height of the lane in pixels
     * @return plain text or HTML, empty for none
     */
    default Optional<String> toolTip(double time, int y, int height) {
        return Optional.empty();
    }

    /**
     * What is measured at a place, in one line for a status text that follows the pointer. Must not compute for long.
     *
     * @param time in seconds
     * @param y pixels from the lane's top
     * @param height of the lane in pixels
     * @return plain text, empty for none
     */
    default Optional<String> readOut(double time, int y, int height) {
        return Optional.empty();
    }

    /** The item at a place, such as a segment, which a double click selects. */
    default Optional<TimeSpan> itemAt(double time, int y, int height) {
        return Optional.empty();
    }

    /**
     * Takes over what the mouse does until the button is released, such as moving a border; empty leaves it to the window,
     * which seeks and selects.
     *
     * @param time in seconds, within the recording
     * @param y pixels from the lane's top
     * @param height of the lane in pixels
     */
    default Optional<LaneGesture> press(double time, int y, int height) {
        return Optional.empty();
    }

    /** The same for lanes that care for the keys that are down. */
    default Optional<LaneGesture> press(LanePress at) {
        return at.shift() || at.ctrl() ? Optional.empty() : press(at.time(), at.y(), at.height());
    }

    /** The cursor, as {@link java.awt.Cursor} numbers them, that says what a press would do; empty for the window's own. */
    default OptionalInt cursor(LanePress at) {
        return OptionalInt.empty();
    }

    /** The pointer asks for a menu here; an item under it is to be selected first, so that the menu is about it. */
    default void prepareMenu(LanePress at) {}

    /** Called once before the lane is shown. */
    default void open(LaneHost host) {}

    /** Called once when the lane is shown no more: background work ends here. */
    default void close() {}
}
