// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.form;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;

/** Puts components into rows, as many as the width needs, and says how high that is. Not for what stands beside others. */
public final class WrappingLayout extends FlowLayout {

    private static final long serialVersionUID = 1L;

    /** Rows that begin where reading begins; gaps in pixels. */
    public WrappingLayout(int hgap, int vgap) {
        super(LEADING, hgap, vgap);
    }

    @Override
    public Dimension preferredLayoutSize(Container target) {
        synchronized (target.getTreeLock()) {
            return target.getWidth() > 0 ? wrapped(target) : super.preferredLayoutSize(target);
        }
    }

    /** As narrow as the widest component alone. */
    @Override
    public Dimension minimumLayoutSize(Container target) {
        synchronized (target.getTreeLock()) {
            int widest = 0;
            for (Component each : target.getComponents()) {
                widest = each.isVisible() ? Math.max(widest, each.getPreferredSize().width) : widest;
            }
            Insets insets = target.getInsets();
            return new Dimension(
                    widest + 2 * getHgap() + insets.left + insets.right, preferredLayoutSize(target).height);
        }
    }

    private Dimension wrapped(Container target) {
        Insets insets = target.getInsets();
        int room = target.getWidth() - insets.left - insets.right - 2 * getHgap();
        int x = 0;
        int rowHeight = 0;
        int height = insets.top + insets.bottom + 2 * getVgap();
        int widest = 0;
        for (Component each : target.getComponents()) {
            if (each.isVisible()) {
                Dimension size = each.getPreferredSize();
                if (x > 0 && x + size.width > room) {
                    height += rowHeight + getVgap();
                    x = 0;
                    rowHeight = 0;
                }
                x += (x > 0 ? getHgap() : 0) + size.width;
                rowHeight = Math.max(rowHeight, size.height);
                widest = Math.max(widest, x);
            }
        }
        return new Dimension(widest + 2 * getHgap() + insets.left + insets.right, height + rowHeight);
    }
}
