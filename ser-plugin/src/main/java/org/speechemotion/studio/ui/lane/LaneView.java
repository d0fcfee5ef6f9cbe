// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import org.speechemotion.dsp.TimeSpan;

/** The component of one lane: header at the left, canvas at the right, overlays above. */
public final class LaneView extends JComponent implements LaneHost, Accessible {

    /** Width of the header in pixels, the same for all lanes. */
    public static final int HEADER = 108;

    private static final int MARK = 3;

    private final transient Lane lane;
    private final transient TimeAxis axis;
    private final transient List<TimeOverlay> overlays;
    private final transient LaneDocument document;
    private final transient Consumer<TimeViewport> axisListener = view -> repaint();
    private transient OptionalInt givenHeight = OptionalInt.empty();
    private boolean chosen;
    private final transient Consumer<RecordingEvent> documentListener = this::documentChanged;

    /** Creates the view of a lane. */
    LaneView(Lane lane, LaneDocument document, TimeAxis axis, List<TimeOverlay> overlays) {
        this.lane = lane;
        this.axis = axis;
        this.overlays = List.copyOf(overlays);
        this.document = document;
        setOpaque(true);
        setFocusable(false);
        ToolTipManager.sharedInstance().registerComponent(this);
        getAccessibleContext().setAccessibleName(lane.name());
        axis.addListener(axisListener);
        document.addListener(documentListener);
        lane.open(this);
    }

    /** Ends the lane's background work and listens no more. */
    void close() {
        axis.removeListener(axisListener);
        document.removeListener(documentListener);
        ToolTipManager.sharedInstance().unregisterComponent(this);
        lane.close();
    }

    /** The lane that it shows. */
    public Lane lane() {
        return lane;
    }

    /** What the lane shows now. */
    TimeViewport view() {
        return lane.view(axis.view());
    }

    /** Gives the lane a height, or leaves it to the lane. */
    void setGivenHeight(OptionalInt height) {
        if (!height.equals(givenHeight)) {
            givenHeight = height;
            revalidate();
        }
    }

    /** Its share of the height that is left over: none if somebody gave it a height. */
    double stretch() {
        return givenHeight.isPresent() ? 0 : lane.stretch();
    }

    /** Marks the lane that keys mean. */
    void setChosen(boolean nowChosen) {
        if (nowChosen != chosen) {
            chosen = nowChosen;
            repaint(0, 0, HEADER, getHeight());
        }
    }

    /** Paints the lane into something else than the window, as wide as the view and without overlays. */
    void paintInto(Graphics2D graphics, TimeViewport shared, int height, LaneTheme theme) {
        LaneCanvas canvas = new LaneCanvas(graphics, lane.view(shared), shared, height, theme);
        paintCanvas(canvas, HEADER + shared.width(), List.of());
        paintHeader(graphics, height, theme);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(HEADER + 300, givenHeight.orElseGet(lane::preferredHeight));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(HEADER + 50, Math.min(24, lane.preferredHeight()));
    }

    @Override
    public void repaint(TimeSpan span) {
        TimeViewport view = view();
        double left = Math.max(-1, Math.floor(view.x(span.start())) - 1);
        double right = Math.min(view.width() + 1.0, Math.ceil(view.x(span.end())) + 2);
        if (right > left) {
            repaint(HEADER + (int) left, 0, (int) (right - left), getHeight());
        }
    }

    @Override
    public void changed() {
        getAccessibleContext().setAccessibleName(lane.name());
        revalidate();
        repaint();
    }

    private void documentChanged(RecordingEvent event) {
        if (event instanceof RecordingEvent.PlayheadMoved move) {
            repaint(PlayheadOverlay.strip(view(), move.from()));
            repaint(PlayheadOverlay.strip(view(), move.to()));
        } else if (event instanceof RecordingEvent.AnalysisChanged change && change.resultChanged()) {
            changed();
        } else if (!(event instanceof RecordingEvent.TracksChanged)) {
            // Those lanes that show tracks know better what has to be painted again.
            repaint();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        LaneTheme theme = LaneTheme.current();
        Graphics2D g = (Graphics2D) graphics.create();
        PaintingFirst.LANES.begun();
        try {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            TimeViewport shared = axis.view();
            paintCanvas(new LaneCanvas(g, lane.view(shared), shared, getHeight(), theme), getWidth(), overlays);
            if (g.getClipBounds() == null || g.getClipBounds().x < HEADER) {
                paintHeader(g, getHeight(), theme);
                if (chosen) {
                    g.setColor(theme.wave());
                    g.fillRect(0, 0, MARK, getHeight());
                }
            }
        } finally {
            PaintingFirst.LANES.ended();
            g.dispose();
        }
    }

    /** Paints beside the header. */
    private void paintCanvas(LaneCanvas whole, int fullWidth, List<TimeOverlay> above) {
        int width = fullWidth - HEADER;
        int height = whole.height();
        if (width <= 0) {
            return;
        }
        Graphics2D g = (Graphics2D) whole.graphics().create();
        try {
            g.translate(HEADER, 0);
            g.clipRect(0, 0, width, height);
            g.setColor(whole.theme().background());
            g.fillRect(0, 0, width, height);
            LaneCanvas canvas = new LaneCanvas(g, whole.view(), whole.shared(), height, whole.theme());
            if (canvas.right() <= canvas.left()) {
                return;
            }
            g.setFont(whole.theme().font());
            lane.paint(canvas);
            above.forEach(overlay -> overlay.paint(canvas));
            g.setColor(whole.theme().grid());
            g.fillRect(0, height - 1, width, 1);
        } finally {
            g.dispose();
        }
    }

    private void paintHeader(Graphics2D graphics, int height, LaneTheme theme) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.clipRect(0, 0, HEADER, height);
            g.setColor(theme.header());
            g.fillRect(0, 0, HEADER, height);
            g.setColor(theme.grid());
            g.fillRect(HEADER - 1, 0, 1, height);
            g.fillRect(0, height - 1, HEADER, 1);
            g.setFont(theme.font());
            g.setColor(theme.foreground());
            FontMetrics metrics = g.getFontMetrics();
            int baseline = height < 30 ? (height + metrics.getAscent() - 2) / 2 : metrics.getAscent() + 3;
            g.drawString(lane.name(), 6, baseline);
            lane.paintHeader(g, HEADER, height, theme);
        } finally {
            g.dispose();
        }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        if (event.getX() < HEADER) {
            return null;
        }
        double time = view().time(event.getX() - HEADER);
        return lane.toolTip(time, event.getY(), getHeight()).orElse(null);
    }

    /** Gives the keyboard to the window again, after a field in the lane had it. */
    void giveFocusBack() {
        if (SwingUtilities.getAncestorOfClass(LaneStack.class, this) instanceof LaneStack stack) {
            stack.focus();
        }
    }

    /** The item under a point of this component. */
    Optional<TimeSpan> itemAt(int x, int y) {
        return lane.itemAt(view().time(x - HEADER), y, getHeight());
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleLane();
        }
        return accessibleContext;
    }

    private final class AccessibleLane extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }
}
