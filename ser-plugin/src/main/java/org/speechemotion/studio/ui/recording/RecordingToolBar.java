// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.event.ChangeListener;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.lane.DisplayOptions;
import org.speechemotion.studio.ui.lane.FrequencyScale;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.RecordingEvent;

/** The tool bar of a recording window: play, position, zoom, frequency scale, analyse. */
@Messages({
    "ACN_ToolBar=Recording tools",
    "BTN_Play=Play (Space)",
    "BTN_Pause=Pause (Space)",
    "BTN_Stop=Stop (Shift+Space)",
    "BTN_PlaySelection=Play the selection (Ctrl+Space)",
    "BTN_Loop=Loop (L)",
    "BTN_ZoomIn=Zoom in (+)",
    "BTN_ZoomOut=Zoom out (-)",
    "BTN_ZoomFit=Show the whole recording (Ctrl+0)",
    "BTN_ZoomBack=Show what was seen before the last zoom (Backspace)",
    "BTN_Lanes=Choose which lanes are shown",
    "BTN_ZoomSelection=Zoom to the selection (Ctrl+E)",
    "# {0} - scale",
    "TIP_Scale=Frequencies of the spectrogram: {0} (M)",
    "BTN_Analyse=Analyse",
    "BTN_CancelAnalysis=Cancel",
    "TIP_Analyse=Find the emotions in this recording (F5)",
    "TIP_CancelAnalysis=Stop the analysis",
    "ACN_Position=Position",
    "ACN_Selection=Selection",
    "# {0} - position",
    "# {1} - duration",
    "TXT_Position={0} / {1}",
    "# {0} - start",
    "# {1} - end",
    "# {2} - duration",
    "TXT_Selection={0} to {1} ({2})"
})
final class RecordingToolBar extends JToolBar {

    private static final long serialVersionUID = 1L;

    private final transient RecordingDocument document;
    private final transient RecordingCommands commands;
    private final transient LaneLayouts layouts;
    private final transient Runnable layoutListener = this::showUnit;
    private final transient ChangeListener displayListener = event -> showScale();
    private final JButton play;
    private final JButton analyse;
    private final JButton playSelection;
    private final JButton zoomSelection;
    private final JToggleButton loop;
    private final transient Map<FrequencyScale, JToggleButton> scales = new EnumMap<>(FrequencyScale.class);
    private final JLabel position = new JLabel();
    private final JLabel selection = new JLabel();
    private final Component middle = Box.createHorizontalGlue();

    RecordingToolBar(RecordingDocument document, RecordingCommands commands, LaneCommands lanes, LaneLayouts layouts) {
        this.document = document;
        this.commands = commands;
        this.layouts = layouts;
        setFloatable(false);
        getAccessibleContext().setAccessibleName(Bundle.ACN_ToolBar());
        play = button(StudioIcon.PLAY, Bundle.BTN_Play(), commands::playOrPause);
        button(StudioIcon.STOP, Bundle.BTN_Stop(), commands::stop);
        playSelection = button(StudioIcon.PLAY_SELECTION, Bundle.BTN_PlaySelection(), commands::playSelection);
        loop = prepare(new JToggleButton(StudioIcon.LOOP), Bundle.BTN_Loop(), commands::toggleLoop);
        addSeparator();
        add(position);
        add(Box.createHorizontalStrut(12));
        add(selection);
        add(middle);
        button(StudioIcon.ZOOM_OUT, Bundle.BTN_ZoomOut(), commands::zoomOut);
        button(StudioIcon.ZOOM_IN, Bundle.BTN_ZoomIn(), commands::zoomIn);
        button(StudioIcon.ZOOM_FIT, Bundle.BTN_ZoomFit(), commands::zoomToFit);
        button(StudioIcon.ZOOM_BACK, Bundle.BTN_ZoomBack(), commands::previousZoom);
        zoomSelection = button(StudioIcon.ZOOM_SELECTION, Bundle.BTN_ZoomSelection(), commands::zoomToSelection);
        JButton chooseLanes = button(StudioIcon.LANES, Bundle.BTN_Lanes(), () -> {});
        chooseLanes.addActionListener(event -> lanes.menu().show(chooseLanes, 0, chooseLanes.getHeight()));
        addSeparator();
        addScales();
        addSeparator();
        analyse = button(StudioIcon.ANALYSE, Bundle.TIP_Analyse(), this::analyseOrCancel);
        setLayout(new ToolBarRows(middle, Set.of(selection)));
        preparePosition();
        commands.addChangeListener(event -> showCommands());
        document.addListener(this::documentChanged);
        document.annotations().ifPresent(session -> session.addListener(this::annotationsChanged));
        layouts.addListener(layoutListener);
        DisplayOptions.addChangeListener(displayListener);
        showCommands();
        showScale();
        showPosition();
        showSelection();
        showAnalysis();
    }

