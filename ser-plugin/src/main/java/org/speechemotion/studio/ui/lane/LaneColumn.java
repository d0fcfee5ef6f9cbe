// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** Lanes one above the other: each gets its preferred height, and its share of what is left over. */
final class LaneColumn extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;

    /** Where a lane that is being dragged would go, -1 for nowhere. */
    private int insertion = -1;

    LaneColumn() {
        super(new Heights());
    }

    /** Marks a border between lanes, in pixels from the top; none if negative. */
    void showInsertion(int y) {
        if (y != insertion) {
            insertion = y;
            repaint();
        }
    }

    @Override
    protected void paintChildren(Graphics graphics) {
        super.paintChildren(graphics);
        if (insertion >= 0) {
            graphics.setColor(LaneTheme.current().wave());
            graphics.fillRect(0, Math.min(getHeight() - 3, Math.max(0, insertion - 1)), getWidth(), 3);
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 20;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(20, visible.height - 20);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() >= getPreferredSize().height;
    }

    private static final class Heights implements LayoutManager {

        @Override
        public void addLayoutComponent(String name, Component component) {
            // Every lane is treated alike.
        }

        @Override
        public void removeLayoutComponent(Component component) {
            // Nothing is kept about a lane.
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            int height = 0;
            for (Component child : parent.getComponents()) {
                height += child.getPreferredSize().height;
            }
            return new Dimension(LaneView.HEADER + 300, height);
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return new Dimension(LaneView.HEADER + 50, 50);
        }

        @Override
        public void layoutContainer(Container parent) {
            int spare = Math.max(0, parent.getHeight() - preferredLayoutSize(parent).height);
            double stretch = 0;
            for (Component child : parent.getComponents()) {
                stretch += ((LaneView) child).stretch();
            }
            int y = 0;
            for (Component child : parent.getComponents()) {
                LaneView view = (LaneView) child;
                int height =
                        view.getPreferredSize().height + (stretch == 0 ? 0 : (int) (spare * view.stretch() / stretch));
                view.setBounds(0, y, parent.getWidth(), height);
                y += height;
            }
        }
    }
}
