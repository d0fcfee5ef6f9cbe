// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

class SpanSearchTest {

    @Test
    void findsWhatACompleteSearchFinds() {
        Random random = new Random(3);
        List<TimeSpan> spans = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < 300; i++) {
            double start = time + (random.nextInt(3) == 0 ? 0 : random.nextDouble());
            time = start + random.nextDouble();
            spans.add(new TimeSpan(start, time));
        }
        for (int i = 0; i < 500; i++) {
            double from = random.nextDouble() * time * 1.1 - 5;
            double to = from + random.nextDouble() * 20;
            assertThat(SpanSearch.visible(spans, span -> span, from, to))
                    .isEqualTo(spans.stream()
                            .filter(span -> span.end() >= from && span.start() <= to)
                            .toList());
            assertThat(SpanSearch.at(spans, span -> span, from))
                    .isEqualTo(
                            spans.stream().filter(span -> span.contains(from)).findFirst());
        }
    }

    @Test
    void findsNothingInNothing() {
        assertThat(SpanSearch.visible(List.<TimeSpan>of(), span -> span, 0, 10)).isEmpty();
        assertThat(SpanSearch.at(List.<TimeSpan>of(), span -> span, 0)).isEmpty();
    }
}
