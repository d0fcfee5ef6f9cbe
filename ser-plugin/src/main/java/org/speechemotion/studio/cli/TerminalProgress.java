// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.speechemotion.dsp.TaskMonitor;

/**
 * Progress on the standard error stream: a bar with the estimated time left that is drawn over itself if the stream is a
 * terminal, otherwise a line every half minute, so that logs stay short. Tasks of less than half a second show nothing.
 */
public final class TerminalProgress implements TaskMonitor, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final long QUIET_START = SECOND / 2;
    private static final long REDRAW = SECOND / 5;
    private static final long LINE_EVERY = 30 * SECOND;
    private static final int BAR = 20;

    private final PrintWriter err;
    private final boolean terminal;
    private final int columns;
    private final LongSupplier clock;
    private long start;
    private double startFraction;
    private boolean restarts;
    private long nextDraw;
    private int drawn;

    /** Creates a display; the clock gives nanoseconds. */
    TerminalProgress(PrintWriter err, boolean terminal, int columns, LongSupplier clock) {
        this.err = err;
        this.terminal = terminal;
        this.columns = columns;
        this.clock = clock;
        start = clock.getAsLong();
        nextDraw = start + (terminal ? QUIET_START : LINE_EVERY);
    }

    /** A display on the process's standard error stream. */
    static TerminalProgress on(PrintWriter err) {
        return new TerminalProgress(err, isTerminal(), terminalColumns(), System::nanoTime);
    }

    @Override
    public synchronized void progress(double fraction, String step) {
        long now = clock.getAsLong();
        if (restarts && fraction >= 0) {
            restarts = false;
            start = now;
            startFraction = fraction;
        }
        if (now < nextDraw) {
            return;
        }
        nextDraw = now + (terminal ? REDRAW : LINE_EVERY);
        String line = line(fraction, step, now);
        if (terminal) {
            String cut = line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
            err.print("\r" + cut + " ".repeat(Math.max(0, drawn - cut.length())));
            err.flush();
            drawn = cut.length();
        } else {
            err.println(line);
        }
    }

    /** Another task begins, or goes on somewhere in its middle: what was before says nothing of the time left. */
    synchronized void restartEstimate() {
        restarts = true;
    }

    private String line(double fraction, String step, long now) {
        long elapsed = now - start;
        String what = Failures.oneLine(step == null ? "" : step);
        if (!(fraction >= 0)) {
            return clockTime(elapsed) + "  " + what;
        }
        double done = Math.min(1, fraction);
        int filled = (int) (done * BAR);
        double since = done - startFraction;
        String left = since > 0 ? clockTime((long) (elapsed / since * (1 - done))) + " left" : "";
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %% %s  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                (int) (done * 100),
                left,
                what);
    }

    private static String clockTime(long nanos) {
        long seconds = Math.round((double) nanos / SECOND);
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Writes a line of its own, above the bar if there is one. */
    public synchronized void message(String line) {
        clear();
        err.println(line);
    }

    @Override
    public boolean isCancelled() {
        return Shutdown.requested();
    }

    @Override
    public synchronized void close() {
        clear();
    }

    private void clear() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
            drawn = 0;
            nextDraw = clock.getAsLong();
        }
    }

    private static int terminalColumns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : 80;
    }

    /** Java knows of standard input and output together only; the shell's own test knows of the error stream. */
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        if (System.getProperty("os.name").startsWith("Windows")) {
            return System.console() != null;
        }
        try {
            Process test = new ProcessBuilder("/bin/sh", "-c", "test -t 2")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor() == 0;
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
