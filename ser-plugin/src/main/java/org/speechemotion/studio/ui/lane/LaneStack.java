// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.openide.util.NbBundle.Messages;

/** All lanes of a recording under one ruler, with the scroll bar that they share. */
@Messages({"ACN_TimeScrollBar=Position in the recording", "ACN_Lanes=Lanes"})
public final class LaneStack extends JPanel implements LaneSizes {

    private static final long serialVersionUID = 1L;

    private final transient LaneDocument document;
    private final transient TimeAxis axis;
    private final transient LaneArrangement arrangement;
    private final transient LaneLayouts layouts;
    private final transient LaneActions actions;
    private final transient LaneMouse mouse;
    private final transient LaneHeaderMouse headerMouse;
    private final transient List<TimeOverlay> overlays;
    private final transient Map<Lane, LaneView> views = new IdentityHashMap<>();
    private final transient RulerLane rulerLane;
    private final LaneView ruler;
    private final LaneColumn column = new LaneColumn();
    private final JScrollPane scroller;
    private final JScrollBar bar = new JScrollBar(JScrollBar.HORIZONTAL);
    private final transient TimeScrollModel scrollModel;
    private final transient Consumer<TimeViewport> axisListener = view -> showPosition();
    private final transient Runnable layoutListener = this::showUnit;

    /** Creates the stack; {@code actions} are asked to seek and to select, {@code layouts} how the lanes are wanted. */
    public LaneStack(LaneDocument document, TimeAxis axis, LaneActions actions, List<Lane> lanes, LaneLayouts layouts) {
        super(new BorderLayout());
        this.document = document;
        this.axis = axis;
        this.layouts = layouts;
        this.actions = actions;
        this.scrollModel = new TimeScrollModel(axis);
        this.arrangement = new LaneArrangement(layouts, lanes);
        mouse = new LaneMouse(axis, document, actions);
        headerMouse = new LaneHeaderMouse(arrangement, column, this::showMenu);
        overlays = List.of(new SelectionOverlay(document), new PlayheadOverlay(document));
        rulerLane = new RulerLane(document.recording().sampleRate());
        ruler = new LaneView(rulerLane, document, axis, overlays);
        mouse.listenTo(ruler);
        JPanel top = new JPanel(new BorderLayout());
        top.add(ruler, BorderLayout.CENTER);
        scroller = new JScrollPane(
                column,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        scroller.setWheelScrollingEnabled(false);
        scroller.setColumnHeaderView(top);
        scroller.getColumnHeader().setBorder(null);
        scroller.getVerticalScrollBar().setUnitIncrement(LaneMenu.STEP);
        JPanel barPanel = new JPanel(new BorderLayout());
        barPanel.setBorder(BorderFactory.createEmptyBorder(0, LaneView.HEADER, 0, 0));
        barPanel.add(bar);
        bar.setModel(scrollModel.model());
        bar.getAccessibleContext().setAccessibleName(Bundle.ACN_TimeScrollBar());
        getAccessibleContext().setAccessibleName(Bundle.ACN_Lanes());
        add(scroller, BorderLayout.CENTER);
        add(barPanel, BorderLayout.SOUTH);

        arrangement.addListener(this::arrange);
        layouts.addListener(layoutListener);
        axis.addListener(axisListener);
        column.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                axis.change(view -> view.withWidth(column.getWidth() - LaneView.HEADER));
                showPosition();
            }
        });
        bar.setUnitIncrement(1);
        arrange();
        showUnit();
    }

    /** Ends the background work of all lanes. */
    public void close() {
        axis.removeListener(axisListener);
        layouts.removeListener(layoutListener);
        arrangement.close();
        ruler.close();
        views.values().forEach(LaneView::close);
    }

    /** Which lanes are shown, and how. */
    public LaneArrangement arrangement() {
        return arrangement;
    }

    /** Shows other lanes; those that stay keep their state. */
    public void setLanes(List<Lane> lanes) {
        List<Lane> gone = views.keySet().stream()
                .filter(old -> lanes.stream().noneMatch(lane -> lane == old))
                .toList();
        arrangement.setLanes(lanes);
        gone.forEach(lane -> views.remove(lane).close());
    }

    /** Gives the window the keyboard. */
    void focus() {
        actions.focus();
    }

    /** The track of the lane that keys mean, if it shows one. */
    public OptionalLong chosenTrack() {
        return arrangement
                .chosen()
                .map(LaneArrangement.Entry::lane)
                .filter(TrackLane.class::isInstance)
                .map(lane -> OptionalLong.of(((TrackLane) lane).trackId()))
                .orElse(OptionalLong.empty());
    }

    /** Edits the label of an annotation in its lane; whether that lane is shown. */
    public boolean editLabel(long item) {
        for (Component shown : column.getComponents()) {
            if (((LaneView) shown).lane() instanceof TrackLane lane
                    && lane.session()
                            .document()
                            .trackOf(item)
                            .filter(of -> of == lane.trackId())
                            .isPresent()) {
                return LabelEditor.open((LaneView) shown, lane, item);
            }
        }
        return false;
    }

    /** The views of the lanes that are shown, the ruler first. */
    public List<Component> laneViews() {
        List<Component> all = new ArrayList<>();
        all.add(ruler);
        all.addAll(List.of(column.getComponents()));
        return all;
    }

    @Override
    public int height(String id) {
        for (Component view : column.getComponents()) {
            if (id.equals(view.getName())) {
                return view.getHeight();
            }
        }
        return 0;
    }

    /** Puts the lanes into their order, with their heights; makes the views of those that are shown for the first time. */
    private void arrange() {
        List<Component> wanted = new ArrayList<>();
        String chosen = arrangement.chosen().map(LaneArrangement.Entry::id).orElse("");
        for (LaneArrangement.Entry entry : arrangement.shown()) {
            LaneView view = views.computeIfAbsent(entry.lane(), this::createView);
            view.setName(entry.id());
            view.setGivenHeight(arrangement.height(entry.id()));
            view.setChosen(entry.id().equals(chosen));
            wanted.add(view);
        }
        if (!wanted.equals(List.of(column.getComponents()))) {
            column.removeAll();
            wanted.forEach(column::add);
            column.revalidate();
            column.repaint();
        }
        for (Component view : wanted) {
            if (chosen.equals(view.getName()) && view.getHeight() > 0) {
                column.scrollRectToVisible(view.getBounds());
            }
        }
    }

    private LaneView createView(Lane lane) {
        LaneView view = new LaneView(lane, document, axis, overlays);
        mouse.listenTo(view);
        headerMouse.listenTo(view);
        return view;
    }

    private void showMenu(MouseEvent event) {
        LaneMenu.create(arrangement, this).show(event.getComponent(), event.getX(), event.getY());
    }

    private void showUnit() {
        rulerLane.setUnit(layouts.layout().unit());
        ruler.repaint();
    }

    private void showPosition() {
        scrollModel.follow();
        bar.setUnitIncrement(scrollModel.unit());
        bar.setBlockIncrement(scrollModel.block());
    }
}
