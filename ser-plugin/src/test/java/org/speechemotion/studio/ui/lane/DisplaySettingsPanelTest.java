// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisplaySettingsPanelTest {

    private DisplaySettings before;
    private DisplaySettingsPanel panel;

    @BeforeEach
    void open() throws Exception {
        EventQueue.invokeAndWait(() -> {
            before = DisplayOptions.settings();
            DisplayOptions.change(settings -> DisplaySettings.DEFAULT);
            panel = new DisplaySettingsPanel();
        });
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
                            WaveformScale.DECIBEL, FrequencyScale.LOG, 0.128, 24_000, 100, ColorMap.GREY));
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
