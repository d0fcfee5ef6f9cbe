// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

/**
 * Which clips of a training set serve for what, by their places. No clip is in two parts, nor is the same audio under
 * two names.
 *
 * @param protocol how it was split, for a person
 * @param train clips whose labels the weights are fitted to
 * @param validation clips that choose the epoch and the temperature
 * @param test clips that are looked at once, at the end; may be empty
 */
public record DataSplit(String protocol, int[] train, int[] validation, int[] test) {}
