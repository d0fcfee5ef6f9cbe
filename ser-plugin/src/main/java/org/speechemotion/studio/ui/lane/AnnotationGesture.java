// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.LinkedHashSet;
import java.util.Set;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Drag;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.MoveBorder;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.edit.Shift;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * A press on an annotation: a click selects it, with Shift all from the last selected one to it, with Ctrl it and the
 * others. A drag moves its border, and that of a neighbour that touches it unless Ctrl is down; or all selected ones.
 * Alt lets a drag go anywhere, else what is near draws it there.
 */
final class AnnotationGesture implements LaneGesture {

    private static final int SLOP = 3;

    private final AnnotationSession session;
    private final DocumentTrack track;
    private final TrackHit hit;
    private final LanePress pressed;
    private final SnapTargets targets;
    private final double duration;
    private final boolean wasSelected;
    private Set<Long> moving = Set.of();
    private double latestEnd;
    private Drag drag;

    AnnotationGesture(
            AnnotationSession session,
            DocumentTrack track,
            TrackHit hit,
            LanePress pressed,
            SnapTargets targets,
            double duration) {
        this.session = session;
        this.track = track;
        this.hit = hit;
        this.pressed = pressed;
        this.targets = targets;
        this.duration = duration;
        wasSelected = session.isSelected(hit.item().id());
        if (pressed.shift()) {
            session.select(range());
        } else if (!pressed.ctrl() && !wasSelected) {
            session.select(Set.of(hit.item().id()));
        }
    }

    /** All of the track from the one that was selected last to this one. */
    private Set<Long> range() {
        long last = session.selected().stream()
                .filter(item -> session.document()
                        .trackOf(item)
                        .filter(of -> of == track.id())
                        .isPresent())
                .reduce((first, second) -> second)
                .orElse(hit.item().id());
        int from = session.document().item(last).map(track.items()::indexOf).orElse(-1);
        int to = track.items().indexOf(hit.item());
        Set<Long> items = new LinkedHashSet<>();
        if (from < 0) {
            return Set.of(hit.item().id());
        }
        for (int i = from; i != to; i += Integer.signum(to - from)) {
            items.add(track.items().get(i).id());
        }
        items.add(hit.item().id());
        // The first stays the last that was selected, so that the range can be changed.
        Set<Long> ordered = new LinkedHashSet<>(items);
        ordered.remove(last);
        ordered.add(last);
        return ordered;
    }

    @Override
    public void drag(double time, int y) {
        drag(new LanePress(time, y, pressed.height(), pressed.view(), false, false, false));
    }

    @Override
    public void drag(LanePress at) {
        if (drag == null && (at.pixelsTo(pressed.time()) < SLOP || !begin())) {
            return;
        }
        try {
            drag.update(operation(at));
        } catch (EditException problem) {
            session.tellProblem(problem.getMessage());
        }
    }

    private boolean begin() {
        boolean alone = hit.side().isPresent() || !session.isSelected(hit.item().id());
        moving = alone ? Set.of(hit.item().id()) : session.selectedEditable();
        if (!session.isEditable(hit.item().id())) {
            return false;
        }
        latestEnd = moving.stream()
                .flatMap(id -> session.document().item(id).stream())
                .mapToDouble(Item::end)
                .max()
                .orElse(duration);
        targets.collect(pressed.view(), moving);
        drag = session.drag();
        return true;
    }

    private Operation operation(LanePress at) {
        double moved = at.time() - pressed.time();
        if (hit.side().isPresent()) {
            double to = snapped(hit.side().get().of(hit.item()) + moved, at);
            return MoveBorder.to(hit.item().id(), hit.side().get(), to, !at.ctrl());
        }
        return new Shift(moving, Math.min(bySnapping(moved, at), duration - latestEnd));
    }

    private double snapped(double time, LanePress at) {
        return at.alt() ? time : targets.to(Math.max(0, time), at.view());
    }

    /** The start is drawn as the end is; the one that is nearer to its target decides. */
    private double bySnapping(double moved, LanePress at) {
        double start = Math.max(0, hit.item().start() + moved);
        double end = hit.item().end() + moved;
        double byStart = snapped(start, at) - start;
        double byEnd = snapped(end, at) - end;
        boolean useEnd = byStart == 0 || byEnd != 0 && Math.abs(byEnd) < Math.abs(byStart);
        return moved + (useEnd ? byEnd : byStart);
    }

    @Override
    public boolean isClick() {
        return drag == null;
    }

    @Override
    public void end() {
        if (drag != null) {
            drag.finish();
        } else if (pressed.ctrl()) {
            session.toggle(hit.item().id());
        } else if (!pressed.shift()) {
            session.select(Set.of(hit.item().id()));
        }
    }

    @Override
    public void cancel() {
        if (drag != null) {
            drag.cancel();
        }
    }
}
