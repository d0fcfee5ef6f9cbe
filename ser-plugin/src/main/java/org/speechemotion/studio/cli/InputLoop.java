// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;

/** Does the same with several inputs; one that cannot be used is reported and passed over. */
final class InputLoop {

    /** What is done with one input. */
    @FunctionalInterface
    interface Step<R> {
        R apply(Path input, TaskMonitor monitor) throws IOException;
    }

    private final TerminalProgress progress;
    private final TaskMonitor monitor;
    private int failures;

    /** Begins; the monitor is that of the part of the progress that is spent here. */
    InputLoop(TerminalProgress progress, TaskMonitor monitor) {
        this.progress = progress;
        this.monitor = monitor;
    }

    /** How many inputs could not be used. */
    int failures() {
        return failures;
    }

    /** The results of the inputs that could be used, in their order. */
    <R> List<R> each(List<Path> inputs, Step<R> step) {
        List<R> results = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            try {
                results.add(
                        step.apply(inputs.get(i), monitor.part((double) i / inputs.size(), (i + 1.0) / inputs.size())));
            } catch (IOException e) {
                progress.message(Failures.describe(e));
                failures++;
            }
        }
        return results;
    }
}
