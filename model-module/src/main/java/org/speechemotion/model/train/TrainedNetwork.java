// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.List;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.store.ModelCard;

/**
 * The result of a training.
 *
 * @param settings sizes of the network
 * @param parameters bytes of the parameter file: the averaged weights of the best epoch
 * @param normalization statistics of the training clips
 * @param temperature fitted on the validation clips
 * @param bias fitted on the validation clips, one a emotion
 * @param epochs what happened, epoch by epoch
 */
public record TrainedNetwork(
        NetworkSettings settings,
        byte[] parameters,
        ModelCard.Normalization normalization,
        double temperature,
        float[] bias,
        List<EpochReport> epochs) {}
