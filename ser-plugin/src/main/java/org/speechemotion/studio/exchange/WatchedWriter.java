// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.speechemotion.dsp.TaskMonitor;

/** A writer of text in UTF-8 that ends when nobody wants the file any more; it asks with every few thousand characters. */
public final class WatchedWriter extends FilterWriter {

    private final TaskMonitor monitor;

    private WatchedWriter(Writer out, TaskMonitor monitor) {
        super(out);
        this.monitor = monitor;
    }

    /**
     * Opens a file to write. What is written throws a {@link java.util.concurrent.CancellationException} once the monitor
     * is cancelled.
     */
    public static BufferedWriter open(Path file, TaskMonitor monitor) throws IOException {
        return new BufferedWriter(new WatchedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), monitor));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        monitor.checkCancelled();
        super.write(text, from, length);
    }
}
