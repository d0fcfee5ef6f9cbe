// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter text = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aTerminalShowsABarWithTheTimeLeft() {
        try (TerminalProgress progress = display(true)) {
            clock.set(10 * SECOND);
            progress.progress(0.25, "listening");
            assertThat(text.toString()).isEqualTo("\r[#####...............]  25 % 0:30 left  listening");
        }
        assertThat(text.toString()).endsWith("listening\r" + " ".repeat(49) + "\r");
    }

    @Test
    void aTaskThatGoesOnInItsMiddleIsTimedFromThere() {
        try (TerminalProgress progress = display(true)) {
            clock.set(100 * SECOND);
            progress.restartEstimate();
            progress.progress(0.5, "epoch 6");
            clock.set(110 * SECOND);
            progress.progress(0.6, "epoch 7");
            assertThat(text.toString()).endsWith(" 60 % 0:40 left  epoch 7");
        }
    }

    @Test
    void aShorterLineCoversALongerOne() {
        TerminalProgress progress = display(true);
        clock.set(SECOND);
        progress.progress(-1, "a long step");
        clock.set(2 * SECOND);
        progress.progress(-1, "step");
        assertThat(text.toString()).isEqualTo("\r0:01  a long step\r0:02  step       ");
    }

    @Test
    void longStepsAreCutToTheWidth() {
        clock.set(0);
        TerminalProgress progress = display(true);
        clock.set(SECOND);
        progress.progress(0.5, "x".repeat(200));
        assertThat(text.toString()).hasSize(1 + 79);
    }

    @Test
    void shortTasksShowNothing() {
        try (TerminalProgress progress = display(true)) {
            clock.set(SECOND / 4);
            progress.progress(0.9, "listening");
        }
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void aLogGetsAFewWholeLines() {
        try (TerminalProgress progress = display(false)) {
            for (int second = 0; second <= 65; second++) {
                clock.set(second * SECOND);
                progress.progress(second / 100.0, "listening");
            }
        }
        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.endsWith("listening"));
        assertThat(text.toString()).doesNotContain("\r");
    }

    @Test
    void aMessageStandsOnALineOfItsOwn() {
        TerminalProgress progress = display(true);
        clock.set(SECOND);
        progress.progress(-1, "step");
        progress.message("talk.wav: damaged");
        assertThat(text.toString()).endsWith("\r          \rtalk.wav: damaged" + System.lineSeparator());
    }

    private TerminalProgress display(boolean terminal) {
        return new TerminalProgress(new PrintWriter(text, true), terminal, 80, clock::get);
    }
}
