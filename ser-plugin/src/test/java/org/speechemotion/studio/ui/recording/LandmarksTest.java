// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.SampleAnalyses;

/** Jumps in a talk with segments from 0.41 s (80 % sure), 3.97 s (67 %) and 8 s (50 %). */
class LandmarksTest {

    private final Landmarks landmarks = Landmarks.of(Optional.of(SampleAnalyses.talk(Path.of("none.wav"))));

    @Test
    void goesFromSegmentToSegment() {
        assertThat(landmarks.segment(0, true)).hasValue(new TimeSpan(0.41, 3.97));
        assertThat(landmarks.segment(0.41, true)).hasValue(new TimeSpan(3.97, 6.5));
        assertThat(landmarks.segment(8, true)).isEmpty();
        assertThat(landmarks.segment(5, false)).hasValue(new TimeSpan(3.97, 6.5));
        assertThat(landmarks.segment(0.41, false)).isEmpty();
    }

    @Test
    void goesToWhatIsLessSureThanALimit() {
        assertThat(landmarks.uncertain(0, true, 0.7)).hasValue(new TimeSpan(3.97, 6.5));
        assertThat(landmarks.uncertain(0, true, 0.6)).hasValue(new TimeSpan(8, 10.5));
        assertThat(landmarks.uncertain(0, true, 0.5)).isEmpty();
        assertThat(landmarks.uncertain(10, false, 0.6)).hasValue(new TimeSpan(8, 10.5));
    }

    @Test
    void goesToWhereTheEmotionChanges() {
        assertThat(landmarks.transition(0, true)).hasValue(3.97);
        assertThat(landmarks.transition(3.97, true)).hasValue(8);
        assertThat(landmarks.transition(3.97, false)).isEmpty();
    }

    @Test
    void beforeTheAnalysisThereIsNothingToGoTo() {
        Landmarks none = Landmarks.of(Optional.empty());
        assertThat(none.segment(0, true)).isEmpty();
        assertThat(none.uncertain(0, true, 1)).isEmpty();
        assertThat(none.transition(0, true)).isEmpty();
    }
}
