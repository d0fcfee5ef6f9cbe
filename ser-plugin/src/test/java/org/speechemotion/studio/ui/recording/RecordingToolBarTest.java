// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.DisplayOptions;
import org.speechemotion.studio.ui.lane.DisplaySettings;
import org.speechemotion.studio.ui.lane.FrequencyScale;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.options.MemoryPreferences;
import org.speechemotion.studio.ui.sound.FakeOutput;

/** The buttons for the frequency scale show what is chosen, and choose it. */
@WindowTest
class RecordingToolBarTest {

    private RecordingPanel panel;
    private DisplaySettings before;

    @BeforeEach
    void open() throws Exception {
        EventQueue.invokeAndWait(() -> {
            before = DisplayOptions.settings();
            DisplayOptions.change(settings -> settings.withFrequencyScale(FrequencyScale.MEL));
            RecordingDocument document = new RecordingDocument(
                    Sessions.inMemory(new Recording(Path.of("none.wav"), 8000, 1, 80_000, "WAV")));
            panel = new RecordingPanel(
                    document,
                    new RecordingPanel.Services(new FakeOutput(), RecordingToolBarTest::analysis),
                    new LaneLayouts(new MemoryPreferences()));
        });
    }

    private static AnalysisController analysis(RecordingDocument document) {
        return new AnalysisController(
                document,
                name -> new FakeAnalyzer(),
                () -> new AnalysisController.Request("toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                problem -> {});
    }

    @AfterEach
    void close() throws Exception {
        EventQueue.invokeAndWait(() -> {
            panel.close();
            DisplayOptions.change(settings -> before);
        });
    }

    private Stream<JToggleButton> scales() {
        List<String> names = Arrays.stream(FrequencyScale.values())
                .map(FrequencyScale::displayName)
                .toList();
        return Arrays.stream(panel.getComponents())
                .filter(RecordingToolBar.class::isInstance)
                .map(RecordingToolBar.class::cast)
                .flatMap(bar -> Arrays.<Component>stream(bar.getComponents()))
                .filter(JToggleButton.class::isInstance)
                .map(JToggleButton.class::cast)
                .filter(button -> names.contains(button.getText()));
    }

    private List<String> chosen() {
        return scales().filter(JToggleButton::isSelected)
                .map(JToggleButton::getText)
                .toList();
    }

    private RecordingToolBar bar() {
        return Arrays.stream(panel.getComponents())
                .filter(RecordingToolBar.class::isInstance)
                .map(RecordingToolBar.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyToolIsSeenInANarrowWindowWhateverIsSelected() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JFrame frame = new JFrame("narrow");
            try {
                frame.setContentPane(panel);
                frame.pack();
                frame.setSize(720, 600);
                frame.validate();
                int narrow = bar().getHeight();
                panel.document().select(Optional.of(new TimeSpan(1, 2)), false);
                frame.validate();
                assertThat(bar().getHeight()).isEqualTo(narrow);
                assertThat(bar().getComponents())
                        .filteredOn(AbstractButton.class::isInstance)
                        .hasSizeGreaterThan(12)
                        .allSatisfy(tool -> assertThat(((JComponent) tool).getVisibleRect())
                                .isEqualTo(new Rectangle(tool.getPreferredSize().width, tool.getHeight())));
                Component saved = bar().getComponent(bar().getComponentCount() - 1);
                assertThat(saved.getX() + saved.getWidth()).isLessThanOrEqualTo(bar().getWidth());
                frame.setSize(1500, 600);
                frame.validate();
                assertThat(bar().getHeight()).isLessThan(narrow);
            } finally {
                frame.dispose();
            }
        });
    }

    @Test
    void followsTheChoiceWhoeverMakesIt() throws Exception {
        EventQueue.invokeAndWait(() -> {
            assertThat(scales()).hasSize(3);
            assertThat(chosen()).containsExactly("Mel");
            DisplayOptions.change(settings -> settings.withFrequencyScale(FrequencyScale.LOG));
            assertThat(chosen()).containsExactly("Log");
            panel.commands().nextScale();
            assertThat(chosen()).containsExactly("Mel");
        });
    }

    @Test
    void everyButtonChoosesItsScale() throws Exception {
        EventQueue.invokeAndWait(() -> scales().forEach(button -> {
            button.doClick(0);
            assertThat(DisplayOptions.settings().frequencyScale().displayName()).isEqualTo(button.getText());
            assertThat(chosen()).containsExactly(button.getText());
        }));
    }
}
