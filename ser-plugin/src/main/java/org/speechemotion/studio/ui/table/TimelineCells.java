// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.ui.lane.EmotionPalette;
import org.speechemotion.studio.ui.lane.EmotionText;
import org.speechemotion.studio.ui.lane.LaneTheme;

/** How times, emotions and confidences look in a table. */
public final class TimelineCells {

    private TimelineCells() {}

    /** Times and channels. */
    public static final class MomentCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        /** Creates it. */
        public MomentCell() {
            setHorizontalAlignment(SwingConstants.CENTER);
        }
    }

    /** An emotion with its colour and its name. */
    public static final class EmotionCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (value instanceof Emotion emotion) {
                setText(EmotionText.name(emotion));
                setIcon(new ColorIcon(
                        EmotionPalette.color(emotion, LaneTheme.current().dark())));
                setIconTextGap(8);
            }
            return this;
        }
    }

    /** A confidence in percent before a bar. */
    public static final class ConfidenceCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (value instanceof Double confidence) {
                setText(EmotionText.percent(confidence));
                setHorizontalAlignment(SwingConstants.LEADING);
                setIcon(new Bar(confidence));
                setIconTextGap(8);
            }
            return this;
        }
    }

    /** A bar that is filled for a part, 0 to 1. */
    record Bar(double part) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            LaneTheme theme = LaneTheme.current();
            fill(graphics, x, y, getIconWidth(), getIconHeight(), theme.grid());
            fill(graphics, x, y, getIconWidth() * part, getIconHeight(), component.getForeground());
        }

        @Override
        public int getIconWidth() {
            return 60;
        }

        @Override
        public int getIconHeight() {
            return 6;
        }
    }

    private static void fill(Graphics graphics, int x, int y, double width, int height, Color color) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(color);
            g.fill(new RoundRectangle2D.Double(x, y, width, height, 4, 4));
        } finally {
            g.dispose();
        }
    }
}
