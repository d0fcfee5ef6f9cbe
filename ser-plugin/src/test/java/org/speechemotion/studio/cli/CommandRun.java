// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** A run of the program in this process, with what it wrote. */
record CommandRun(int code, String out, String err) {

    /** Runs the program as a user would call it. */
    static CommandRun of(String... args) {
        return with(CommandLine.defaultFactory(), args);
    }

    /** Runs the program with commands from {@code factory}. */
    static CommandRun with(IFactory factory, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), factory, args);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** The lines on the standard error stream. */
    List<String> errorLines() {
        return err.lines().toList();
    }
}
