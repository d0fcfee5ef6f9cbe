// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

/**
 * How an epoch of training went.
 *
 * @param epoch from 1
 * @param epochs how many there will be at most
 * @param trainLoss mean cross-entropy of the varied training clips
 * @param validationLoss mean cross-entropy of the validation clips, NaN if there are none
 * @param validationRecall unweighted average recall of the validation clips, NaN if there are none
 * @param rate learning rate at its end
 * @param best whether this epoch is the best so far
 * @param seconds duration
 */
public record EpochReport(
        int epoch,
        int epochs,
        double trainLoss,
        double validationLoss,
        double validationRecall,
        double rate,
        boolean best,
        double seconds) {}
