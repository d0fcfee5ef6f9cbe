// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import org.speechemotion.model.train.CrossValidation;

/**
 * What a recipe reached.
 *
 * @param recipe its name
 * @param protocol how it was tested
 * @param accuracy over all folds of all seeds
 * @param unweightedAverageRecall over all folds of all seeds
 * @param trainings how many these are
 * @param parameters number of values that a training fits
 * @param minutes mean duration of a training
 * @param realTime seconds of sound that are analysed in a second on this machine
 * @param bytes size of the parameter file
 */
record RecipeResult(
        String recipe,
        String protocol,
        CrossValidation.Spread accuracy,
        CrossValidation.Spread unweightedAverageRecall,
        int trainings,
        long parameters,
        double minutes,
        double realTime,
        long bytes) {}
