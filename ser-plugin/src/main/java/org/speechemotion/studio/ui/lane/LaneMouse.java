// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Cursor;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.openide.awt.StatusDisplayer;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.Item;

/**
 * What the mouse does on lanes: click seeks, drag selects or moves an edge of the selection, double click selects an item,
 * wheel scrolls and zooms.
 */
final class LaneMouse extends MouseAdapter {

    private static final int CLICK_SLOP = 3;
    private static final int EDGE_SLOP = 4;
    private static final double ZOOM_STEP = 1.25;
    private static final double SCROLL_PART = 0.08;
    private static final int LINES = 3;

    private final TimeAxis axis;
    private final LaneDocument document;
    private final LaneActions actions;
    private final KeyEventDispatcher escape = this::cancelledBy;
    private LaneGesture gesture;
    private int pressedAt = -1;
    private double anchor;
    private boolean dragging;
    private boolean onEdge;
    private String shown = "";

    LaneMouse(TimeAxis axis, LaneDocument document, LaneActions actions) {
        this.axis = axis;
        this.document = document;
        this.actions = actions;
    }

    void listenTo(LaneView view) {
        view.addMouseListener(this);
        view.addMouseMotionListener(this);
        view.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        actions.focus();
        if (event.isPopupTrigger()) {
            showMenu(event);
            return;
        }
        if (!SwingUtilities.isLeftMouseButton(event) || event.getX() < LaneView.HEADER) {
            return;
        }
        LaneView view = (LaneView) event.getComponent();
        double time = timeAt(event);
        if (begin(view, event)) {
            event.consume();
            return;
        }
        // With Ctrl or Command the mouse scrubs, which is not for here.
        if (event.isControlDown() || event.isMetaDown()) {
            return;
        }
        pressedAt = event.getX();
        OptionalDouble otherEdge = otherEdge(event);
        onEdge = !event.isShiftDown() && otherEdge.isPresent();
        dragging = event.isShiftDown();
        if (event.isShiftDown()) {
            anchor = actions.farEnd(time);
            select(time, true);
        } else {
            anchor = otherEdge.orElse(time);
        }
    }

    /** Lets the lane take over; a double click on an annotation edits its label. */
    private boolean begin(LaneView view, MouseEvent event) {
        LanePress at = placeOf(event);
        if (event.getClickCount() == 2 && view.lane() instanceof TrackLane track) {
            Optional<Item> item = track.editableAt(at);
            if (item.isPresent()) {
                actions.editLabel(item.get().id());
                return true;
            }
        }
        gesture = view.lane().press(at).orElse(null);
        if (gesture != null) {
            KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(escape);
        }
        return gesture != null;
    }

    private void endGesture() {
        gesture = null;
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(escape);
    }

    /** Escape takes back what is being dragged, and nothing else happens then. */
    private boolean cancelledBy(KeyEvent key) {
        if (gesture == null || key.getKeyCode() != KeyEvent.VK_ESCAPE) {
            return false;
        }
        LaneGesture cancelled = gesture;
        endGesture();
        cancelled.cancel();
        return true;
    }

    private void showMenu(MouseEvent event) {
        if (event.getX() >= LaneView.HEADER) {
            ((LaneView) event.getComponent()).lane().prepareMenu(placeOf(event));
            actions.showMenu(event.getComponent(), event.getX(), event.getY());
        }
    }

