// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.openide.util.NbBundle.Messages;

/** All lanes of a recording under one ruler, with the scroll bar that they share. */
@Messages({"ACN_TimeScrollBar=Position in the recording", "ACN_Lanes=Lanes"})
public final class LaneStack extends JPanel {

    private final transient TimeAxis axis;
    private final transient List<LaneView> views = new ArrayList<>();
    private final LaneColumn column = new LaneColumn();
    private final JScrollPane scroller;
    private final JScrollBar bar = new JScrollBar(JScrollBar.HORIZONTAL);
    private final transient TimeScrollModel scrollModel;
    private final transient Consumer<TimeViewport> axisListener = view -> showPosition();

    /** Creates the stack; {@code actions} are asked to seek and to select. */
    public LaneStack(LaneDocument document, TimeAxis axis, LaneActions actions, List<Lane> lanes) {
        super(new BorderLayout());
        this.axis = axis;
        this.scrollModel = new TimeScrollModel(axis);
        LaneMouse mouse = new LaneMouse(axis, actions);
        List<TimeOverlay> overlays = List.of(new SelectionOverlay(document), new PlayheadOverlay(document));

        LaneView ruler = new LaneView(new RulerLane(), document, axis, overlays);
        mouse.listenTo(ruler);
        views.add(ruler);
        JPanel top = new JPanel(new BorderLayout());
        top.add(ruler, BorderLayout.CENTER);
        for (Lane lane : lanes) {
            LaneView view = new LaneView(lane, document, axis, overlays);
            mouse.listenTo(view);
            views.add(view);
            column.add(view);
        }
        scroller = new JScrollPane(
                column,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        scroller.setWheelScrollingEnabled(false);
        scroller.setColumnHeaderView(top);
        scroller.getColumnHeader().setBorder(null);
        JPanel barPanel = new JPanel(new BorderLayout());
        barPanel.setBorder(BorderFactory.createEmptyBorder(0, LaneView.HEADER, 0, 0));
        barPanel.add(bar);
        bar.setModel(scrollModel.model());
        bar.getAccessibleContext().setAccessibleName(Bundle.ACN_TimeScrollBar());
        getAccessibleContext().setAccessibleName(Bundle.ACN_Lanes());
        add(scroller, BorderLayout.CENTER);
        add(barPanel, BorderLayout.SOUTH);

        axis.addListener(axisListener);
        column.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                axis.change(view -> view.withWidth(column.getWidth() - LaneView.HEADER));
                showPosition();
            }
        });
        bar.setUnitIncrement(1);
    }

    /** Ends the background work of all lanes. */
    public void close() {
        axis.removeListener(axisListener);
        views.forEach(LaneView::close);
    }

    /** The views of the lanes, the ruler first. */
    public List<Component> laneViews() {
        return List.copyOf(views);
    }

    private void showPosition() {
        scrollModel.follow();
        bar.setUnitIncrement(scrollModel.unit());
        bar.setBlockIncrement(scrollModel.block());
    }
}
