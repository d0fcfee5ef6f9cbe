// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.OptionalDouble;

/**
 * How far two annotators agree.
 *
 * @param first place of the one among all, from 0
 * @param second place of the other, larger
 * @param confusion what they say where, and with it agreement and Cohen's kappa
 * @param oneSided seconds of which only one of them says something
 * @param boundaries whether they set the same borders
 * @param secondByFirst emotion diarization error rate of the second if the first is the truth, if all labels are emotions
 * @param firstBySecond that of the first if the second is the truth
 */
public record PairAgreement(
        int first,
        int second,
        Confusion confusion,
        double oneSided,
        BoundaryAgreement boundaries,
        OptionalDouble secondByFirst,
        OptionalDouble firstBySecond) {}
