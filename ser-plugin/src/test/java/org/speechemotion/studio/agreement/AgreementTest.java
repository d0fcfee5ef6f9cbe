// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Flag;

class AgreementTest {

    /** Neutral to 4, angry to 10 s. */
    private static final Annotator ONE = annotator("one", "0-4 neutral", "4-10 angry");

    /** The change a second later, and a gap from 8 s on. */
    private static final Annotator OTHER = annotator("other", "0-5 neutral", "5-8 angry", "9-10 sad");

    @Test
    void timeIsComparedWhereBothSaySomething() {
        Agreement agreement = Agreement.of(List.of(ONE, OTHER), AgreementSettings.DEFAULT);
        PairAgreement pair = agreement.pairs().get(0);
        // By hand: 4 s neutral and 3 s angry agree; 1 s and 1 s do not; 1 s only one speaks of.
        assertThat(pair.confusion().labels()).containsExactly("angry", "neutral", "sad");
        assertThat(pair.confusion().seconds()).isDeepEqualTo(new double[][] {{3, 1, 1}, {0, 4, 0}, {0, 0, 0}});
        assertThat(pair.oneSided()).isEqualTo(1);
        assertThat(pair.confusion().agreement()).hasValueCloseTo(7 / 9.0, offset(1e-12));
        // Rows 5, 4, 0 and columns 3, 5, 1 of 9: chance (15 + 20) / 81.
        assertThat(pair.confusion().kappa()).hasValueCloseTo((7 / 9.0 - 35 / 81.0) / (1 - 35 / 81.0), offset(1e-12));
        // Both together: angry 8, neutral 9, sad 1 of 18.
        double chance = (64 + 81 + 1) / 324.0;
        double both = (7 / 9.0 - chance) / (1 - chance);
        assertThat(agreement.fleissKappa()).hasValueCloseTo(both, offset(1e-12));
        assertThat(agreement.krippendorffAlpha()).hasValueCloseTo(both, offset(1e-12));
        assertThat(agreement.comparedByAll()).isEqualTo(9);
        assertThat(agreement.disagreements())
                .containsExactly(
                        new Slice(0, new TimeSpan(4, 5), List.of("angry", "neutral")),
                        new Slice(0, new TimeSpan(9, 10), List.of("angry", "sad")));
        // By the error rate a gap is neutral: angry missed for 2 s and wrong for 1 s, or 1 s wrong and 2 s too much.
        assertThat(pair.secondByFirst()).hasValueCloseTo(0.3, offset(1e-12));
        assertThat(pair.firstBySecond()).hasValueCloseTo(0.3, offset(1e-12));
    }

    @Test
    void gapsCountIfTheyAreToCount() {
        AgreementSettings settings = new AgreementSettings(0, 0.5, Gaps.COUNT);
        Agreement agreement = Agreement.of(List.of(ONE, OTHER), settings);
        assertThat(agreement.pairs().get(0).confusion().total()).isEqualTo(10);
        assertThat(agreement.pairs().get(0).confusion().labels()).containsExactly("", "angry", "neutral", "sad");
        assertThat(agreement.disagreements()).contains(new Slice(0, new TimeSpan(8, 9), List.of("angry", "")));
        assertThat(agreement.comparedByAll()).isEqualTo(10);
        // Angry 9, neutral 9, sad 1 and nothing 1 of 20.
        double chance = (81 + 81 + 1 + 1) / 400.0;
        assertThat(agreement.fleissKappa()).hasValueCloseTo((0.7 - chance) / (1 - chance), offset(1e-12));
    }

    @Test
    void collarsAroundAllBordersAreLeftOut() {
        AgreementSettings settings = new AgreementSettings(0.25, 0.5, Gaps.SKIP);
        PairAgreement pair = Agreement.of(List.of(ONE, OTHER), settings).pairs().get(0);
        // Left are 0.25-3.75, 4.25-4.75, 5.25-7.75 and 9.25-9.75.
        assertThat(pair.confusion().total()).isCloseTo(3.5 + 0.5 + 2.5 + 0.5, offset(1e-9));
        assertThat(pair.confusion().agreement()).hasValueCloseTo(6 / 7.0, offset(1e-9));
        assertThat(pair.oneSided()).isCloseTo(0.5, offset(1e-9));
    }

    @Test
    void excludedTimeIsNotCompared() {
        Annotation laugh = Annotation.of(0, new TimeSpan(3, 9), "x")
                .withDetails(AnnotationDetails.NONE.withFlags(Set.of(Flag.EXCLUDE)));
        List<Annotation> all = new ArrayList<>(OTHER.annotations());
        all.add(laugh);
        Agreement agreement = Agreement.of(List.of(ONE, new Annotator("other", all)), AgreementSettings.DEFAULT);
        assertThat(agreement.pairs().get(0).confusion().total()).isEqualTo(4);
        assertThat(agreement.disagreements()).hasSize(1);
    }

