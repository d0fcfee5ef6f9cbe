// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

/** Turns samples into 16-bit little-endian bytes; values beyond full scale are clipped. */
final class PcmEncoder {

    private PcmEncoder() {}

    /**
     * Encodes a block.
     *
     * @param block {@code block[channel][frame]}, full scale -1 to 1
     * @param frames how many frames
     * @param bytes receives the bytes
     * @return number of bytes
     */
    static int encode(float[][] block, int frames, byte[] bytes) {
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : block) {
                int sample = Math.round(Math.max(-1, Math.min(1, channel[frame])) * 32767);
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        return at;
    }
}
