// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/** Tables with the columns start, end (both in seconds) and emotion or label; channel is optional. */
public final class CsvReader implements AnnotationReader {

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public List<Annotation> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
        List<Annotation> annotations = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                annotations.add(annotation(row));
            }
            return annotations;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw new IOException(
                    file + ": row " + (annotations.size() + 1) + " is damaged; needed are the columns start, end and "
                            + "emotion, with times in seconds",
                    e);
        }
    }

    private static Annotation annotation(CSVRecord row) {
        int channel = row.isSet("channel") ? Integer.parseInt(row.get("channel")) : 0;
        TimeSpan span = new TimeSpan(Double.parseDouble(row.get("start")), Double.parseDouble(row.get("end")));
        return Annotation.of(channel, span, row.get(row.isSet("emotion") ? "emotion" : "label"));
    }
}
