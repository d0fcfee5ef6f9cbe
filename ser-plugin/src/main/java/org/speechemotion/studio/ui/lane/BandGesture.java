// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * A press with Shift beside all annotations of a track: a drag selects those that the rectangle touches, with Ctrl as well
 * those that were selected before. Many are selected only when the button is released, since each is told to all who look.
 */
final class BandGesture implements LaneGesture {

    private static final int SLOP = 3;
    private static final int AT_ONCE = 1000;

    private final AnnotationSession session;
    private final TrackRows rows;
    private final LanePress pressed;
    private final Consumer<Optional<Band>> shown;
    private final Set<Long> before;
    private Set<Long> chosen = Set.of();
    private boolean moved;

    /**
     * A gesture.
     *
     * @param shown told of the rectangle that is to be seen, if one is
     */
    BandGesture(AnnotationSession session, TrackRows rows, LanePress pressed, Consumer<Optional<Band>> shown) {
        this.session = session;
        this.rows = rows;
        this.pressed = pressed;
        this.shown = shown;
        before = new LinkedHashSet<>(session.selected());
    }

    @Override
    public void drag(double time, int y) {
        drag(new LanePress(time, y, pressed.height(), pressed.view(), true, pressed.ctrl(), false));
    }

    @Override
    public void drag(LanePress at) {
        if (!moved && at.pixelsTo(pressed.time()) < SLOP && Math.abs(at.y() - pressed.y()) < SLOP) {
            return;
        }
        moved = true;
        Band band = Band.between(pressed, at);
        shown.accept(Optional.of(band));
        chosen = pressed.ctrl() ? new LinkedHashSet<>(before) : new LinkedHashSet<>();
        touched(band).forEach(item -> chosen.add(item.id()));
        if (chosen.size() <= AT_ONCE) {
            session.select(chosen);
        }
    }

    private List<Item> touched(Band band) {
        return rows.touched(
                rows.rowAt(band.top(), pressed.height()),
                rows.rowAt(band.bottom(), pressed.height()),
                band.span().start(),
                band.span().end());
    }

    @Override
    public boolean isClick() {
        return !moved;
    }

    @Override
    public boolean isBesideAll() {
        return true;
    }

    @Override
    public void end() {
        if (moved) {
            shown.accept(Optional.empty());
            session.select(chosen);
        }
    }

    @Override
    public void cancel() {
        shown.accept(Optional.empty());
        session.select(before);
    }
}
