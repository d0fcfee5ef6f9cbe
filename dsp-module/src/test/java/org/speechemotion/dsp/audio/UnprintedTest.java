// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnprintedTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private PrintStream before;

    @BeforeEach
    void listen() {
        before = System.out;
        System.setOut(new PrintStream(printed, true));
    }

    @AfterEach
    void restore() {
        System.setOut(before);
    }

    @Test
    void whatTheCallPrintsIsNotSeenAndWhatOthersPrintIs() {
        int result = Unprinted.get(() -> {
            System.out.println("noise");
            Thread other = new Thread(() -> System.out.print("data"));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 7;
        });
        System.out.print(" after");
        assertThat(result).isEqualTo(7);
        assertThat(printed).hasToString("data after");
    }

    @Test
    void theOutputIsBackAfterAFailure() {
        assertThatThrownBy(() -> Unprinted.get(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        System.out.print("after");
        assertThat(printed).hasToString("after");
    }
}
