// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

class MainTest {

    @Test
    void helpAndVersionAreData() {
        assertThat(CommandRun.of("--help").out()).contains("Usage: ses", "open");
        assertThat(CommandRun.of("open", "--help").out()).contains("Usage: ses open");
        CommandRun version = CommandRun.of("--version");
        assertThat(version.out()).startsWith("Speech Emotion Studio ");
        assertThat(version.code()).isZero();
        assertThat(version.err()).isEmpty();
    }

    @Test
    void aWrongCallIsOneLineAndCodeTwo() {
        CommandRun command = CommandRun.of("analise");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.errorLines()).singleElement().asString().contains("no command analise", "ses --help");
        CommandRun option = CommandRun.of("open", "--fast");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.errorLines()).singleElement().asString().contains("--fast", "ses open --help");
        assertThat(option.out()).isEmpty();
    }

    @Test
    void anUnexpectedErrorIsOneLineAndATraceOnlyOnDemand() {
        CommandRun run = CommandRun.with(failing(new IllegalStateException("two\nlines")), "open");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).singleElement().asString().contains("IllegalStateException: two lines");
        CommandRun debug = CommandRun.with(failing(new IllegalStateException("x")), "--debug", "open");
        assertThat(debug.err()).contains("\tat ");
        assertThat(CommandRun.with(failing(new IllegalStateException("x")), "open", "--debug")
                        .err())
                .contains("\tat ");
    }

    @Test
    void anErrorOfTheVirtualMachineIsOneLineToo() {
        CommandRun run = CommandRun.with(failing(new UnsatisfiedLinkError("no torch")), "open");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).singleElement().asString().contains("no torch");
    }

    @Test
    void outputThatCannotBeWrittenFails() {
        StringWriter err = new StringWriter();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int code =
                Main.run(new PrintWriter(full), new PrintWriter(err, true), CommandLine.defaultFactory(), "--version");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("standard output: cannot be written");
    }

    @Test
    void openTellsOfAMissingFile() {
        CommandRun run = CommandRun.of("open", "nowhere.wav");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).containsExactly("nowhere.wav: no such file or folder");
    }

    private static IFactory failing(Throwable failure) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == OpenCommand.class
                        ? type.cast(new FailingOpen(failure))
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }
}
