// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/** A strip of colours from weak to strong. */
final class ColorMapIcon implements Icon {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 12;

    private final int[] colors;

    ColorMapIcon(int[] colors) {
        this.colors = colors;
    }

    @Override
    public void paintIcon(Component component, Graphics g, int x, int y) {
        for (int i = 0; i < WIDTH; i++) {
            g.setColor(new Color(colors[i * (colors.length - 1) / (WIDTH - 1)]));
            g.fillRect(x + i, y, 1, HEIGHT);
        }
    }

    @Override
    public int getIconWidth() {
        return WIDTH;
    }

    @Override
    public int getIconHeight() {
        return HEIGHT;
    }
}
