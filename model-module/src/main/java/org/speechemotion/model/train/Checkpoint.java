// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.List;

/**
 * The state of a training between two steps.
 *
 * @param progress how far it is
 * @param best parameter file of the best epoch so far, empty before the first
 * @param network state of the network in training
 * @param speakers state of the speakers' average logits
 */
record Checkpoint(Progress progress, byte[] best, byte[] network, byte[] speakers) {

    /**
     * How far a training is.
     *
     * @param epoch the epoch that comes next or is under way, from 1
     * @param batch its next batch, from 0
     * @param loss sum of the losses of its batches so far
     * @param seconds time spent in it so far
     * @param reports the complete epochs
     * @param bestEpoch the best of these, 0 before the first
     * @param bestLoss its validation loss
     */
    record Progress(
            int epoch,
            int batch,
            double loss,
            double seconds,
            List<EpochReport> reports,
            int bestEpoch,
            double bestLoss) {

        static final Progress START = new Progress(1, 0, 0, 0, List.of(), 0, Double.POSITIVE_INFINITY);

        Progress {
            reports = List.copyOf(reports);
        }

        /** After another batch of the same epoch. */
        Progress step(double batchLoss, double batchSeconds) {
            return new Progress(
                    epoch, batch + 1, loss + batchLoss, seconds + batchSeconds, reports, bestEpoch, bestLoss);
        }
    }
}
