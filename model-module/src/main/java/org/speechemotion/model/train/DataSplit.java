// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which clips of a training set serve for what, by their places. No clip is in two parts, nor is the same audio under
 * two names.
 *
 * @param protocol how it was split, for a person
 * @param train clips whose labels the weights are fitted to
 * @param validation clips that choose the epoch and the temperature
 * @param test clips that are looked at once, at the end; may be empty
 */
public record DataSplit(String protocol, int[] train, int[] validation, int[] test) {

    /** All clips that the training hears, for the weights or to choose the epoch. */
    int[] heard() {
        return IntStream.concat(Arrays.stream(train), Arrays.stream(validation)).toArray();
    }

    /** The same with only those test clips that are chosen; the protocol says how many were left out. */
    DataSplit testing(IntPredicate chosen) {
        int[] kept = Arrays.stream(test).filter(chosen).toArray();
        String without = kept.length == test.length
                ? ""
                : ", " + (test.length - kept.length) + " clips of emotions that were not trained on left out";
        return new DataSplit(protocol + without, train, validation, kept);
    }
}
