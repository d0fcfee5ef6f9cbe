// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.UIManager;

/** An icon drawn as vectors on a grid of 16, in the text colour of the look and feel. */
public interface VectorIcon extends Icon {

    /** Draws it with round pens on the grid, x and y from 0 to 16. */
    void draw(Graphics2D g);

    @Override
    default void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.translate(x, y);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            boolean enabled = component == null || component.isEnabled();
            Color color = UIManager.getColor(enabled ? "Label.foreground" : "Label.disabledForeground");
            g.setColor(color == null ? Color.GRAY : color);
            draw(g);
        } finally {
            g.dispose();
        }
    }

    @Override
    default int getIconWidth() {
        return 16;
    }

    @Override
    default int getIconHeight() {
        return 16;
    }
}
