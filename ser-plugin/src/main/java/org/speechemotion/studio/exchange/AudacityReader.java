// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/** Audacity's label tracks: start, end and label between tabs; a confidence in brackets after the label is left out. */
public final class AudacityReader implements AnnotationReader {

    @Override
    public List<String> extensions() {
        return List.of("txt");
    }

    @Override
    public List<Annotation> read(Path file) throws IOException {
        List<Annotation> annotations = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            // Lines that begin with a backslash hold the frequencies of the label before.
            if (line.isBlank() || line.startsWith("\\")) {
                continue;
            }
            String[] parts = line.split("\t", 3);
            try {
                TimeSpan span = new TimeSpan(time(parts[0]), time(parts[1]));
                String label = parts.length < 3 ? "" : parts[2].replaceFirst("\\s*\\([0-9.]+\\)$", "");
                annotations.add(Annotation.of(0, span, label.strip()));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IOException(
                        file + ": line " + number + " is no label: start, end and label between tabs are needed", e);
            }
        }
        return annotations;
    }

    private static double time(String text) {
        return Double.parseDouble(text.strip().replace(',', '.'));
    }
}
