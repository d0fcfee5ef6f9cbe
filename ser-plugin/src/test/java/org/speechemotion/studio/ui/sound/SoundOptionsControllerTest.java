// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.ui.options.MemoryPreferences;

class SoundOptionsControllerTest {

    private final SoundOptionsStore store = new SoundOptionsStore(new MemoryPreferences());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final SoundOptionsController controller = new SoundOptionsController(store, () -> {
        asked.countDown();
        return new SoundOptionsController.Found(List.of("Headphones"), List.of("Microphone"));
    });

    private void update() throws Exception {
        EventQueue.invokeAndWait(controller::update);
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        // The answer is behind this in the queue at most once more.
        Thread.sleep(50);
        EventQueue.invokeAndWait(() -> {});
    }

    @Test
    void remembersWhatIsChosen() throws Exception {
        update();
        EventQueue.invokeAndWait(() -> {
            assertThat(controller.isChanged()).isFalse();
            controller.panel().show(new SoundOptions("Headphones", "Microphone"));
            assertThat(controller.isChanged()).isTrue();
            controller.applyChanges();
        });
        assertThat(store.read()).isEqualTo(new SoundOptions("Headphones", "Microphone"));
    }

    @Test
    void aChosenDeviceThatIsNotThereStaysChosen() throws Exception {
        store.write(new SoundOptions("Pulled out", ""));
        update();
        EventQueue.invokeAndWait(() -> {
            assertThat(controller.panel().options()).isEqualTo(new SoundOptions("Pulled out", ""));
            assertThat(controller.isChanged()).isFalse();
        });
    }
}
