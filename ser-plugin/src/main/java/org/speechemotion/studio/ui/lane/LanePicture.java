// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;

/**
 * The lanes of a window as a picture of any part of the recording: the ruler and each shown lane at its height on the screen,
 * without selection and playhead, which would tint and cross what a figure shows.
 * For the event thread only; painted lane by lane, so that no event takes long.
 */
public final class LanePicture {

    private final List<LaneView> views = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();
    private final TimeViewport view;
    private final LaneTheme theme = LaneTheme.current();

    /** The lanes of a stack as they are now, showing a part of the recording. */
    public LanePicture(LaneStack stack, TimeViewport view) {
        this.view = view;
        stack.laneViews().stream().map(LaneView.class::cast).forEach(lane -> {
            views.add(lane);
            heights.add(Math.max(lane.getHeight(), 1));
        });
    }

    /** Width in pixels. */
    public int width() {
        return LaneView.HEADER + view.width();
    }

    /** Height of all lanes in pixels. */
    public int height() {
        return heights.stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of lanes, the ruler among them. */
    public int lanes() {
        return views.size();
    }

    /** Height of a lane in pixels. */
    public int height(int lane) {
        return heights.get(lane);
    }

    /** Paints one lane at its place in the picture. */
    public void paint(int lane, Graphics2D graphics) {
        int top = heights.subList(0, lane).stream().mapToInt(Integer::intValue).sum();
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.translate(0, top);
            g.clipRect(0, 0, width(), height(lane));
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            views.get(lane).paintInto(g, view, height(lane), theme);
        } finally {
            g.dispose();
        }
    }

    /** What a lane is called. */
    public String name(int lane) {
        return views.get(lane).lane().name();
    }

    /** Whether nothing of a lane is still being computed. */
    public boolean isComplete(int lane) {
        Lane shown = views.get(lane).lane();
        return shown.isComplete(shown.view(view));
    }
}
