// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.ui.sound.ChannelMix.Setting;

class MixerTest {

    private static final int FRAMES = 64;

    /** Constant channels, mixed; the last frame of each output. */
    private static float[] mixed(Mixer mixer, ChannelMix mix, float... channels) {
        float[][] block = new float[channels.length][FRAMES];
        for (int i = 0; i < channels.length; i++) {
            Arrays.fill(block[i], channels[i]);
        }
        float[][] out = new float[mixer.outputs()][FRAMES];
        mixer.use(mix);
        mixer.mix(block, FRAMES, out);
        float[] last = new float[out.length];
        for (int i = 0; i < out.length; i++) {
            last[i] = out[i][FRAMES - 1];
        }
        return last;
    }

    @Test
    void oneChannelIsPlayedAsItIs() {
        assertThat(mixed(new Mixer(1), ChannelMix.plain(1), 0.3f)).containsExactly(0.3f);
    }

    @Test
    void twoChannelsStayLeftAndRight() {
        assertThat(mixed(new Mixer(2), ChannelMix.plain(2), 0.3f, -0.5f)).containsExactly(0.3f, -0.5f);
    }

    @Test
    void aChannelThatIsHeardAloneIsHeardOnBothSides() {
        ChannelMix muted = ChannelMix.plain(2).with(0, Setting.PLAIN.withMuted(true));
        assertThat(mixed(new Mixer(2), muted, 0.3f, -0.5f)).containsExactly(-0.5f, -0.5f);
        ChannelMix solo = ChannelMix.plain(2).with(0, Setting.PLAIN.withSolo(true));
        assertThat(mixed(new Mixer(2), solo, 0.3f, -0.5f)).containsExactly(0.3f, 0.3f);
    }

    @Test
    void moreChannelsAreMixedByHowManyAreHeard() {
        assertThat(mixed(new Mixer(3), ChannelMix.plain(3), 0.3f, 0.6f, 0.9f)[1])
                .isCloseTo(0.6f, within(1e-6f));
        ChannelMix two = ChannelMix.plain(3).with(1, Setting.PLAIN.withMuted(true));
        assertThat(mixed(new Mixer(3), two, 0.3f, 0.6f, 0.9f)[0]).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void volumesAreDecibelsAndTheLowestIsSilence() {
        ChannelMix loud = ChannelMix.plain(1).with(0, Setting.PLAIN.withVolume(6));
        assertThat(mixed(new Mixer(1), loud, 0.1f)[0]).isCloseTo(0.1995f, within(1e-4f));
        ChannelMix off = ChannelMix.plain(1).louder(-1000);
        assertThat(off.channels().get(0).volume()).isEqualTo(ChannelMix.LOWEST);
        assertThat(mixed(new Mixer(1), off, 0.1f)).containsExactly(0);
        assertThat(off.isSilent()).isTrue();
    }

    @Test
    void muteWinsOverSolo() {
        ChannelMix both =
                ChannelMix.plain(2).with(0, Setting.PLAIN.withSolo(true).withMuted(true));
        assertThat(both.isSilent()).isTrue();
        assertThat(both.withAllMuted(false).isSilent()).isFalse();
    }

    @Test
    void aChangeOfVolumeGoesSmoothlyOverABlock() {
        Mixer mixer = new Mixer(1);
        mixed(mixer, ChannelMix.plain(1), 1);
        float[][] ones = new float[1][FRAMES];
        Arrays.fill(ones[0], 1);
        float[][] out = new float[1][FRAMES];
        mixer.use(ChannelMix.plain(1).withAllMuted(true));
        mixer.mix(ones, FRAMES, out);
        for (int i = 1; i < FRAMES; i++) {
            assertThat(out[0][i]).isCloseTo(out[0][i - 1] - 1f / FRAMES, within(1e-5f));
        }
        mixer.mix(ones, FRAMES, out);
        assertThat(out[0]).containsOnly(0);
    }

    @Test
    void whatIsTooLoudIsClipped() {
        byte[] bytes = new byte[4];
        assertThat(PcmEncoder.encode(new float[][] {{1.5f}, {-0.3f}}, 1, bytes)).isEqualTo(4);
        assertThat((bytes[0] & 0xFF) | bytes[1] << 8).isEqualTo(32767);
        assertThat((bytes[2] & 0xFF) | bytes[3] << 8).isEqualTo(Math.round(-0.3f * 32767));
    }
}
