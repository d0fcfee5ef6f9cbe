// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.Lookup;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;

class AnalysisOptionsControllerTest {

    private static final AnalysisOptions OTHER =
            new AnalysisOptions("toy", new AnalysisSettings(4, 0.5, 12.5), ChannelSelection.EACH, 0.35);

    private final OptionsStore store = new OptionsStore(new MemoryPreferences());

    @Test
    void appliesWhatWasChangedAndNothingBefore() throws Exception {
        AnalysisOptionsPanelTest.onEventThread(() -> {
            AnalysisOptionsController controller = new AnalysisOptionsController(store, List::of);
            AnalysisOptionsPanel panel = (AnalysisOptionsPanel) controller.getComponent(Lookup.EMPTY);
            controller.update();
            assertThat(controller.isChanged()).isFalse();
            panel.show(OTHER);
            assertThat(controller.isChanged()).isTrue();
            assertThat(controller.isValid()).isTrue();
            assertThat(store.read()).isEqualTo(AnalysisOptions.DEFAULT);
            controller.applyChanges();
            assertThat(store.read()).isEqualTo(OTHER);
            assertThat(controller.isChanged()).isFalse();
            return null;
        });
    }

    @Test
    void tellsTheDialogOfEachChange() throws Exception {
        AnalysisOptionsPanelTest.onEventThread(() -> {
            AnalysisOptionsController controller = new AnalysisOptionsController(store, List::of);
            AnalysisOptionsPanel panel = (AnalysisOptionsPanel) controller.getComponent(Lookup.EMPTY);
            AtomicInteger told = new AtomicInteger();
            controller.addPropertyChangeListener(event -> {
                if (OptionsPanelController.PROP_VALID.equals(event.getPropertyName())) {
                    told.incrementAndGet();
                }
            });
            panel.show(OTHER);
            assertThat(told).hasPositiveValue();
            return null;
        });
    }

    @Test
    void theModelsAreLookedForOffTheEventThread() throws Exception {
        AtomicBoolean onEventThread = new AtomicBoolean(true);
        CountDownLatch asked = new CountDownLatch(1);
        AnalysisOptionsController controller = new AnalysisOptionsController(store, () -> {
            onEventThread.set(SwingUtilities.isEventDispatchThread());
            asked.countDown();
            return List.of();
        });
        SwingUtilities.invokeAndWait(controller::update);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(onEventThread).isFalse();
    }
}
