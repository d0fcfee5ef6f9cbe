// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import org.openide.util.NbPreferences;
import org.openide.util.Utilities;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.form.OwnKeys;
import org.speechemotion.studio.ui.label.AnnotationActions;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.LabelCommands;
import org.speechemotion.studio.ui.lane.Lane;
import org.speechemotion.studio.ui.lane.LaneActions;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.LaneStack;
import org.speechemotion.studio.ui.lane.RecordingEvent;
import org.speechemotion.studio.ui.lane.SpectrogramLane;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.lane.WindowLanes;
import org.speechemotion.studio.ui.sound.AudioOutput;
import org.speechemotion.studio.ui.sound.LanePointer;
import org.speechemotion.studio.ui.sound.PlaybackController;
import org.speechemotion.studio.ui.sound.SoundControls;

/** The content of a recording window: tool bar, lanes, tables. Closed once, when the window is. */
final class RecordingPanel extends JPanel implements LaneActions {

    private static final long serialVersionUID = 1L;
    private static final double PIXELS_PER_SAMPLE = 32;
    private static final String POPUP = "Annotations/Popup";

    private final transient RecordingDocument document;
    private final transient TimeAxis axis;
    private final transient PlaybackController playback;
    private final transient RecordingCommands commands;
    private final transient LaneCommands laneCommands;
    private final transient ExportCommands exports;
    private final transient AnnotationTools tools;
    private final LaneStack lanes;
    private final RecordingToolBar toolBar;
    private final SaveStateLabel saveState;
    private final transient AnnotationActions annotationActions;

    /** What a panel needs from outside, so that a test can put something else in its place. */
    record Services(AudioOutput output, AnalysisFactory analysis) {}

    /** Makes the analysis of a document. */
    @FunctionalInterface
    interface AnalysisFactory {
        AnalysisController create(RecordingDocument document);
    }

    RecordingPanel(RecordingDocument document, Services services) {
        this(document, services, new LaneLayouts());
    }

    RecordingPanel(RecordingDocument document, Services services, LaneLayouts layouts) {
        super(new BorderLayout());
        this.document = document;
        double finest = 1.0 / document.recording().sampleRate() / PIXELS_PER_SAMPLE;
        axis = new TimeAxis(TimeViewport.whole(document.recording().duration(), 800, finest));
        playback = new PlaybackController(document, axis, services.output());

        WindowLanes windowLanes = new WindowLanes(document, axis);
        List<Lane> all = windowLanes.all();
        SpectrogramLane spectrogram = all.stream()
                .filter(SpectrogramLane.class::isInstance)
                .map(SpectrogramLane.class::cast)
                .findFirst()
                .orElseGet(() -> new SpectrogramLane(document));
        commands = new RecordingCommands(
                document, axis, playback, services.analysis().create(document), spectrogram);
        lanes = new LaneStack(document, axis, this, all, layouts);
        LanePointer.connect(lanes, axis, playback);
        document.addListener(windowLanes.updating(lanes));
        laneCommands = new LaneCommands(lanes, layouts);
        exports = new ExportCommands(document, axis, lanes);

        AnnotationSession session = document.annotations().orElseThrow();
        annotationActions = new AnnotationActions(
                session,
                new PanelPlace(document, axis, commands, lanes),
                NbPreferences.forModule(RecordingPanel.class));
        document.addListener(event -> {
            if (event instanceof RecordingEvent.SelectionChanged selected && !selected.adjusting()) {
                annotationActions.update();
            }
        });
        lanes.arrangement().addListener(() -> lanes.chosenTrack().ifPresent(session::activate));

        ResultTabs results = new ResultTabs(document, session, commands::jump);
        tools = new AnnotationTools(document, session, commands::jump, results.finding());
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, lanes, results);
        split.setResizeWeight(0.78);
        split.setBorder(BorderFactory.createEmptyBorder());
        toolBar = new RecordingToolBar(document, commands, laneCommands, layouts);
        toolBar.addAfterPlaying(new SoundControls(playback));
        saveState = new SaveStateLabel(session);
        toolBar.addAtEnd(saveState);
        add(toolBar, BorderLayout.NORTH);
        add(split, BorderLayout.CENTER);
        setFocusable(true);
        getAccessibleContext()
                .setAccessibleName(document.recording().path().getFileName().toString());
    }

    RecordingDocument document() {
        return document;
    }

    RecordingCommands commands() {
        return commands;
    }

    LaneCommands laneCommands() {
        return laneCommands;
    }

    ExportCommands exports() {
        return exports;
    }

    AnnotationTools tools() {
        return tools;
    }

    /** The commands on annotations. */
    AnnotationActions annotationActions() {
        return annotationActions;
    }

    TimeAxis axis() {
        return axis;
    }

    PlaybackController playback() {
        return playback;
    }

    LaneStack lanes() {
        return lanes;
    }

    /** Ends playing, the analysis and all background work. */
    void close() {
        tools.close();
        playback.close();
        commands.cancelAnalysis();
        toolBar.close();
        saveState.close();
        lanes.close();
    }

    @Override
    public void seek(double time) {
        playback.seek(time);
    }

    @Override
    public void select(Optional<TimeSpan> span, boolean adjusting) {
        document.select(span, adjusting);
        if (span.isEmpty()) {
            document.annotations().ifPresent(session -> session.select(Set.of()));
        }
        if (!adjusting && !playback.isPlaying()) {
            span.ifPresent(selected -> document.movePlayhead(selected.start(), false));
        }
    }

    @Override
    public double farEnd(double time) {
        return document.selection()
                .map(span -> time - span.start() > span.end() - time ? span.start() : span.end())
                .orElse(document.playhead());
    }

    @Override
    public void focus() {
        requestFocusInWindow();
    }

    @Override
    public void showMenu(Component component, int x, int y) {
        Action[] actions = Utilities.actionsForPath(POPUP).toArray(Action[]::new);
        Utilities.actionsToPopup(actions, component).show(component, x, y);
    }

    @Override
    public void editLabel(long item) {
        lanes.editLabel(item);
    }

    /** The keys that the words of the vocabulary have, before those of other commands. */
    @Override
    protected boolean processKeyBinding(KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
        boolean plain = (event.getModifiersEx() & ~InputEvent.SHIFT_DOWN_MASK) == 0
                && event.getID() == KeyEvent.KEY_PRESSED
                && event.getKeyChar() != KeyEvent.CHAR_UNDEFINED;
        if (plain && !OwnKeys.areOf(event.getComponent()) && labelledBy(event.getKeyChar())) {
            event.consume();
            return true;
        }
        return super.processKeyBinding(stroke, event, condition, pressed);
    }

    private boolean labelledBy(char key) {
        LabelCommands labels = annotationActions.lookup().lookup(LabelCommands.class);
        return labels != null && labels.labelByKey(key);
    }
}
