// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.speechemotion.dsp.AtomicFile;

/** The trials of a search as a CSV file. */
final class TrialTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private TrialTable() {}

    /**
     * Writes the file, over an older one.
     *
     * @param trials at least one
     */
    static void write(Path target, Collection<SearchTrial> trials) throws IOException {
        try (AtomicFile file = AtomicFile.create(target)) {
            try (CSVPrinter csv = FORMAT.print(file.path(), StandardCharsets.UTF_8)) {
                List<Object> header =
                        new ArrayList<>(List.of("trial", "epochs", "validation_uar", "validation_loss", "minutes"));
                header.addAll(trials.iterator().next().numbers().keySet());
                csv.printRecord(header);
                for (SearchTrial trial : trials) {
                    List<Object> row = new ArrayList<>(List.of(
                            trial.trial(),
                            trial.epochs(),
                            String.format(Locale.ROOT, "%.4f", trial.validationRecall()),
                            String.format(Locale.ROOT, "%.4f", trial.validationLoss()),
                            trial.minutes()));
                    row.addAll(trial.numbers().values());
                    csv.printRecord(row);
                }
            }
            file.commit();
        }
    }
}
