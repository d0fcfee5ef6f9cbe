// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.HashSet;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Snap;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * The times in view that draw what is being dragged: borders in all tracks, those of speech among them, the playhead, the
 * edges of the selection and, where single waves are seen, zero crossings.
 */
final class SnapTargets implements AutoCloseable {

    /** How far a target draws, in pixels. */
    private static final double REACH = 6;

    private final AnnotationSession session;
    private final LaneDocument document;
    private final ZeroCrossings crossings;
    private final Set<Double> times = new HashSet<>();
    private Snap snap;
    private double zoom;

    SnapTargets(AnnotationSession session, LaneDocument document) {
        this.session = session;
        this.document = document;
        crossings = new ZeroCrossings(document.recording(), RecordingCaches.standard());
    }

    /** Looks for targets in view, which are then kept for a drag, but for the borders of what moves. */
    void collect(TimeViewport view, Set<Long> moving) {
        times.clear();
        snap = null;
        times.add(document.playhead());
        document.selection().ifPresent(span -> {
            times.add(span.start());
            times.add(span.end());
        });
        TimeSpan seen = view.visible();
        for (DocumentTrack track : session.tracks()) {
            track.items().forEachIn(seen, item -> {
                if (!moving.contains(item.id())) {
                    times.add(item.start());
                    times.add(item.end());
                }
            });
        }
        crossings.want(seen);
    }

    /** Where a time is drawn, as near as that is in a view: to a border, else to a zero crossing, else nowhere. */
    double to(double time, TimeViewport view) {
        if (snap == null || view.secondsPerPixel() != zoom) {
            zoom = view.secondsPerPixel();
            snap = new Snap(times.stream().mapToDouble(Double::doubleValue), REACH * zoom);
        }
        double drawn = snap.to(time);
        return drawn == time ? crossings.to(time, REACH * zoom) : drawn;
    }

    @Override
    public void close() {
        crossings.close();
    }
}
