// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.speechemotion.dsp.feature.Mfcc;

/** Makes the planes that a stream's convolutions see, (batch, planes, frames, columns), of normalised frames. */
final class StreamInput {

    /** Frames before and after that count for a slope. */
    private static final int REACH = 2;

    private final NetworkStream.Input input;
    private final int bands;
    private final int coefficients;
    private final int columns;

    StreamInput(NetworkStream stream, NetworkSettings settings) {
        input = stream.input();
        bands = settings.bands();
        coefficients = stream.coefficients();
        columns = settings.columns();
    }

    /** The planes of frames (batch, frames, columns); both are 0 where there is no sound. */
    NDArray planes(NDArray frames, Padding padding) {
        return switch (input) {
            case MEL -> mel(frames).expandDims(1);
            case MEL_DELTAS -> {
                NDArray mel = mel(frames);
                NDArray slope = slope(mel, padding);
                yield NDArrays.stack(new NDList(mel, slope, slope(slope, padding)), 1);
            }
            case MFCC -> cepstrum(mel(frames)).expandDims(1);
            case VOICE -> frames.get(new NDIndex(":, :, " + bands + ":")).expandDims(1);
            case WAVEFORM -> frames.reshape(frames.getShape().get(0), 1, -1, 1);
        };
    }

    private NDArray mel(NDArray frames) {
        return frames.getShape().get(2) == bands ? frames : frames.get(new NDIndex(":, :, :" + bands));
    }

    private NDArray cepstrum(NDArray mel) {
        NDArray cosines = mel.getManager().create(Mfcc.cosines(coefficients, bands), new Shape(coefficients, bands));
        return mel.matMul(cosines.transpose());
    }

    /** The slope of each band by least squares over the frames around, the ends standing for those beyond. */
    private static NDArray slope(NDArray values, Padding padding) {
        if (padding.isNone()) {
            return slope(values);
        }
        NDArray sound = padding.mask(values.getManager()).expandDims(2);
        NDArray last = padding.last(values.getManager()).expandDims(2);
        NDArray end = values.mul(last).sum(new int[] {1}, true);
        return slope(values.mul(sound).add(end.mul(sound.neg().add(1)))).mul(sound);
    }

    private static NDArray slope(NDArray mel) {
        long frames = mel.getShape().get(1);
        NDArray first = mel.get(new NDIndex(":, 0:1")).repeat(1, REACH);
        NDArray last = mel.get(new NDIndex(":, -1:")).repeat(1, REACH);
        NDArray padded = NDArrays.concat(new NDList(first, mel, last), 1);
        NDArray sum = null;
        double scale = 0;
        for (int n = 1; n <= REACH; n++) {
            NDArray after = padded.get(new NDIndex(":, " + (REACH + n) + ":" + (REACH + n + frames)));
            NDArray before = padded.get(new NDIndex(":, " + (REACH - n) + ":" + (REACH - n + frames)));
            NDArray part = after.sub(before).mul(n);
            sum = sum == null ? part : sum.add(part);
            scale += 2.0 * n * n;
        }
        return sum.div(scale);
    }

    /** Where there is sound in the planes. */
    Padding places(Padding frames) {
        return input == NetworkStream.Input.WAVEFORM ? frames.times(columns) : frames;
    }

    /** The shape of the planes of one clip of so many frames. */
    Shape shape(long frames, int columns) {
        return switch (input) {
            case MEL -> new Shape(1, 1, frames, bands);
            case MEL_DELTAS -> new Shape(1, 3, frames, bands);
            case MFCC -> new Shape(1, 1, frames, coefficients);
            case VOICE -> new Shape(1, 1, frames, columns - bands);
            case WAVEFORM -> new Shape(1, 1, frames * columns, 1);
        };
    }
}
