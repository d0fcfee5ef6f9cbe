// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;

class TimelineFiguresTest {

    private static LabelledSpan span(double start, double end, Emotion emotion) {
        return new LabelledSpan(new TimeSpan(start, end), emotion);
    }

    @Test
    void theExampleOfTheMetricsAuthorsComesOut() {
        // Frames n n n a a a of 0.2 s in a recording of 1.22 s; truth: angry from 0.39 to 1.10.
        TimelineFigures figures = TimelineFigures.of(
                List.of(span(0.39, 1.10, Emotion.ANGRY)), List.of(span(0.6, 1.22, Emotion.ANGRY)), 1.22);
        assertThat(figures.errorRate()).isCloseTo(0.27049, within(1e-5));
        assertThat(figures.missed()).isCloseTo(0.21, within(1e-9));
        assertThat(figures.falseAlarm()).isCloseTo(0.12, within(1e-9));
    }

    @Test
    void aWrongEmotionIsConfusionAndAnExtraOneIsOverlap() {
        TimelineFigures figures = TimelineFigures.of(
                List.of(span(0, 2, Emotion.SAD), span(2, 4, Emotion.HAPPY)),
                List.of(span(0, 1, Emotion.ANGRY), span(1, 4, Emotion.HAPPY), span(3, 4, Emotion.SAD)),
                10);
        assertThat(figures.confused()).isCloseTo(2, within(1e-9));
        assertThat(figures.overlap()).isCloseTo(1, within(1e-9));
        assertThat(figures.errorRate()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void neutralAndNoLabelAreTheSame() {
        TimelineFigures figures = TimelineFigures.of(List.of(span(0, 5, Emotion.NEUTRAL)), List.of(), 5);
        assertThat(figures.errorRate()).isZero();
        assertThat(figures.transitionF1()).isEqualTo(1);
    }

    @Test
    void transitionsMatchWithinHalfASecondAndEachOnce() {
        List<LabelledSpan> truth =
                List.of(span(0, 5, Emotion.NEUTRAL), span(5, 9, Emotion.ANGRY), span(9, 12, Emotion.SAD));
        List<LabelledSpan> said = List.of(
                span(0, 4.6, Emotion.NEUTRAL),
                span(4.6, 5.2, Emotion.SAD),
                span(5.2, 10, Emotion.ANGRY),
                span(10, 12, Emotion.SAD));
        TimelineFigures figures = TimelineFigures.of(truth, said, 12);
        assertThat(figures.foundTransitions()).isEqualTo(1);
        assertThat(figures.transitionF1()).isCloseTo(2.0 / 5, within(1e-9));
        assertThat(figures.transitionPrecision()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(figures.transitionRecall()).isCloseTo(1.0 / 2, within(1e-9));
        assertThat(figures.plus(figures).trueTransitions()).isEqualTo(4);
    }

    @Test
    void speechIsComparedWhateverItsEmotion() {
        SpeechFigures figures = SpeechFigures.of(
                List.of(span(1, 3, Emotion.NEUTRAL), span(4, 5, Emotion.SAD)),
                List.of(new TimeSpan(0.5, 2.5), new TimeSpan(4, 5)),
                10);
        assertThat(figures.truth()).isCloseTo(3, within(1e-9));
        assertThat(figures.missed()).isCloseTo(0.5, within(1e-9));
        assertThat(figures.falseAlarm()).isCloseTo(0.5, within(1e-9));
        assertThat(figures.errorRate()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(SpeechFigures.of(List.of(), List.of(), 5).errorRate()).isZero();
    }
}
