// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speech detection on meetings that were recorded in real rooms, where they are at hand. */
class MeetingSpeechTest {

    @Test
    void findsSpeechInMeetings() throws IOException {
        Detection strict = judged(1, 0);
        Detection lenient = judged(1, 0.25);
        System.out.println("meetings: " + strict + "; " + lenient);
        assertThat(strict.auc()).isGreaterThan(0.945);
        assertThat(strict.errorRate()).isLessThan(0.15);
        assertThat(lenient.errorRate()).isLessThan(0.12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 10})
    void levelMattersLittle(double gain) throws IOException {
        Detection detection = judged(gain, 0);
        System.out.println("meetings times " + gain + ": " + detection);
        assertThat(detection.auc()).isGreaterThan(0.945);
        assertThat(detection.errorRate()).isLessThan(0.15);
    }

    private static Detection judged(double gain, double collar) throws IOException {
        if (!Corpora.has("conversation")) {
            System.out.println(Corpora.missing("conversation"));
        }
        assumeTrue(Corpora.has("conversation"), Corpora.missing("conversation"));
        List<Corpora.Meeting> meetings = Corpora.meetings();
        assertThat(meetings).isNotEmpty();
        Detection detection = new Detection(collar);
        for (Corpora.Meeting meeting : meetings) {
            float[] samples = meeting.samples();
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) Math.max(-1, Math.min(1, gain * samples[i]));
            }
            SpeechActivity found = SpeechDetector.detect(samples, SpeechSettings.DEFAULT);
            detection.add(found, meeting.speech(), (double) samples.length / SpeechDetector.SAMPLE_RATE);
        }
        return detection;
    }
}
