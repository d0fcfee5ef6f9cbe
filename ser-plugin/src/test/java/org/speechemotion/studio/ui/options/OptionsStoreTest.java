// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;

class OptionsStoreTest {

    private final MemoryPreferences preferences = new MemoryPreferences();
    private final OptionsStore store = new OptionsStore(preferences);

    @Test
    void beginsWithTheDefaults() {
        assertThat(store.read()).isEqualTo(AnalysisOptions.DEFAULT);
    }

    @Test
    void readsBackWhatWasWritten() {
        AnalysisOptions options =
                new AnalysisOptions("mine", new AnalysisSettings(4, 0.5, 12.5), ChannelSelection.parse("2"), 0.35);
        store.write(options);
        assertThat(new OptionsStore(preferences).read()).isEqualTo(options);
    }

    @Test
    void valuesThatCannotBeUsedAreTakenForTheDefaults() {
        preferences.put("analysis.window", "1000");
        preferences.put("analysis.smoothing", "much");
        preferences.put("analysis.channels", "both");
        preferences.put("uncertainBelow", "1.5");
        assertThat(store.read()).isEqualTo(AnalysisOptions.DEFAULT);
    }

    @Test
    void tellsOnceOfAChangeAndNotOfTheSameAgain() {
        AtomicInteger told = new AtomicInteger();
        store.addChangeListener(event -> told.incrementAndGet());
        AnalysisOptions options =
                new AnalysisOptions("mine", new AnalysisSettings(4, 0.5, 12.5), ChannelSelection.EACH, 0.35);
        store.write(options);
        store.write(options);
        assertThat(told).hasValue(1);
    }
}
