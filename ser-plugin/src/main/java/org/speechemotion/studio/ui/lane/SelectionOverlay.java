// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Graphics2D;

/** Tints the selected span. */
final class SelectionOverlay implements TimeOverlay {

    private final LaneDocument document;

    SelectionOverlay(LaneDocument document) {
        this.document = document;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        document.selection().ifPresent(span -> {
            int left = (int) Math.max(-2, Math.round(canvas.view().x(span.start())));
            int right =
                    (int) Math.min(canvas.width() + 2L, Math.round(canvas.view().x(span.end())));
            if (right < 0 || left > canvas.width()) {
                return;
            }
            Graphics2D g = canvas.graphics();
            g.setColor(canvas.theme().selection());
            g.fillRect(left, 0, Math.max(1, right - left), canvas.height());
            g.setColor(canvas.theme().wave());
            g.fillRect(left, 0, 1, canvas.height());
            g.fillRect(Math.max(left, right - 1), 0, 1, canvas.height());
        });
    }
}
