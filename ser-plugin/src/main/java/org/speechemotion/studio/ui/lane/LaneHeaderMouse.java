// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** What the mouse does on the names of lanes: drag moves a lane, drag at the lower edge resizes it, right click: menu. */
final class LaneHeaderMouse extends MouseAdapter {

    private static final int EDGE = 5;

    private final LaneArrangement arrangement;
    private final LaneColumn column;
    private final Consumer<MouseEvent> menu;
    private LaneView pressed;
    private boolean resizing;
    private boolean moving;
    private int pressedY;
    private int fromEdge;

    LaneHeaderMouse(LaneArrangement arrangement, LaneColumn column, Consumer<MouseEvent> menu) {
        this.arrangement = arrangement;
        this.column = column;
        this.menu = menu;
    }

    void listenTo(LaneView view) {
        view.addMouseListener(this);
        view.addMouseMotionListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        LaneView view = (LaneView) event.getComponent();
        if (event.getX() >= LaneView.HEADER) {
            return;
        }
        arrangement.choose(view.getName());
        if (event.isPopupTrigger()) {
            menu.accept(event);
        } else if (SwingUtilities.isLeftMouseButton(event)) {
            pressed = view;
            resizing = onLowerEdge(event);
            moving = false;
            pressedY = y(event);
            fromEdge = view.getHeight() - event.getY();
            if (resizing && event.getClickCount() == 2) {
                arrangement.setHeight(view.getName(), OptionalInt.empty());
                pressed = null;
            }
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        if (resizing) {
            arrangement.setHeight(pressed.getName(), OptionalInt.of(event.getY() + fromEdge));
            return;
        }
        moving |= Math.abs(y(event) - pressedY) > EDGE;
        if (moving) {
            pressed.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            column.showInsertion(borderY(borderAt(y(event))));
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (event.isPopupTrigger() && event.getX() < LaneView.HEADER) {
            menu.accept(event);
        }
        LaneView view = pressed;
        pressed = null;
        if (view == null || resizing || !moving) {
            return;
        }
        column.showInsertion(-1);
        view.setCursor(Cursor.getDefaultCursor());
        int from = column.getComponentZOrder(view);
        int border = borderAt(y(event));
        arrangement.move(view.getName(), border > from ? border - 1 - from : border - from);
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        if (event.getX() < LaneView.HEADER) {
            int wanted = onLowerEdge(event) ? Cursor.S_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
            if (event.getComponent().getCursor().getType() != wanted) {
                event.getComponent().setCursor(Cursor.getPredefinedCursor(wanted));
            }
        }
    }

    private static boolean onLowerEdge(MouseEvent event) {
        return event.getY() >= event.getComponent().getHeight() - EDGE;
    }

    private int y(MouseEvent event) {
        return event.getComponent().getY() + event.getY();
    }

    /** The border between lanes that is nearest to a place; 0 is above the first. */
    private int borderAt(int y) {
        int border = 0;
        for (Component lane : column.getComponents()) {
            if (y > lane.getY() + lane.getHeight() / 2) {
                border++;
            }
        }
        return border;
    }

    private int borderY(int border) {
        return border < column.getComponentCount() ? column.getComponent(border).getY() : column.getHeight();
    }
}
