// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ChosenTracks;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

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
        for (AnnotationTrack track : ChosenTracks.of(document(file, recording))) {
            for (Annotation annotation : track.annotations()) {
                Emotion emotion = Emotion.of(annotation.label())
                        .orElseThrow(() -> new IOException(
                                file + ": the label \"" + annotation.label() + "\" is no emotion that is known"));
                labels.add(new LabelledSpan(annotation.span(), emotion));
            }
        }
        labels.sort(Comparator.comparingDouble(label -> label.span().start()));
        return labels;
    }

    /** The document about this recording, or the only one. */
    private static ExchangedAnnotations document(Path file, Path recording) throws IOException {
        List<ExchangedAnnotations> documents = AnnotationFormats.read(file);
        if (documents.size() == 1) {
            return documents.get(0);
        }
        String name = recording.getFileName().toString();
        return documents.stream()
                .filter(document -> document.recording().fileName().equals(name)
                        || document.recording().fileName().equals(stem(name)))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        file + ": is about " + documents.size() + " recordings, and none of them is called " + name));
    }

    private static String stem(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** A project may lie beside the truth because somebody looked at the recording; it counts where there is nothing else. */
    private static List<String> likelyFirst(List<String> extensions) {
        return extensions.stream()
                .sorted(Comparator.comparing(Project.EXTENSION::equals))
                .toList();
    }

    private Path fileOf(Path recording) throws IOException {
        if (!Files.isDirectory(location)) {
            return location;
        }
        String name = recording.getFileName().toString();
        String base = stem(name);
        try (Stream<Path> all = Files.list(location)) {
            List<Path> files = all.sorted().toList();
            for (String extension : likelyFirst(AnnotationFormats.readableExtensions())) {
                for (Path file : files) {
                    String candidate = file.getFileName().toString();
                    if (stem(candidate).equals(base)
                            && candidate.toLowerCase(Locale.ROOT).endsWith("." + extension)) {
                        return file;
                    }
                }
            }
        }
        throw new IOException(location + ": there is no file with the truth of " + name + "; it is to be named " + base
                + " and to end in one of " + String.join(", ", AnnotationFormats.readableExtensions()));
    }
}
