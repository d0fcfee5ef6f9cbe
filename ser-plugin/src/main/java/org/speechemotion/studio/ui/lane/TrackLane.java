// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Cursor;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * One annotation track: stretches as bars with their labels, points as wedges; what overlaps lies in rows. A press on an
 * annotation selects it, a drag moves it or its border; a drag beside all with Shift selects what it touches.
 */
@Messages({
    "# {0} - name of the track",
    "LBL_Track={0}",
    "# {0} - name of the track",
    "LBL_MachineTrack=Model: {0}",
    "# {0} - label",
    "# {1} - start",
    "# {2} - end",
    "# {3} - author",
    "TIP_Annotation=<html><b>{0}</b><br>{1} to {2}<br>{3}",
    "# {0} - confidence",
    "TIP_AnnotationConfidence=, confidence {0}",
    "# {0} - note",
    "TIP_AnnotationNote=<br><i>{0}</i>"
})
final class TrackLane implements Lane {

    private static final int ROW = 24;

    private final AnnotationSession session;
    private final LaneDocument document;
    private final long id;
    private final TrackRows rows;
    private final Consumer<AnnotationEvent> listener = this::sessionChanged;
    private DocumentTrack track;
    private LaneHost host;
    private SnapTargets targets;
    private Optional<Band> band = Optional.empty();

    TrackLane(LaneDocument document, AnnotationSession session, DocumentTrack track) {
        this.document = document;
        this.session = session;
        this.track = track;
        id = track.id();
        rows = new TrackRows(track);
    }

    /** The identity of the track that it shows. */
    long trackId() {
        return id;
    }

    /** The session that the track is annotated in. */
    AnnotationSession session() {
        return session;
    }

    @Override
    public String kind() {
        return "TrackLane-" + track.header().kind().name().toLowerCase(Locale.ROOT) + "-"
                + track.header().content().name().toLowerCase(Locale.ROOT);
    }

    /** What a model found has lanes of its own. */
    @Override
    public boolean initiallyShown() {
        return track.header().kind() != TrackKind.MACHINE;
    }

    @Override
    public String name() {
        String name = track.header().name();
        return track.header().kind() == TrackKind.MACHINE ? Bundle.LBL_MachineTrack(name) : Bundle.LBL_Track(name);
    }

    @Override
    public int preferredHeight() {
        return ROW * Math.min(6, rows.count());
    }

    @Override
    public double stretch() {
        return 0;
    }

    @Override
    public void open(LaneHost newHost) {
        host = newHost;
        // It may have changed while the lane was hidden and nobody listened.
        follow(List.of(), true);
        session.addListener(listener);
        targets = new SnapTargets(session, document);
    }

    @Override
    public void close() {
        session.removeListener(listener);
        targets.close();
    }

