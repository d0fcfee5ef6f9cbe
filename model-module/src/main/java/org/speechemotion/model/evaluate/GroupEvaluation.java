// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

/**
 * The figures of a model on clips that stand in one relation to its training, in both ways of normalising.
 *
 * @param independence the relation in few words
 * @param speakerNormalized normalised as the model wants it: by each speaker's own clips, without their labels, if its
 *     recipe does not say otherwise; the protocol tells
 * @param trainingNormalized normalised by the training set alone
 */
public record GroupEvaluation(String independence, Evaluation speakerNormalized, Evaluation trainingNormalized) {}
