// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

/** The coefficients on data whose values others have published: one unit there is one second here. */
class CoefficientsTest {

    /** Two readers of 50 proposals, 20 twice yes, 15 twice no: agreement 0.7, by chance 0.5 (Wikipedia, "Cohen's kappa"). */
    @Test
    void cohensKappaOfTwoReaders() {
        Confusion confusion = new Confusion(List.of("yes", "no"), new double[][] {{20, 5}, {10, 15}});
        assertThat(confusion.agreement()).hasValueCloseTo(0.7, offset(1e-12));
        assertThat(confusion.kappa()).hasValueCloseTo(0.4, offset(1e-12));
    }

    /** 14 psychiatrists, 10 patients, 5 diagnoses: 0.210 (Wikipedia, "Fleiss' kappa"). */
    @Test
    void fleissKappaOfFourteenRaters() {
        int[][] counts = {
            {0, 0, 0, 0, 14},
            {0, 2, 6, 4, 2},
            {0, 0, 3, 5, 6},
            {0, 3, 9, 2, 0},
            {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0},
            {3, 2, 6, 3, 0},
            {2, 5, 3, 2, 2},
            {6, 5, 2, 1, 0},
            {0, 2, 2, 3, 7}
        };
        List<Slice> slices = new ArrayList<>();
        for (int[] row : counts) {
            List<String> labels = new ArrayList<>();
            for (int label = 0; label < row.length; label++) {
                for (int i = 0; i < row[label]; i++) {
                    labels.add("label " + label);
                }
            }
            slices.add(new Slice(0, new TimeSpan(slices.size(), slices.size() + 1), labels));
        }
        assertThat(FleissKappa.of(slices)).hasValueCloseTo(0.210, offset(0.0005));
    }

    /** Four observers, twelve units, some not observed: 0.743 (Krippendorff, "Computing Krippendorff's alpha-reliability"). */
    @Test
    void krippendorffsAlphaOfFourObserversWithMissingData() {
        List<Slice> slices = slices("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        assertThat(KrippendorffAlpha.of(slices, Slice.NONE, 1)).hasValueCloseTo(0.743, offset(0.0005));
    }

    /** Two observers, without missing data: 0.095 with two values, 0.692 with five (in the same paper). */
    @Test
    void krippendorffsAlphaOfTwoObservers() {
        assertThat(KrippendorffAlpha.of(slices("0100000010", "1110010000"), Slice.NONE, 1))
                .hasValueCloseTo(0.095, offset(0.0005));
        assertThat(KrippendorffAlpha.of(slices("aabbdcccedda", "babbbccceddd"), Slice.NONE, 1))
                .hasValueCloseTo(0.692, offset(0.0005));
    }

    @Test
    void chanceAloneAndNothingHaveNoValue() {
        List<Slice> one = slices("aaa", "aaa");
        assertThat(KrippendorffAlpha.of(one, Slice.NONE, 0)).isEmpty();
        assertThat(FleissKappa.of(one)).isEmpty();
        assertThat(Confusion.of(one, 0, 1).kappa()).isEmpty();
        assertThat(Confusion.of(one, 0, 1).agreement()).hasValue(1);
        assertThat(KrippendorffAlpha.of(List.of(), Slice.NONE, 0)).isEmpty();
        assertThat(FleissKappa.of(List.of())).isEmpty();
        assertThat(Confusion.of(List.of(), 0, 1).agreement()).isEmpty();
        assertThat(Confusion.of(List.of(), 0, 1).kappa()).isEmpty();
    }

    @Test
    void perfectAgreementIsOne() {
        List<Slice> same = slices("aab", "aab");
        assertThat(KrippendorffAlpha.of(same, Slice.NONE, 0)).hasValueCloseTo(1.0, offset(1e-12));
        assertThat(FleissKappa.of(same)).hasValueCloseTo(1.0, offset(1e-12));
        assertThat(Confusion.of(same, 0, 1).kappa()).hasValueCloseTo(1.0, offset(1e-12));
    }

    /** One character a second and an observer a line; a dot is nothing. */
    private static List<Slice> slices(String... observers) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < observers[0].length(); i++) {
            List<String> labels = new ArrayList<>();
            for (String observer : observers) {
                labels.add(observer.charAt(i) == '.' ? Slice.NONE : observer.substring(i, i + 1));
            }
            slices.add(new Slice(0, new TimeSpan(i, i + 1), labels));
        }
        return slices;
    }
}