    private void sessionChanged(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.DocumentChanged changed) {
            DocumentChange change = changed.change();
            if (change.tracks().contains(id)) {
                follow(TrackRows.of(id, change.edits()), false);
            }
        } else if (event instanceof AnnotationEvent.ItemsSelected selection) {
            repaint(selection.before());
            repaint(selection.now());
        } else if (event instanceof AnnotationEvent.ActiveTrackChanged) {
            host.changed();
        }
    }

    private void follow(List<ItemEdit> edits, boolean unseen) {
        DocumentTrack now = session.document().track(id).orElse(null);
        if (now == null || now == track) {
            return;
        }
        boolean others = unseen || !now.header().equals(track.header());
        track = now;
        boolean higher = others ? rows.layOut(now) : rows.follow(now, edits);
        if (others || higher) {
            host.changed();
        } else {
            edits.forEach(edit -> {
                edit.before().ifPresent(annotation -> host.repaint(annotation.span()));
                edit.after().ifPresent(annotation -> host.repaint(annotation.span()));
            });
        }
    }

    private void repaint(Set<Long> items) {
        double start = Double.MAX_VALUE;
        double end = -1;
        for (long item : items) {
            if (rows.rowOf(item) >= 0) {
                Optional<Item> found = session.document().item(item);
                start = Math.min(start, found.map(Item::start).orElse(start));
                end = Math.max(end, found.map(Item::end).orElse(end));
            }
        }
        if (end >= start) {
            host.repaint(new TimeSpan(start, end));
        }
    }

    @Override
    public void paint(LaneCanvas canvas) {
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        try {
            int count = rows.count();
            ItemLook look = new ItemLook(
                    session,
                    new LabelColors(
                            track.header().vocabulary(),
                            canvas.theme().dark(),
                            canvas.theme().muted()));
            for (int row = 0; row < count; row++) {
                int top = canvas.height() * row / count;
                int height = canvas.height() * (row + 1) / count - top;
                double room = 8 * canvas.view().secondsPerPixel();
                List<Item> items = rows.visible(row, canvas.from() - room, canvas.to() + room);
                if (rows.hasPoints(row)) {
                    look.paintPoints(g, canvas, items, top, height);
                } else {
                    new BarPainter(g, canvas, top + 2, height - 5).bars(items, look);
                }
            }
        } finally {
            g.dispose();
        }
        band.ifPresent(shown -> shown.paint(canvas));
    }

    private void showBand(Optional<Band> now) {
        band.ifPresent(before -> host.repaint(before.span()));
        now.ifPresent(next -> host.repaint(next.span()));
        band = now;
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        if (session.activeTrack().isPresent() && session.activeTrack().getAsLong() == id) {
            int[] x = {width - 12, width - 12, width - 5};
            int middle = Math.min(height / 2, 11);
            g.setColor(theme.wave());
            g.fillPolygon(x, new int[] {middle - 4, middle + 4, middle}, 3);
        }
    }

    /** What is under the pointer. */
    private Optional<TrackHit> hit(LanePress at) {
        return TrackHit.find(rows, at);
    }

    /** An annotation at a place whose label may be changed. */
    Optional<Item> editableAt(LanePress at) {
        return hit(at).map(TrackHit::item).filter(item -> session.isEditable(item.id()));
    }

    /** Where an annotation is painted, within the canvas of the lane; empty if it is not here. */
    Optional<Rectangle> bounds(long item, TimeViewport view, int height) {
        int row = rows.rowOf(item);
        if (row < 0) {
            return Optional.empty();
        }
        return session.document().item(item).map(found -> {
            int top = height * row / rows.count();
            double left = Math.max(0, Math.min(view.width() - 40.0, view.x(found.start())));
            double right = Math.min(view.width(), view.x(found.end()));
            return new Rectangle(
                    (int) left, top, (int) Math.max(0, right - left), height * (row + 1) / rows.count() - top);
        });
    }

    @Override
    public Optional<LaneGesture> press(LanePress at) {
        Optional<TrackHit> hit = hit(at);
        if (hit.isEmpty()) {
            return at.shift() ? Optional.of(new BandGesture(session, rows, at, this::showBand)) : Optional.empty();
        }
        session.activate(id);
        return Optional.of(new AnnotationGesture(
                session, track, hit.get(), at, targets, document.recording().duration()));
    }

    @Override
    public void prepareMenu(LanePress at) {
        session.activate(id);
        hit(at).map(found -> found.item().id())
                .filter(item -> !session.isSelected(item))
                .ifPresent(item -> session.select(Set.of(item)));
    }

    @Override
    public OptionalInt cursor(LanePress at) {
        Optional<TrackHit> hit = hit(at);
        if (hit.isEmpty()) {
            return at.shift() ? OptionalInt.of(Cursor.CROSSHAIR_CURSOR) : OptionalInt.empty();
        }
        if (!session.isEditable(hit.get().item().id()) || at.shift()) {
            return OptionalInt.of(Cursor.HAND_CURSOR);
        }
        if (hit.get().side().isPresent()) {
            return OptionalInt.of(at.ctrl() ? Cursor.W_RESIZE_CURSOR : Cursor.E_RESIZE_CURSOR);
        }
        boolean moves = session.isSelected(hit.get().item().id());
        return OptionalInt.of(moves ? Cursor.MOVE_CURSOR : Cursor.HAND_CURSOR);
    }

    @Override
    public Optional<TimeSpan> itemAt(double time, int y, int height) {
        return rows.itemAt(rows.rowAt(y, height), time)
                .map(item -> item.annotation().span());
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        return rows.itemAt(rows.rowAt(y, height), time).map(item -> {
            Annotation annotation = item.annotation();
            StringBuilder tip = new StringBuilder(Bundle.TIP_Annotation(
                    escaped(annotation.label()),
                    TimeText.of(item.start(), 3),
                    TimeText.of(item.end(), 3),
                    escaped(annotation
                            .details()
                            .authorship()
                            .map(by -> by.author())
                            .orElse(track.header().provenance().author()))));
            annotation
                    .confidence()
                    .ifPresent(value -> tip.append(Bundle.TIP_AnnotationConfidence(EmotionText.percent(value))));
            if (!annotation.details().note().isEmpty()) {
                tip.append(Bundle.TIP_AnnotationNote(
                        escaped(annotation.details().note()).replace("\n", "<br>")));
            }
            return tip.toString();
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