    /** Adds a group of controls behind those for playing. */
    void addAfterPlaying(JComponent group) {
        add(group, getComponentIndex(loop) + 1);
    }

    /** Adds a text that may be cut short to the right end. */
    void addAtEnd(JLabel text) {
        add(text);
        setLayout(new ToolBarRows(middle, Set.of(selection, text)));
    }

    private JButton button(StudioIcon icon, String tip, Runnable action) {
        return prepare(new JButton(icon), tip, action);
    }

    private <B extends AbstractButton> B prepare(B button, String tip, Runnable action) {
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(tip);
        button.setRequestFocusEnabled(false);
        button.addActionListener(event -> action.run());
        add(button);
        return button;
    }

    private void addScales() {
        ButtonGroup group = new ButtonGroup();
        for (FrequencyScale scale : FrequencyScale.values()) {
            JToggleButton button = scaleButton(scale);
            scales.put(scale, button);
            group.add(button);
            add(button);
        }
    }

    private JToggleButton scaleButton(FrequencyScale scale) {
        JToggleButton button = new JToggleButton(scale.displayName());
        String tip = Bundle.TIP_Scale(scale.displayName());
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(tip);
        button.setRequestFocusEnabled(false);
        button.addActionListener(event -> commands.setScale(scale));
        return button;
    }

    private void preparePosition() {
        position.getAccessibleContext().setAccessibleName(Bundle.ACN_Position());
        position.setFont(
                new Font(Font.MONOSPACED, Font.PLAIN, position.getFont().getSize()));
        Recording recording = document.recording();
        position.setText(positionText(recording.duration()));
        position.setPreferredSize(null);
        Dimension size = position.getPreferredSize();
        position.setMinimumSize(size);
        position.setPreferredSize(size);
        position.setMaximumSize(size);
        selection.getAccessibleContext().setAccessibleDescription(Bundle.ACN_Selection());
        selection.setEnabled(false);
        selection.setMinimumSize(new Dimension(0, size.height));
    }

    /** Lets go of what outlives the window. */
    void close() {
        layouts.removeListener(layoutListener);
        DisplayOptions.removeChangeListener(displayListener);
    }

    private void showUnit() {
        preparePosition();
        showPosition();
        showSelection();
    }

    private String text(double time, boolean hours) {
        return layouts.layout().unit().text(time, document.recording().sampleRate(), hours);
    }

    private String positionText(double time) {
        double duration = document.recording().duration();
        boolean hours = duration >= 3600;
        return Bundle.TXT_Position(text(time, hours), text(duration, hours));
    }

    private void analyseOrCancel() {
        if (commands.isAnalysing()) {
            commands.cancelAnalysis();
        } else {
            commands.analyse();
        }
    }

    private void documentChanged(RecordingEvent event) {
        if (event instanceof RecordingEvent.PlayheadMoved) {
            showPosition();
        } else if (event instanceof RecordingEvent.SelectionChanged) {
            showSelection();
        } else if (event instanceof RecordingEvent.AnalysisChanged) {
            showAnalysis();
        }
    }

    private void annotationsChanged(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.ItemsSelected) {
            showSelection();
        }
    }

    private void showCommands() {
        boolean playing = commands.isPlaying();
        play.setIcon(playing ? StudioIcon.PAUSE : StudioIcon.PLAY);
        String tip = playing ? Bundle.BTN_Pause() : Bundle.BTN_Play();
        play.setToolTipText(tip);
        play.getAccessibleContext().setAccessibleName(tip);
        loop.setSelected(commands.isLooping());
    }

    /** Follows the choice, whoever made it: menus, keys, another window, the settings. */
    private void showScale() {
        scales.get(commands.scale()).setSelected(true);
    }

    private void showPosition() {
        position.setText(positionText(document.playhead()));
    }

    private void showSelection() {
        selection.setText(document.selection()
                .map(span -> Bundle.TXT_Selection(
                        text(span.start(), false), text(span.end(), false), text(span.duration(), false)))
                .orElse(""));
        playSelection.setEnabled(document.selectedSound().isPresent());
        zoomSelection.setEnabled(document.selection().isPresent());
    }

    private void showAnalysis() {
        boolean running = commands.isAnalysing();
        analyse.setIcon(running ? StudioIcon.CANCEL : StudioIcon.ANALYSE);
        analyse.setText(running ? Bundle.BTN_CancelAnalysis() : Bundle.BTN_Analyse());
        String tip = running ? Bundle.TIP_CancelAnalysis() : Bundle.TIP_Analyse();
        analyse.setToolTipText(tip);
        analyse.getAccessibleContext().setAccessibleName(analyse.getText());
        analyse.getAccessibleContext().setAccessibleDescription(tip);
    }
}
