// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What all commands share. A command is a sub-class with picocli's annotations, a constructor without arguments, and
 * its place among the sub-commands of {@link Main}. It returns the exit code; an exception that it throws becomes one
 * line on the standard error stream and exit code 1.
 */
public abstract class StudioCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Where data goes: UTF-8, flushed at the end. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where messages go. While progress is shown use {@link TerminalProgress#message} instead. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Progress for a person at a terminal, cancelled by Ctrl-C; to be closed before the command ends. */
    protected final TerminalProgress progress() {
        return TerminalProgress.on(err());
    }

    /** Shows where in the program a failure arose, if the user asked for it with {@code --debug}. */
    protected final void trace(Throwable failure) {
        if (Boolean.TRUE.equals(spec.root().findOption("--debug").getValue())) {
            failure.printStackTrace(err());
        }
    }

    /** An exception that ends the command with exit code 2: the call is wrong. */
    protected final ParameterException wrongCall(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
