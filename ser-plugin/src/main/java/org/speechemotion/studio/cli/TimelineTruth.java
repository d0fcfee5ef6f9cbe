// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.AnnotationReaders;

/**
 * The known emotions of recordings.
 *
 * @param location a file, or a folder of files that are named as the recordings are
 */
record TimelineTruth(Path location) {

    /**
     * The labels of a recording in order of time.
     *
     * @throws IOException if there are none, or they cannot be read; one line for a person
     */
    List<LabelledSpan> of(Path recording) throws IOException {
        Path file = fileOf(recording);
        List<LabelledSpan> labels = new ArrayList<>();
        for (Annotation annotation : AnnotationReaders.read(file)) {
            Emotion emotion = Emotion.of(annotation.label())
                    .orElseThrow(() -> new IOException(
                            file + ": the label \"" + annotation.label() + "\" is no emotion that is known"));
            labels.add(new LabelledSpan(annotation.span(), emotion));
        }
        return labels;
    }

    private Path fileOf(Path recording) throws IOException {
        if (!Files.isDirectory(location)) {
            return location;
        }
        String name = recording.getFileName().toString();
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        for (String extension : AnnotationReaders.extensions()) {
            Path file = location.resolve(base + "." + extension);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IOException(location + ": there is no file with the truth of " + name + "; it is to be named " + base
                + " and to end in one of " + String.join(", ", AnnotationReaders.extensions()));
    }
}
