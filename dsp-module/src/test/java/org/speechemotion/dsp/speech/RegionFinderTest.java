// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

class RegionFinderTest {

    private static final SpeechSettings PLAIN = new SpeechSettings(0.6, 0.4, 0, 0, 0);

    @Test
    void beginsAtTheOneThresholdAndLastsToTheOther() {
        List<TimeSpan> found = find(PLAIN, 0.1f, 0.5f, 0.7f, 0.5f, 0.3f, 0.5f, 0.1f);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).start()).isCloseTo(0.05, within(1e-9));
        assertThat(found.get(0).end()).isCloseTo(0.35, within(1e-9));
    }

    @Test
    void closesShortPausesOnly() {
        SpeechSettings settings = PLAIN.withMinPause(0.25);
        assertThat(find(settings, 0, 1, 0, 0, 1, 0)).hasSize(1);
        assertThat(find(settings, 0, 1, 0, 0, 0, 1, 0)).hasSize(2);
    }

    @Test
    void dropsShortSpeechBeforeItIsPadded() {
        SpeechSettings settings = PLAIN.withMinSpeech(0.15).withPadding(0.1);
        List<TimeSpan> found = find(settings, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).start()).isCloseTo(0.45, within(1e-9));
        assertThat(found.get(0).end()).isCloseTo(0.85, within(1e-9));
    }

    @Test
    void staysInsideTheRecording() {
        assertThat(find(PLAIN.withPadding(5), 1, 1, 1)).containsExactly(new TimeSpan(0, 0.2));
        assertThat(find(PLAIN.withPadding(0.1), 0, 1, 0, 1, 0)).hasSize(1);
        assertThat(find(PLAIN)).isEmpty();
    }

    private static List<TimeSpan> find(SpeechSettings settings, float... scores) {
        return RegionFinder.find(scores, 0.1, Math.max(0, scores.length - 1) * 0.1, settings);
    }
}
