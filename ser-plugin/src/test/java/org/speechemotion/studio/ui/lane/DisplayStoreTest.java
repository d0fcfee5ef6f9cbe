// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.ui.options.MemoryPreferences;

class DisplayStoreTest {

    private final Preferences values = new MemoryPreferences();

    private DisplayStore store() {
        return new DisplayStore(values);
    }

    @Test
    void remembersEveryChoice() {
        assertThat(store().settings()).isEqualTo(DisplaySettings.DEFAULT);
        DisplaySettings other =
                new DisplaySettings(WaveformScale.DECIBEL, FrequencyScale.LOG, 0.064, 5000, 90, ColorMap.LAGOON, 1);
        store().set(other);
        assertThat(store().settings()).isEqualTo(other);
    }

    @Test
    void tellsOfChangesOnly() {
        DisplayStore store = store();
        int[] told = {0};
        store.addChangeListener(event -> told[0]++);
        store.set(DisplaySettings.DEFAULT);
        assertThat(told[0]).isZero();
        store.set(DisplaySettings.DEFAULT.withRange(50));
        store.set(DisplaySettings.DEFAULT.withRange(50));
        assertThat(told[0]).isEqualTo(1);
    }

    @Test
    void whatCannotBeUsedIsTakenForItsDefault() {
        values.put("display.waveform", "CUBIC");
        values.put("display.colors", "GREY");
        values.put("display.window", "17");
        values.put("display.range", "a lot");
        values.put("display.channel", "-7");
        assertThat(store().settings()).isEqualTo(DisplaySettings.DEFAULT.withColorMap(ColorMap.GREY));
        assertThatThrownBy(() -> DisplaySettings.DEFAULT.withRange(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChannelThatARecordingDoesNotHaveIsTheMean() {
        DisplaySettings second = DisplaySettings.DEFAULT.withChannel(1);
        assertThat(second.channelOf(2)).isEqualTo(1);
        assertThat(second.channelOf(1)).isEqualTo(DisplaySettings.MIX);
        assertThat(second.withChannel(2).channelOf(2)).isEqualTo(DisplaySettings.MIX);
        assertThat(second.withChannel(0).channelOf(1)).as("the only one").isEqualTo(DisplaySettings.MIX);
        assertThatThrownBy(() -> second.withChannel(-2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decibelsShowWhatIsQuiet() {
        assertThat(WaveformScale.DECIBEL.place(0.001, 1)).isCloseTo(0, within(1e-9));
        assertThat(WaveformScale.DECIBEL.place(-0.1, 1)).isCloseTo(-2.0 / 3, within(1e-9));
        assertThat(WaveformScale.DECIBEL.place(0.0316, 1)).isCloseTo(0.5, within(1e-3));
        assertThat(WaveformScale.DECIBEL.place(0, 1)).isZero();
        for (WaveformScale scale : WaveformScale.values()) {
            assertThat(scale.place(1, 1)).isEqualTo(1);
            assertThat(scale.place(-3, 2)).isEqualTo(-1);
        }
        assertThat(WaveformScale.LINEAR.place(0.1, 0.2)).isCloseTo(0.5, within(1e-9));
    }
}
