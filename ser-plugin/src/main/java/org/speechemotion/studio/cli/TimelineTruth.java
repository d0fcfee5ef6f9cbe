// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ChosenTracks;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingMatch;

/** The known emotions of recordings: a file, or a folder of files that are named as the recordings are. For one thread. */
final class TimelineTruth {

    private final Path location;
    private final boolean ofSeveral;
    private Path lastRead;
    private List<ExchangedAnnotations> documents = List.of();

    /**
     * A truth that is not read yet.
     *
     * @param location a file or a folder
     * @param ofSeveral whether it is asked for several recordings: then a file has to say which ones it is about
     */
    TimelineTruth(Path location, boolean ofSeveral) {
        this.location = location;
        this.ofSeveral = ofSeveral;
    }

    /**
     * Whether it can tell the recordings apart that it is asked for.
     *
     * @throws IOException if it cannot be read; one line for a person
     */
    boolean tellsRecordingsApart() throws IOException {
        return !ofSeveral
                || Files.isDirectory(location)
                || read(location).stream()
                        .noneMatch(document -> document.recording().path().isEmpty());
    }

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

    private List<ExchangedAnnotations> read(Path file) throws IOException {
        if (!file.equals(lastRead)) {
            documents = AnnotationFormats.read(file);
            lastRead = file;
        }
        return documents;
    }

    /** The document about this recording, or the only one where it was named for it. */
    private ExchangedAnnotations document(Path file, Path recording) throws IOException {
        List<ExchangedAnnotations> all = read(file);
        Optional<ExchangedAnnotations> found = RecordingMatch.find(file.toString(), all, recording);
        if (found.isPresent()) {
            if (knowsRecordings(found.get()) && found.get().tracks().isEmpty()) {
                throw new IOException(file + ": nothing is annotated in " + recording.getFileName() + " yet");
            }
            return found.get();
        }
        // Projects know their recordings however these are called now.
        boolean namedForIt = Files.isDirectory(location) || !ofSeveral && !knowsRecordings(all.get(0));
        if (all.size() == 1 && namedForIt) {
            return all.get(0);
        }
        String names = RecordingMatch.names(all);
        throw new IOException(
                file + ": has no annotations of " + recording + (names.isEmpty() ? "" : "; it is about " + names));
    }

    private static boolean knowsRecordings(ExchangedAnnotations document) {
        return document.recording().fingerprint().isPresent();
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
