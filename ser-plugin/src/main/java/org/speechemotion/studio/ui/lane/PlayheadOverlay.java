// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Graphics2D;
import org.speechemotion.dsp.TimeSpan;

/** Draws the playhead. */
final class PlayheadOverlay implements TimeOverlay {

    private static final int REACH = 3;

    private final LaneDocument document;

    PlayheadOverlay(LaneDocument document) {
        this.document = document;
    }

    /** What has to be painted again when the playhead leaves or comes to a place. */
    static TimeSpan strip(TimeViewport view, double time) {
        double room = REACH * view.secondsPerPixel();
        double start = Math.max(0, time - room);
        return new TimeSpan(start, Math.max(start, time + room));
    }

    @Override
    public void paint(LaneCanvas canvas) {
        double x = canvas.view().x(document.playhead());
        if (x < -1 || x > canvas.width() + 1) {
            return;
        }
        Graphics2D g = canvas.graphics();
        g.setColor(canvas.theme().playhead());
        int column = (int) Math.min(canvas.width() - 1L, Math.round(x));
        g.fillRect(column, 0, 1, canvas.height());
    }
}
