// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.speechemotion.dsp.audio.Recording;

class DisplaySettingsPanelTest {

    private DisplaySettings before;
    private final InstanceContent inFront = new InstanceContent();
    private DisplaySettingsPanel panel;

    @BeforeEach
    void open() throws Exception {
        EventQueue.invokeAndWait(() -> {
            before = DisplayOptions.settings();
            DisplayOptions.change(settings -> DisplaySettings.DEFAULT);
            panel = new DisplaySettingsPanel(new AbstractLookup(inFront));
        });
    }

    private static LaneDocument recording(int channels) {
        return new FixedDocument(new Recording(Path.of("talk.wav"), 8000, channels, 80_000, "WAV"), null, null);
    }

    private List<String> items(JComboBox<?> box) {
        return IntStream.range(0, box.getItemCount())
                .mapToObj(box::getItemAt)
                .map(String::valueOf)
                .toList();
    }

    @AfterEach
    void restore() throws Exception {
        EventQueue.invokeAndWait(() -> DisplayOptions.change(settings -> before));
    }

    private List<JComboBox<?>> boxes() {
        return Arrays.stream(panel.getComponents())
                .filter(JComboBox.class::isInstance)
                .<JComboBox<?>>map(component -> (JComboBox<?>) component)
                .toList();
    }

    @Test
    void everyChoiceTakesEffectAtOnce() throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (JComboBox<?> box : boxes()) {
                assertThat(box.getItemCount()).isGreaterThan(1);
                box.setSelectedIndex(box.getItemCount() - 1);
            }
            assertThat(DisplayOptions.settings())
                    .isEqualTo(new DisplaySettings(
                            WaveformScale.DECIBEL,
                            FrequencyScale.LOG,
                            0.128,
                            24_000,
                            100,
                            ColorMap.GREY,
                            DisplaySettings.MIX));
        });
    }

    @Test
    void channelsAreOfferedWhereTheRecordingInFrontHasSeveral() throws Exception {
        EventQueue.invokeAndWait(() -> {
            assertThat(boxes()).as("without a recording").hasSize(6);
            inFront.set(List.of(recording(1)), null);
            assertThat(boxes()).as("one channel").hasSize(6);
            inFront.set(List.of(recording(3)), null);
            assertThat(boxes()).hasSize(7);
            JComboBox<?> box = boxes().get(6);
            assertThat(box.getAccessibleContext().getAccessibleName()).isEqualTo("Spectrogram of:");
            assertThat(items(box)).containsExactly("Mean of all channels", "Channel 1", "Channel 2", "Channel 3");
            assertThat(box.getSelectedIndex()).isZero();
            box.setSelectedIndex(3);
            assertThat(DisplayOptions.settings().channel()).isEqualTo(2);
            inFront.set(List.of(), null);
            assertThat(boxes()).as("the last one's while none is in front").hasSize(7);
            inFront.set(List.of(recording(2)), null);
            assertThat(items(boxes().get(6))).hasSize(3);
            assertThat(boxes().get(6).getSelectedIndex())
                    .as("it has no third channel")
                    .isZero();
            assertThat(DisplayOptions.settings().channel())
                    .as("but others have")
                    .isEqualTo(2);
            inFront.set(List.of(recording(1)), null);
            assertThat(boxes()).hasSize(6);
            assertThat(panel.getComponentCount()).isEqualTo(12);
        });
    }

    @Test
    void showsWhatIsChosenNowAndNamesEveryControl() throws Exception {
        EventQueue.invokeAndWait(() -> {
            assertThat(boxes().stream().map(box -> String.valueOf(box.getSelectedItem())))
                    .containsExactly("Linear", "Mel", "32 ms", "8 kHz", "70 dB", "Ember");
            for (JComboBox<?> box : boxes()) {
                assertThat(box.getAccessibleContext().getAccessibleName()).isNotBlank();
            }
            for (Component component : panel.getComponents()) {
                if (component instanceof JLabel label) {
                    assertThat(label.getDisplayedMnemonic()).isNotZero();
                    assertThat(label.getLabelFor()).isInstanceOf(JComboBox.class);
                }
            }
        });
    }
}
