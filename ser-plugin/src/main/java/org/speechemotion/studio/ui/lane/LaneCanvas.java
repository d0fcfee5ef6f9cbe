// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Graphics2D;
import java.awt.Rectangle;

/**
 * Where a lane paints: x is time, from the left edge of the viewport; y goes down from the lane's top.
 *
 * @param graphics to paint with, clipped to what needs painting
 * @param view which time is where in this lane
 * @param shared what all lanes show together; the same as {@code view} for most lanes
 * @param height of the lane in pixels
 * @param theme colours and fonts
 */
public record LaneCanvas(Graphics2D graphics, TimeViewport view, TimeViewport shared, int height, LaneTheme theme) {

    /** A canvas of a lane that shows what all lanes show. */
    public LaneCanvas(Graphics2D graphics, TimeViewport view, int height, LaneTheme theme) {
        this(graphics, view, view, height, theme);
    }

    /** Width in pixels. */
    public int width() {
        return view.width();
    }

    /** The first column that needs painting. */
    public int left() {
        Rectangle clip = graphics.getClipBounds();
        return clip == null ? 0 : Math.max(0, clip.x);
    }

    /** The column after the last that needs painting. */
    public int right() {
        Rectangle clip = graphics.getClipBounds();
        return clip == null ? width() : Math.min(width(), clip.x + clip.width);
    }

    /** The earliest time that needs painting. */
    public double from() {
        return view.time(left());
    }

    /** The latest time that needs painting. */
    public double to() {
        return view.time(right());
    }

    /** How many pixels of the screen one pixel of the canvas is, such as 2 on a high-resolution screen. */
    public double scale() {
        return Math.max(1, graphics.getTransform().getScaleX());
    }

    /** A copy of the graphics whose unit is a pixel of the screen; to be disposed of after use. */
    public Graphics2D screenGraphics() {
        Graphics2D copy = (Graphics2D) graphics.create();
        copy.scale(1 / scale(), 1 / scale());
        return copy;
    }
}
