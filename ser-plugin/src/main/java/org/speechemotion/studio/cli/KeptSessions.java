// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.evaluate.SessionFiles;
import org.speechemotion.model.session.Session;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * Sessions that stay in a folder, each a WAV file with its truth as a table beside it, which {@code --timeline} reads.
 *
 * @param folder is made if it is not there
 */
record KeptSessions(Path folder) implements SessionFiles {

    @Override
    public Path write(String name, Session session) throws IOException {
        Files.createDirectories(folder);
        try (AtomicFile file = AtomicFile.create(folder.resolve(name + ".csv"))) {
            writeTruth(file.path(), session);
            file.commit();
        }
        Path recording = folder.resolve(name + ".wav");
        WavWriter.write16(recording, Session.SAMPLE_RATE, session.samples());
        return recording;
    }

    private static void writeTruth(Path file, Session session) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader("start", "end", "emotion")
                .get();
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter csv = format.print(writer)) {
            for (LabelledSpan label : session.truth()) {
                csv.printRecord(
                        seconds(label.span().start()),
                        seconds(label.span().end()),
                        label.emotion().label());
            }
        }
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.4f", time);
    }

    @Override
    public void release(Path recording) {}
}
