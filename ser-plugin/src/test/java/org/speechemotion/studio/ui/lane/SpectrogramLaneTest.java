// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;

/** What a spectrogram's lane is called. */
class SpectrogramLaneTest {

    @TempDir
    private Path folder;

    private SpectrogramLane lane(int channels) {
        Recording recording = new Recording(folder.resolve("talk.wav"), 8000, channels, 80_000, "WAV");
        return new SpectrogramLane(new FixedDocument(recording, null, null), RecordingCaches.in(folder));
    }

    @AfterEach
    void forgetTheChoice() throws Exception {
        EventQueue.invokeAndWait(() -> DisplayOptions.change(settings -> settings.withChannel(DisplaySettings.MIX)));
    }

    @Test
    void saysWhichChannelItIsOf() throws Exception {
        EventQueue.invokeAndWait(() -> {
            SpectrogramLane two = lane(2);
            SpectrogramLane one = lane(1);
            String kind = two.kind();
            assertThat(two.name()).isEqualTo("Spectrogram");
            DisplayOptions.change(settings -> settings.withChannel(1));
            assertThat(two.name()).isEqualTo("Spectrogram 2");
            assertThat(one.name()).isEqualTo("Spectrogram");
            assertThat(two.kind())
                    .as("its place is remembered under the same name")
                    .isEqualTo(kind);
        });
    }
}
