// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * How long the clips of a batch are that were padded to the longest. What a network says of a clip must not depend on the
 * others in its batch: everything that looks at neighbours in time asks here what is sound.
 *
 * @param lengths of each clip, 1 to {@code longest}
 * @param longest length of the batch
 */
record Padding(int[] lengths, int longest) {

    /** Clips or stretches that are all of one length. */
    static Padding none(long clips, long length) {
        int[] lengths = new int[(int) clips];
        Arrays.fill(lengths, (int) length);
        return new Padding(lengths, (int) length);
    }

    /** Whether no clip is shorter than the longest. */
    boolean isNone() {
        return Arrays.stream(lengths).allMatch(length -> length == longest);
    }

    /** The lengths where so many places become one, the last perhaps of fewer. */
    Padding reduced(int places) {
        return places == 1
                ? this
                : new Padding(
                        Arrays.stream(lengths)
                                .map(length -> (length + places - 1) / places)
                                .toArray(),
                        (longest + places - 1) / places);
    }

    /** The lengths where each place becomes so many. */
    Padding times(int places) {
        return new Padding(Arrays.stream(lengths).map(length -> length * places).toArray(), longest * places);
    }

    /** 1 where there is sound and 0 where there is none, (clips, longest). */
    NDArray mask(NDManager manager) {
        float[] mask = new float[lengths.length * longest];
        for (int clip = 0; clip < lengths.length; clip++) {
            Arrays.fill(mask, clip * longest, clip * longest + lengths[clip], 1);
        }
        return manager.create(mask, new Shape(lengths.length, longest));
    }

    /** 1 at the last place with sound and 0 at all others, (clips, longest). */
    NDArray last(NDManager manager) {
        float[] last = new float[lengths.length * longest];
        for (int clip = 0; clip < lengths.length; clip++) {
            last[clip * longest + lengths[clip] - 1] = 1;
        }
        return manager.create(last, new Shape(lengths.length, longest));
    }

    /** Values (clips, longest, width) with the sound of each clip backwards and its padding where it was. */
    NDArray reversed(NDArray values) {
        if (isNone()) {
            return values.flip(1);
        }
        long[] from = new long[lengths.length * longest];
        for (int clip = 0; clip < lengths.length; clip++) {
            for (int place = 0; place < longest; place++) {
                boolean sound = place < lengths[clip];
                from[clip * longest + place] = sound ? lengths[clip] - 1 - place : place;
            }
        }
        NDArray index = values.getManager()
                .create(from, new Shape(lengths.length, longest, 1))
                .toType(DataType.INT64, false)
                .broadcast(values.getShape());
        return values.gather(index, 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Padding that && longest == that.longest && Arrays.equals(lengths, that.lengths);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lengths) + longest;
    }

    @Override
    public String toString() {
        return "lengths " + Arrays.toString(lengths) + " of " + longest;
    }
}
