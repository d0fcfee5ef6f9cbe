// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.Arrays;

/**
 * Mixes the channels of a recording into one or two for the device. Two channels stay left and right, one that is heard
 * alone is heard on both sides, and more than two are put together in the middle. Changes of volume are spread over a
 * block, so that they make no click. For one thread.
 */
final class Mixer {

    private final int channels;
    private final int outputs;
    private final float[][] now;
    private final float[][] wanted;
    private ChannelMix mix;
    private boolean fresh = true;

    Mixer(int channels) {
        this.channels = channels;
        outputs = channels == 1 ? 1 : 2;
        now = new float[outputs][channels];
        wanted = new float[outputs][channels];
    }

    /** How many channels it gives: 1 or 2. */
    int outputs() {
        return outputs;
    }

    /** Uses another mix from the next block on. */
    void use(ChannelMix next) {
        if (next == mix) {
            return;
        }
        mix = next;
        int heard = 0;
        for (int channel = 0; channel < channels; channel++) {
            heard += next.isHeard(channel) ? 1 : 0;
        }
        for (int channel = 0; channel < channels; channel++) {
            float gain = next.gain(channel);
            boolean sides = channels == 2 && heard == 2;
            for (int output = 0; output < outputs; output++) {
                boolean here = !sides || channel == output;
                wanted[output][channel] = here ? gain / (sides ? 1 : Math.max(1, heard)) : 0;
            }
        }
        if (fresh) {
            fresh = false;
            settle();
        }
    }

    /**
     * Mixes a block.
     *
     * @param block {@code block[channel][frame]}
     * @param frames how many frames
     * @param out receives them, {@code out[output][frame]}
     */
    void mix(float[][] block, int frames, float[][] out) {
        for (int output = 0; output < outputs; output++) {
            Arrays.fill(out[output], 0, frames, 0);
            for (int channel = 0; channel < channels; channel++) {
                add(block[channel], frames, out[output], now[output][channel], wanted[output][channel]);
            }
        }
        settle();
    }

    private static void add(float[] in, int frames, float[] out, float from, float to) {
        if (from == 0 && to == 0) {
            return;
        }
        float step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            out[i] += in[i] * (from + (i + 1) * step);
        }
    }

    private void settle() {
        for (int output = 0; output < outputs; output++) {
            System.arraycopy(wanted[output], 0, now[output], 0, channels);
        }
    }
}
