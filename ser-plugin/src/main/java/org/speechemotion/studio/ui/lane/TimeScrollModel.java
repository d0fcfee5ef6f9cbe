// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import javax.swing.BoundedRangeModel;
import javax.swing.DefaultBoundedRangeModel;

/** Keeps a scroll bar and the time axis together. The bar has a fixed range; the axis keeps the exact position. */
final class TimeScrollModel {

    private static final int RANGE = 10_000_000;

    private final TimeAxis axis;
    private final DefaultBoundedRangeModel model = new DefaultBoundedRangeModel(0, RANGE, 0, RANGE);
    private boolean following;

    TimeScrollModel(TimeAxis axis) {
        this.axis = axis;
        model.addChangeListener(event -> scrolled());
    }

    BoundedRangeModel model() {
        return model;
    }

    /** Moves the bar to where the axis is. */
    void follow() {
        following = true;
        try {
            TimeViewport view = axis.view();
            int extent = (int) Math.max(1, Math.round((view.end() - view.start()) / view.duration() * RANGE));
            int value = (int) Math.round(view.start() / view.duration() * RANGE);
            model.setRangeProperties(Math.min(value, RANGE - extent), extent, 0, RANGE, model.getValueIsAdjusting());
        } finally {
            following = false;
        }
    }

    int unit() {
        return Math.max(1, model.getExtent() / 20);
    }

    int block() {
        return Math.max(1, model.getExtent() / 10 * 9);
    }

    private void scrolled() {
        if (!following) {
            axis.show(axis.view()
                    .withStart((double) model.getValue() / RANGE * axis.view().duration()));
        }
    }
}
