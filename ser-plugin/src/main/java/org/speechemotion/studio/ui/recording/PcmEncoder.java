// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

/** Turns samples into 16-bit little-endian bytes; values beyond full scale are clipped. */
final class PcmEncoder {

    private PcmEncoder() {}

    /**
     * Encodes a block.
     *
     * @param block {@code block[channel][frame]}
     * @param frames how many frames
     * @param channels how many to write: as many as there are, or 1 for their mean
     * @param bytes receives the bytes
     * @return number of bytes
     */
    static int encode(float[][] block, int frames, int channels, byte[] bytes) {
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                float value = channels == block.length ? block[channel][frame] : mean(block, frame);
                int sample = Math.round(Math.max(-1, Math.min(1, value)) * 32767);
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        return at;
    }

    private static float mean(float[][] block, int frame) {
        float sum = 0;
        for (float[] channel : block) {
            sum += channel[frame];
        }
        return sum / block.length;
    }
}
