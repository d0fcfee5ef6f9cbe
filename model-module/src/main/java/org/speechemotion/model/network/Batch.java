// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
 * @param lengths frames of each clip
 */
public record Batch(int size, int frames, int bands, int steps, float[] features, int[] lengths) {

    /** Puts normalised clips together for a network with the given time reduction. */
    public static Batch of(List<FrameMatrix> clips, int timeReduction) {
        int[] lengths = clips.stream().mapToInt(FrameMatrix::frames).toArray();
        int frames = java.util.Arrays.stream(lengths).max().orElseThrow();
        int bands = clips.get(0).bands();
        int steps = (frames + timeReduction - 1) / timeReduction;
        float[] features = new float[clips.size() * frames * bands];
        for (int i = 0; i < clips.size(); i++) {
            float[] values = clips.get(i).values();
            System.arraycopy(values, 0, features, i * frames * bands, values.length);
        }
        return new Batch(clips.size(), frames, bands, steps, features, lengths);
    }

    /** The features as an array (size, frames, bands). */
    NDArray features(NDManager manager) {
        return manager.create(features, new Shape(size, frames, bands));
    }

    /** Where there is sound. */
    Padding padding() {
        return new Padding(lengths, frames);
    }
}
