// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.Graphics2D;
import org.speechemotion.dsp.TimeSpan;

/**
 * A rectangle on a lane, between the place where the mouse was pressed and where it is now.
 *
 * @param span from the earlier time to the later one, in seconds
 * @param top pixels from the lane's top, within the lane
 * @param bottom the last of them, within the lane
 */
record Band(TimeSpan span, int top, int bottom) {

    private static final int FILL = 48;

    /** The rectangle of two places. */
    static Band between(LanePress from, LanePress to) {
        return new Band(
                new TimeSpan(Math.min(from.time(), to.time()), Math.max(from.time(), to.time())),
                within(Math.min(from.y(), to.y()), from.height()),
                within(Math.max(from.y(), to.y()), from.height()));
    }

    private static int within(int y, int height) {
        return Math.max(0, Math.min(height - 1, y));
    }

    void paint(LaneCanvas canvas) {
        Graphics2D g = canvas.graphics();
        int left = (int) Math.max(-2, Math.round(canvas.view().x(span.start())));
        int right = (int) Math.min(canvas.width() + 2L, Math.round(canvas.view().x(span.end())));
        Color line = canvas.theme().wave();
        g.setColor(new Color(line.getRed(), line.getGreen(), line.getBlue(), FILL));
        g.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        g.setColor(line);
        g.drawRect(left, top, Math.max(1, right - left - 1), Math.max(1, bottom - top - 1));
    }
}
