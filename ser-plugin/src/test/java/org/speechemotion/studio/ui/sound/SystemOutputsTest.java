// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** The devices of the machine that the test runs on. */
class SystemOutputsTest {

    private static final int RATE = 16_000;

    private final SystemOutputs outputs = new SystemOutputs();

    @Test
    void aDeviceThatIsNotThereIsAMessage() {
        assertThatThrownBy(() -> outputs.open("surely no device of this name", RATE, 1))
                .isInstanceOf(AudioOutputException.class)
                .hasMessageContaining("No sound device");
    }

    @Test
    void withoutAnyDeviceTheDefaultOneIsAMessageToo() {
        assumeTrue(outputs.names().isEmpty(), "there is a sound device");
        assertThatThrownBy(() -> outputs.open("", RATE, 1))
                .isInstanceOf(AudioOutputException.class)
                .hasMessageContaining("No sound device");
    }

    @Test
    void aLineTakesAndPlaysSilence() throws Exception {
        assumeTrue(!outputs.names().isEmpty(), "there is no sound device");
        try (AudioOutput.Line line = outputs.open("", RATE, 1)) {
            byte[] silence = new byte[RATE / 5];
            int taken = line.offer(silence, 0, silence.length);
            assertThat(taken).isBetween(2, silence.length);
            line.start();
            long deadline = System.nanoTime() + 5_000_000_000L;
            while (line.framePosition() < taken / 2 && System.nanoTime() < deadline) {
                line.offer(silence, 0, 200);
                Thread.sleep(5);
            }
            assertThat(line.framePosition()).isGreaterThanOrEqualTo(taken / 2);
        }
    }
}
