// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.Recording;

class TimePanelTest {

    private final TimePanel panel = new TimePanel(new Recording(Path.of("a.wav"), 8000, 1, 80_000, "WAV"), 2.5);
    private int calls;

    @Test
    void startsWithWhereOneIs() {
        assertThat(panel.field().getText()).isEqualTo("0:02.500");
        assertThat(panel.time()).hasValue(2.5);
    }

    @Test
    void saysWhatItUnderstands() {
        panel.addListener(() -> calls++);
        panel.field().setText("#4000");
        assertThat(calls).isPositive();
        assertThat(panel.time()).hasValue(0.5);
        assertThat(panel.understood()).isEqualTo("0:00:00.500, sample 4000");
    }

    @Test
    void aTimeBehindTheEndOrNoneIsNotTaken() {
        panel.field().setText("11");
        assertThat(panel.time()).isEmpty();
        assertThat(panel.understood()).contains("ends at 0:10.000");
        panel.field().setText("soon");
        assertThat(panel.time()).isEmpty();
        assertThat(panel.understood()).isEqualTo("This is no time");
        panel.field().setText("10");
        assertThat(panel.time()).hasValue(10);
    }
}
