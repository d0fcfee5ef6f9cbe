// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of tools, or two where they are too wide for one: what comes after a break goes to the right end, of its own row if
 * need be. Labels whose texts come and go take what room is left, so that no text makes a second row.
 */
final class ToolBarRows implements LayoutManager {

    private final Component breaking;
    private final Set<Component> elastic;

    /**
     * A layout of a tool bar.
     *
     * @param breaking the component, without a look of its own, before which a row may end
     * @param elastic what may be as narrow as its minimum
     */
    ToolBarRows(Component breaking, Set<Component> elastic) {
        this.breaking = breaking;
        this.elastic = Set.copyOf(elastic);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // All that there is counts.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // All that there is counts.
    }

    private static List<Component> part(Container target, int from, int to) {
        List<Component> part = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (target.getComponent(i).isVisible()) {
                part.add(target.getComponent(i));
            }
        }
        return part;
    }

    private List<Component> before(Container target) {
        return part(target, 0, target.getComponentZOrder(breaking));
    }

    private List<Component> behind(Container target) {
        return part(target, target.getComponentZOrder(breaking) + 1, target.getComponentCount());
    }

    private int least(Component component) {
        return elastic.contains(component) ? component.getMinimumSize().width : component.getPreferredSize().width;
    }

    private int least(List<Component> row) {
        return row.stream().mapToInt(this::least).sum();
    }

    private static int height(List<Component> row) {
        return row.stream()
                .mapToInt(each -> each.getPreferredSize().height)
                .max()
                .orElse(0);
    }

    private static int room(Container target) {
        Insets insets = target.getInsets();
        return target.getWidth() - insets.left - insets.right;
    }

    private boolean isOneRow(Container target) {
        return target.getWidth() == 0 || least(before(target)) + least(behind(target)) <= room(target);
    }

    @Override
    public Dimension preferredLayoutSize(Container target) {
        synchronized (target.getTreeLock()) {
            List<Component> first = before(target);
            List<Component> second = behind(target);
            int height = isOneRow(target) ? Math.max(height(first), height(second)) : height(first) + height(second);
            int width = first.stream()
                            .mapToInt(each -> each.getPreferredSize().width)
                            .sum()
                    + second.stream()
                            .mapToInt(each -> each.getPreferredSize().width)
                            .sum();
            Insets insets = target.getInsets();
            return new Dimension(width + insets.left + insets.right, height + insets.top + insets.bottom);
        }
    }

    @Override
    public Dimension minimumLayoutSize(Container target) {
        synchronized (target.getTreeLock()) {
            Insets insets = target.getInsets();
            int width = Math.max(least(before(target)), least(behind(target)));
            return new Dimension(width + insets.left + insets.right, preferredLayoutSize(target).height);
        }
    }

    @Override
    public void layoutContainer(Container target) {
        synchronized (target.getTreeLock()) {
            List<Component> first = before(target);
            List<Component> second = behind(target);
            Insets insets = target.getInsets();
            int end = insets.left + room(target);
            if (isOneRow(target)) {
                int height = target.getHeight() - insets.top - insets.bottom;
                // What tells the state of saving goes before what tells the selection.
                int left = room(target) - least(first) - least(second);
                int used = place(second, end, insets.top, height, left);
                place(first, insets.left + width(first, used), insets.top, height, used);
            } else {
                int left = room(target) - least(first);
                place(first, insets.left + width(first, left), insets.top, height(first), left);
                place(second, end, insets.top + height(first), height(second), room(target) - least(second));
            }
        }
    }

    private int width(List<Component> row, int left) {
        int width = least(row);
        int free = Math.max(0, left);
        for (Component each : row) {
            int more = elastic.contains(each) ? Math.min(free, each.getPreferredSize().width - least(each)) : 0;
            width += Math.max(0, more);
            free -= Math.max(0, more);
        }
        return width;
    }

    /** Lays a row out that ends somewhere, and says how many of the pixels that were left still are. */
    private int place(List<Component> row, int end, int y, int height, int left) {
        int x = end - width(row, left);
        int free = Math.max(0, left);
        for (Component each : row) {
            int wished = each.getPreferredSize().width - least(each);
            int more = elastic.contains(each) ? Math.max(0, Math.min(free, wished)) : 0;
            free -= more;
            int high = Math.min(height, each.getMaximumSize().height);
            each.setBounds(x, y + (height - high) / 2, least(each) + more, high);
            x += least(each) + more;
        }
        return free;
    }
}
