// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a large file takes in each format, to be written and to be read, from the first byte to the document in memory
 * and back. Runs in its own process, not as a test: {@code ExchangeBenchmark FOLDER ANNOTATIONS RUNS}.
 */
public final class ExchangeBenchmark {

    private ExchangeBenchmark() {}

    /** Measures; the first run of each format is not counted. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        ExchangedAnnotations document = LongDocuments.of(Integer.parseInt(args[1]));
        int runs = Integer.parseInt(args[2]);
        for (AnnotationFormat format : AnnotationFormats.writable()) {
            Path file = folder.resolve("long." + format.extension());
            double[] write = new double[runs];
            double[] read = new double[runs];
            double[] told = new double[runs];
            for (int i = -1; i < runs; i++) {
                long begin = System.nanoTime();
                format.losses(document);
                long known = System.nanoTime();
                format.writeFile(document, file);
                long written = System.nanoTime();
                if (format.canRead()) {
                    AnnotationFormats.read(new AnnotationInput(file), format);
                }
                if (i >= 0) {
                    told[i] = (known - begin) / 1e9;
                    write[i] = (written - known) / 1e9;
                    read[i] = (System.nanoTime() - written) / 1e9;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %6.1f MB  write %s  read %s  losses %s%n",
                    format.id(),
                    Files.size(file) / 1e6,
                    text(write),
                    format.canRead() ? text(read) : "-",
                    text(told));
        }
    }

    private static String text(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.2f s (%.2f to %.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
