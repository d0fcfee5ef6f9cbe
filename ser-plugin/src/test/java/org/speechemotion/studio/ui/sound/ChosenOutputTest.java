// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenOutputTest {

    private final List<String> there = new ArrayList<>(List.of("Headphones", "Hall"));
    private final List<String> opened = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private String chosen = "";
    private String broken;

    private final OutputDevices devices = new OutputDevices() {
        @Override
        public List<String> names() {
            return there;
        }

        @Override
        public AudioOutput.Line open(String name, int sampleRate, int channels) throws AudioOutputException {
            if (name.equals(broken)) {
                throw new AudioOutputException("busy", null);
            }
            opened.add(name);
            return new FakeOutput().open(sampleRate, channels);
        }
    };
    private final AudioOutput output = new ChosenOutput(devices, () -> chosen, notices::add);

    @Test
    void playsOnTheChosenDevice() throws Exception {
        chosen = "Hall";
        output.open(16_000, 1).close();
        assertThat(opened).containsExactly("Hall");
        assertThat(notices).isEmpty();
    }

    @Test
    void playsOnTheDefaultWhenNothingIsChosen() throws Exception {
        output.open(16_000, 1).close();
        assertThat(opened).containsExactly("");
        assertThat(notices).isEmpty();
    }

    @Test
    void aMissingDeviceIsReplacedAndTold() throws Exception {
        chosen = "Pulled out";
        output.open(16_000, 1).close();
        assertThat(opened).containsExactly("");
        assertThat(notices).singleElement().asString().contains("Pulled out", "default device");
    }

    @Test
    void aBusyDeviceIsReplacedAndTold() throws Exception {
        chosen = "Hall";
        broken = "Hall";
        output.open(16_000, 1).close();
        assertThat(opened).containsExactly("");
        assertThat(notices).singleElement().asString().contains("Hall", "busy");
    }

    @Test
    void saysWhyWhenNothingCanPlay() {
        chosen = "Pulled out";
        broken = "";
        assertThatThrownBy(() -> output.open(16_000, 1))
                .isInstanceOf(AudioOutputException.class)
                .hasMessage("busy");
        assertThat(notices).isEmpty();
    }
}
