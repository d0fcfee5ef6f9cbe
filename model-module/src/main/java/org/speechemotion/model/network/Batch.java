// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import java.util.List;
import org.speechemotion.dsp.feature.FrameMatrix;

/**
 * Clips for one step of training, padded with zeros to the longest.
 *
 * @param size number of clips
 * @param frames frames of the longest clip
 * @param bands values of a frame
 * @param steps steps of the longest clip, ceil(frames / timeReduction)
 * @param features normalised, {@code size x frames x bands}
 * @param mask 1 where a clip has sound, {@code size x steps}
 */
public record Batch(int size, int frames, int bands, int steps, float[] features, float[] mask) {

    /** Puts normalised clips together for a network with the given time reduction. */
    public static Batch of(List<FrameMatrix> clips, int timeReduction) {
        int frames = clips.stream().mapToInt(FrameMatrix::frames).max().orElseThrow();
        int bands = clips.get(0).bands();
        int steps = (frames + timeReduction - 1) / timeReduction;
        float[] features = new float[clips.size() * frames * bands];
        float[] mask = new float[clips.size() * steps];
        for (int i = 0; i < clips.size(); i++) {
            float[] values = clips.get(i).values();
            System.arraycopy(values, 0, features, i * frames * bands, values.length);
            int sounding = (clips.get(i).frames() + timeReduction - 1) / timeReduction;
            java.util.Arrays.fill(mask, i * steps, i * steps + sounding, 1);
        }
        return new Batch(clips.size(), frames, bands, steps, features, mask);
    }
}