    private static LanePress placeOf(MouseEvent event) {
        LaneView view = (LaneView) event.getComponent();
        return new LanePress(
                timeAt(event),
                event.getY(),
                view.getHeight(),
                view.view(),
                event.isShiftDown(),
                event.isControlDown() || event.isMetaDown(),
                event.isAltDown());
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (gesture != null) {
            scrollAtEdges(event.getX() - LaneView.HEADER);
            gesture.drag(placeOf(event));
            return;
        }
        if (pressedAt < 0) {
            return;
        }
        if (dragging || Math.abs(event.getX() - pressedAt) >= CLICK_SLOP) {
            dragging = true;
            scrollAtEdges(event.getX() - LaneView.HEADER);
            select(timeAt(event), true);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (event.isPopupTrigger()) {
            showMenu(event);
            return;
        }
        if (gesture != null) {
            LaneGesture ended = gesture;
            endGesture();
            ended.end();
            if (ended.isClick() && !event.isShiftDown() && !event.isControlDown() && !event.isMetaDown()) {
                clicked(event);
            } else if (ended.isClick() && ended.isBesideAll() && !event.isControlDown() && !event.isMetaDown()) {
                anchor = actions.farEnd(timeAt(event));
                select(timeAt(event), false);
            }
            return;
        }
        if (pressedAt < 0) {
            return;
        }
        pressedAt = -1;
        if (dragging) {
            select(timeAt(event), false);
        } else if (event.getClickCount() == 2) {
            clicked(event);
        } else if (!onEdge) {
            actions.select(Optional.empty(), false);
            actions.seek(anchor);
        }
    }

    /** A click on an item goes there, the second one selects its time. */
    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            LaneView view = (LaneView) event.getComponent();
            view.itemAt(event.getX(), event.getY()).ifPresent(span -> actions.select(Optional.of(span), false));
        } else {
            actions.seek(timeAt(event));
        }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        boolean edge = event.getX() >= LaneView.HEADER && otherEdge(event).isPresent();
        int wanted = ((LaneView) event.getComponent())
                .lane()
                .cursor(placeOf(event))
                .orElse(edge ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR);
        if (event.getX() >= LaneView.HEADER && event.getComponent().getCursor().getType() != wanted) {
            event.getComponent().setCursor(Cursor.getPredefinedCursor(wanted));
        }
        showReadOut(event);
    }

    @Override
    public void mouseExited(MouseEvent event) {
        if (!shown.isEmpty()) {
            shown = "";
            StatusDisplayer.getDefault().setStatusText(shown);
        }
    }

    /** Says in the status line what is measured under the pointer. */
    private void showReadOut(MouseEvent event) {
        LaneView view = (LaneView) event.getComponent();
        String text = event.getX() < LaneView.HEADER
                ? ""
                : view.lane()
                        .readOut(timeAt(event), event.getY(), view.getHeight())
                        .orElse("");
        if (!text.equals(shown)) {
            shown = text;
            StatusDisplayer.getDefault().setStatusText(text);
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double turns = event.getPreciseWheelRotation();
        if (event.isControlDown() || event.isMetaDown()) {
            double x = Math.max(0, event.getX() - LaneView.HEADER);
            axis.show(axis.view().zoomed(Math.pow(ZOOM_STEP, -turns), x));
        } else if (event.getX() < LaneView.HEADER || event.isAltDown()) {
            scrollLanes(event, turns);
        } else {
            axis.show(axis.view().scrolled(turns * axis.view().width() * SCROLL_PART));
        }
        event.consume();
    }

    /** Scrolls the lanes themselves, if there are more than have room. */
    private static void scrollLanes(MouseWheelEvent event, double turns) {
        JScrollPane pane = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, event.getComponent());
        if (pane != null) {
            JScrollBar bar = pane.getVerticalScrollBar();
            bar.setValue(bar.getValue() + (int) Math.round(turns * LINES * bar.getUnitIncrement(1)));
        }
    }

    private static double timeAt(MouseEvent event) {
        return ((LaneView) event.getComponent()).view().timeWithin(event.getX() - LaneView.HEADER);
    }

    /** The edge of the selection that stays when the one under the pointer is dragged. */
    private OptionalDouble otherEdge(MouseEvent event) {
        Optional<TimeSpan> selection = document.selection();
        if (selection.isEmpty()) {
            return OptionalDouble.empty();
        }
        TimeViewport view = ((LaneView) event.getComponent()).view();
        double x = event.getX() - (double) LaneView.HEADER;
        double toStart = Math.abs(x - view.x(selection.get().start()));
        double toEnd = Math.abs(x - view.x(selection.get().end()));
        if (Math.min(toStart, toEnd) > EDGE_SLOP) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                toStart < toEnd ? selection.get().end() : selection.get().start());
    }

    private void select(double time, boolean adjusting) {
        TimeSpan span = new TimeSpan(Math.min(anchor, time), Math.max(anchor, time));
        actions.select(span.duration() > 0 ? Optional.of(span) : Optional.empty(), adjusting);
    }

    private void scrollAtEdges(int x) {
        int width = axis.view().width();
        if (x < 0) {
            axis.show(axis.view().scrolled(x));
        } else if (x > width) {
            axis.show(axis.view().scrolled((double) x - width));
        }
    }
}
