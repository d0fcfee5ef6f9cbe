// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code ses}. Without a sub-command it starts the window. */
@Command(
        name = "ses",
        description = "Finds which emotion appears when in recordings of speech. Without a command: the window.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            OpenCommand.class,
            AnalyzeCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            AgreeCommand.class,
            FeaturesCommand.class,
            ConvertCommand.class,
            ModelsCommand.class
        })
public final class Main extends StudioCommand {

    /** The work is done. */
    public static final int DONE = 0;

    /** The work, or part of it, failed. */
    public static final int FAILED = 1;

    /** The call is wrong. */
    public static final int WRONG_CALL = 2;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Shows what libraries log, and where in the program an error arose.")
    private boolean debug;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        Shutdown.install();
        PrintWriter out = new DataWriter(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(System.err, true);
        int code = run(out, err, CommandLine.defaultFactory(), args);
        Shutdown.finished();
        System.exit(code);
    }

    /**
     * Runs a command in this process.
     *
     * @param factory makes the commands; tests hand in one that knows commands with fakes
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, IFactory factory, String... args) {
        Main main = new Main();
        CommandLine line = new CommandLine(main, factory)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println(wrongCall(wrong));
                    return WRONG_CALL;
                });
        line.setExecutionStrategy(parsed -> {
            LibraryLogs.route(err, main.debug);
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((failure, command, parsed) ->
                failure instanceof CancellationException && out.checkError() ? FAILED : main.report(err, failure));
        int code;
        try {
            code = line.execute(args);
        } catch (Error failure) {
            code = main.report(err, failure);
        }
        if (out.checkError()) {
            if (!(out instanceof DataWriter data && data.isUnwanted())) {
                err.println("standard output: cannot be written");
            }
            code = Math.max(code, FAILED);
        }
        err.flush();
        return code;
    }

    private static String wrongCall(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String problem = wrong.getMessage();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            problem = "there is no command " + unmatched.getUnmatched().get(0) + ", only "
                    + String.join(", ", command.getSubcommands().keySet());
        }
        return Failures.oneLine(problem) + " (see " + command.getCommandSpec().qualifiedName() + " --help)";
    }

    private int report(PrintWriter err, Throwable failure) {
        err.println(Failures.describe(failure));
        trace(failure);
        return FAILED;
    }

    @Override
    public Integer call() throws Exception {
        return OpenCommand.open(this, List.of());
    }
}
