// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.OptionalInt;
import javax.swing.JPopupMenu;
import org.speechemotion.studio.ui.lane.LaneArrangement;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.LaneMenu;
import org.speechemotion.studio.ui.lane.LaneStack;
import org.speechemotion.studio.ui.lane.RulerUnit;

/** What menus and keys can do with the lanes of the recording window in front; in the window's lookup. */
public final class LaneCommands {

    private final LaneStack stack;
    private final LaneLayouts layouts;

    LaneCommands(LaneStack stack, LaneLayouts layouts) {
        this.stack = stack;
        this.layouts = layouts;
    }

    /** Which lanes there are and how they are shown. */
    public LaneArrangement arrangement() {
        return stack.arrangement();
    }

    /** Lets keys mean the next lane down, or up if negative. */
    public void choose(int places) {
        arrangement().chooseNext(places);
    }

    /** Moves the chosen lane down, or up if negative. */
    public void move(int places) {
        arrangement().chosen().ifPresent(lane -> arrangement().move(lane.id(), places));
    }

    /** Makes the chosen lane taller by steps, or shorter if negative. */
    public void resize(int steps) {
        arrangement().chosen().ifPresent(lane -> {
            int height = stack.height(lane.id()) + steps * LaneMenu.STEP;
            arrangement().setHeight(lane.id(), OptionalInt.of(height));
        });
    }

    /** Hides the chosen lane; the next one becomes the chosen one. */
    public void hide() {
        arrangement().chosen().ifPresent(lane -> {
            int place = arrangement().shown().indexOf(lane);
            arrangement().setShown(lane.id(), false);
            var left = arrangement().shown();
            if (!left.isEmpty()) {
                arrangement().choose(left.get(Math.min(place, left.size() - 1)).id());
            }
        });
    }

    /** Shows all lanes. */
    public void showAll() {
        arrangement().entries().forEach(lane -> arrangement().setShown(lane.id(), true));
    }

    /** Order, heights and what is shown as they were at first. */
    public void reset() {
        arrangement().reset();
    }

    /** The menu of the lanes as things stand now. */
    public JPopupMenu menu() {
        return LaneMenu.create(arrangement(), stack);
    }

    /** What times are shown in. */
    public RulerUnit unit() {
        return layouts.layout().unit();
    }

    /** Samples instead of hours, minutes and seconds, or the other way round. */
    public void toggleUnit() {
        RulerUnit other = unit() == RulerUnit.TIME ? RulerUnit.SAMPLES : RulerUnit.TIME;
        layouts.change(layout -> layout.withUnit(other));
    }
}
