// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Keeps libraries from writing between the program's own lines. Warnings of the program itself become one line on the
 * standard error stream; what libraries log is shown only on demand.
 */
final class LibraryLogs extends Handler {

    private static final Logger ROOT = Logger.getLogger("");
    private static final String OWN = "org.speechemotion.";

    private final PrintWriter err;
    private final boolean all;

    private LibraryLogs(PrintWriter err, boolean all) {
        this.err = err;
        this.all = all;
    }

    /** Sends logs to {@code err} from now on, of libraries too if {@code all}. */
    static void route(PrintWriter err, boolean all) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(all ? Level.INFO : Level.WARNING);
        ROOT.addHandler(new LibraryLogs(err, all));
    }

    @Override
    public void publish(LogRecord entry) {
        String source = entry.getLoggerName();
        boolean own = source != null && source.startsWith(OWN);
        if (entry.getMessage() == null || !all && (!own || entry.getLevel().intValue() < Level.WARNING.intValue())) {
            return;
        }
        String text = new SimpleFormatter().formatMessage(entry);
        String cause = entry.getThrown() == null ? "" : ": " + Failures.describe(entry.getThrown());
        String prefix = all ? entry.getLevel().getName().toLowerCase(Locale.ROOT) + " " + source : "warning";
        err.println(Failures.oneLine(prefix + ": " + text + cause));
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
