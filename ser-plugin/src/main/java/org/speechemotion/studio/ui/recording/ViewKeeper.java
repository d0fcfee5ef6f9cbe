// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.lane.RecordingEvent;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;

/**
 * Keeps how a recording is looked at, half a second after it changed, and brings it back when the window is shown: in its
 * project, and among the open windows.
 */
final class ViewKeeper {

    private static final int MILLIS = 500;

    private final AnnotationSession session;
    private final RecordingDocument document;
    private final TimeAxis axis;
    private final OpenWindows windows;
    private final RecordingView view;
    private final Timer timer = new Timer(MILLIS, event -> keep());
    private final Consumer<TimeViewport> axisListener = shown -> soon();
    private final Consumer<AnnotationEvent> sessionListener = this::sessionChanged;
    private Map<String, String> kept = Map.of();

    ViewKeeper(AnnotationSession session, RecordingDocument document, TimeAxis axis, OpenWindows windows) {
        this.session = session;
        this.document = document;
        this.axis = axis;
        this.windows = windows;
        view = new RecordingView(document, session, axis);
        timer.setRepeats(false);
    }

    /** Brings back how it was looked at once the lanes have their size, and keeps it from then on. */
    void start(JComponent lanes) {
        Map<String, String> before =
                session.view().isEmpty() ? windows.view(document.recording().path()) : session.view();
        if (lanes.getWidth() > 0) {
            begin(before);
        } else {
            lanes.addComponentListener(new ComponentAdapter() {
                @Override
                public void componentResized(ComponentEvent event) {
                    lanes.removeComponentListener(this);
                    // After the lanes have taken over their width.
                    EventQueue.invokeLater(() -> begin(before));
                }
            });
        }
    }

    private void begin(Map<String, String> before) {
        view.show(before);
        axis.addListener(axisListener);
        session.addListener(sessionListener);
        document.addListener(event -> {
            boolean playing = event instanceof RecordingEvent.PlayheadMoved move && move.playing();
            boolean moved =
                    event instanceof RecordingEvent.PlayheadMoved || event instanceof RecordingEvent.SelectionChanged;
            if (moved && !playing) {
                soon();
            }
        });
        keep();
    }

    private void sessionChanged(AnnotationEvent event) {
        // The first edit makes a project, which is to be found again.
        if (event instanceof AnnotationEvent.SaveStateChanged
                || event instanceof AnnotationEvent.ActiveTrackChanged
                || event instanceof AnnotationEvent.ItemsSelected) {
            soon();
        }
    }

    private void soon() {
        timer.restart();
    }

    private void keep() {
        Map<String, String> now = view.values();
        if (!now.equals(kept)) {
            kept = now;
            session.keepView(now);
        }
        windows.put(new OpenWindows.Window(document.recording().path(), session.projectFile(), view.placeValues()));
    }

    /** Keeps what there is and ends. */
    void close() {
        boolean pending = timer.isRunning();
        timer.stop();
        axis.removeListener(axisListener);
        session.removeListener(sessionListener);
        if (pending) {
            session.keepView(view.values());
        }
    }
}