    @Test
    void twoLabelsAtOnceAreALabelOfTheirOwn() {
        Annotator two = annotator("two", "0-6 happy", "4-10 sad", "4-6 happy");
        Agreement agreement = Agreement.of(List.of(annotator("one", "0-10 happy"), two), AgreementSettings.DEFAULT);
        assertThat(agreement.pairs().get(0).confusion().labels()).containsExactly("happy", "happy + sad", "sad");
        assertThat(agreement.pairs().get(0).confusion().agreement()).hasValueCloseTo(0.4, offset(1e-12));
    }

    @Test
    void bordersMatchOneOtherAtMostAndAsManyAsCan() {
        Annotator one = annotator("one", "0-1 a", "1-2 b", "5-6 c");
        Annotator other = annotator("other", "0.4-1.5 a", "1.5-2.5 b", "8-9 c");
        // 0, 1, 2, 5, 6 and 0.4, 1.5, 2.5, 8, 9: the first three each have a partner.
        BoundaryAgreement borders = BoundaryAgreement.of(one, other, 0.5);
        assertThat(borders).isEqualTo(new BoundaryAgreement(5, 5, 3, borders.meanDistance()));
        assertThat(borders.meanDistance()).isCloseTo((0.4 + 0.5 + 0.5) / 3, offset(1e-9));
        assertThat(borders.f1()).isCloseTo(0.6, offset(1e-12));
        assertThat(BoundaryAgreement.of(one, other, 0.1).matched()).isZero();
        assertThat(BoundaryAgreement.of(one, one, 0).f1()).isEqualTo(1);
    }

    @Test
    void channelsAreComparedEachWithItself() {
        Annotator left = new Annotator("l", List.of(Annotation.of(0, new TimeSpan(0, 1), "a")));
        Annotator right = new Annotator(
                "r", List.of(Annotation.of(0, new TimeSpan(0, 1), "b"), Annotation.of(1, new TimeSpan(0, 1), "a")));
        Agreement agreement = Agreement.of(List.of(left, right), AgreementSettings.DEFAULT);
        assertThat(agreement.pairs().get(0).confusion().total()).isEqualTo(1);
        assertThat(agreement.pairs().get(0).oneSided()).isEqualTo(1);
        assertThat(agreement.pairs().get(0).secondByFirst()).isEmpty();
        assertThat(agreement.disagreements()).hasSize(1);
    }

    @Test
    void timeIsExactWhereFramesWouldNotBe() {
        Annotator one = annotator("one", "0-0.33333 a", "0.33333-1 b");
        Annotator other = annotator("other", "0-0.33334 a", "0.33334-1 b");
        Confusion confusion = Agreement.of(List.of(one, other), AgreementSettings.DEFAULT)
                .pairs()
                .get(0)
                .confusion();
        assertThat(confusion.seconds()[1][0]).isCloseTo(0.00001, offset(1e-12));
    }

    @Test
    void theErrorRateIsThatOfTheWholeHoweverLongItIs() {
        Random random = new Random(2);
        List<Annotation> truth = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            double change = i + random.nextDouble();
            truth.add(Annotation.of(0, new TimeSpan(i, i + 1), i % 2 == 0 ? "angry" : "sad"));
            said.add(Annotation.of(0, new TimeSpan(i, change), random.nextBoolean() ? "angry" : "sad"));
        }
        double wrong = 0;
        for (int i = 0; i < said.size(); i++) {
            double length = said.get(i).span().duration();
            wrong += 1 - length;
            wrong += said.get(i).label().equals(truth.get(i).label()) ? 0 : length;
        }
        assertThat(EmotionErrors.rate(new Annotator("t", truth), new Annotator("s", said), 700))
                .hasValueCloseTo(wrong / 700, offset(1e-9));
    }

    @Test
    void threeAnnotatorsAreThreePairs() {
        Annotator third = annotator("third", "0-10 neutral");
        Agreement agreement = Agreement.of(List.of(ONE, OTHER, third), AgreementSettings.DEFAULT);
        assertThat(agreement.pairs()).extracting(PairAgreement::first).containsExactly(0, 0, 1);
        assertThat(agreement.pairs()).extracting(PairAgreement::second).containsExactly(1, 2, 2);
        assertThat(agreement.comparedByAll()).isEqualTo(9);
        assertThatThrownBy(() -> Agreement.of(List.of(ONE), AgreementSettings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Annotator annotator(String name, String... stretches) {
        List<Annotation> annotations = new ArrayList<>();
        for (String stretch : stretches) {
            String[] words = stretch.split("[- ]", 3);
            annotations.add(Annotation.of(
                    0, new TimeSpan(Double.parseDouble(words[0]), Double.parseDouble(words[1])), words[2]));
        }
        return new Annotator(name, annotations);
    }
}
