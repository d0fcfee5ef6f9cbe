// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;

/**
 * How far annotators of one recording agree.
 *
 * @param annotators their names
 * @param settings how it was measured
 * @param duration the latest end of all that they say, in seconds
 * @param pairs each with each, in order
 * @param comparedByAll seconds that count in Fleiss' kappa
 * @param fleissKappa of all together, if there is something to compare
 * @param krippendorffAlpha of all together, if there is something to compare
 * @param disagreements where two of them or more say different things, in order of channel and time
 */
public record Agreement(
        List<String> annotators,
        AgreementSettings settings,
        double duration,
        List<PairAgreement> pairs,
        double comparedByAll,
        OptionalDouble fleissKappa,
        OptionalDouble krippendorffAlpha,
        List<Slice> disagreements) {

    /** Keeps copies. */
    public Agreement {
        annotators = List.copyOf(annotators);
        pairs = List.copyOf(pairs);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Measures it.
     *
     * @param annotators two or more
     */
    public static Agreement of(List<Annotator> annotators, AgreementSettings settings) {
        if (annotators.size() < 2) {
            throw new IllegalArgumentException("two annotators or more are needed");
        }
        double duration = annotators.stream()
                .flatMap(each -> each.annotations().stream())
                .mapToDouble(annotation -> annotation.span().end())
                .max()
                .orElse(0);
        boolean gapsCount = settings.gaps() == Gaps.COUNT;
        List<Slice> slices = new TimeSlicer(annotators, settings.collar()).slices(duration);
        List<Slice> byAll = slices.stream()
                .filter(slice -> gapsCount || slice.said() == annotators.size())
                .toList();
        return new Agreement(
                annotators.stream().map(Annotator::name).toList(),
                settings,
                duration,
                pairs(annotators, settings, duration),
                byAll.stream().mapToDouble(Slice::seconds).sum(),
                FleissKappa.of(byAll),
                KrippendorffAlpha.of(slices, gapsCount ? null : Slice.NONE, 0),
                slices.stream()
                        .filter(slice -> isDisagreement(slice, gapsCount))
                        .toList());
    }

    private static boolean isDisagreement(Slice slice, boolean gapsCount) {
        return slice.labels().stream()
                        .filter(label -> gapsCount || !label.equals(Slice.NONE))
                        .distinct()
                        .count()
                > 1;
    }

    private static List<PairAgreement> pairs(List<Annotator> annotators, AgreementSettings settings, double duration) {
        List<PairAgreement> pairs = new ArrayList<>();
        for (int first = 0; first < annotators.size(); first++) {
            for (int second = first + 1; second < annotators.size(); second++) {
                Annotator one = annotators.get(first);
                Annotator other = annotators.get(second);
                List<Slice> slices = new TimeSlicer(List.of(one, other), settings.collar()).slices(duration);
                List<Slice> compared = slices.stream()
                        .filter(slice -> settings.gaps() == Gaps.COUNT || slice.said() == 2)
                        .toList();
                pairs.add(new PairAgreement(
                        first,
                        second,
                        Confusion.of(compared, 0, 1),
                        slices.stream()
                                .filter(slice -> slice.said() == 1)
                                .mapToDouble(Slice::seconds)
                                .sum(),
                        BoundaryAgreement.of(one, other, settings.tolerance()),
                        EmotionErrors.rate(one, other, duration),
                        EmotionErrors.rate(other, one, duration)));
            }
        }
        return pairs;
    }
}
