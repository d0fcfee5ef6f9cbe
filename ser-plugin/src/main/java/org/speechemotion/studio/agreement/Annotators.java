// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ChosenTracks;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

/** Those who are compared, and the words that they are compared in. */
public final class Annotators {

    private Annotators() {}

    /**
     * The annotators of a file: each track of it that counts, {@link ChosenTracks}, is one.
     *
     * @param name what people call the file
     * @throws IOException if it cannot be read, is about several recordings or has nothing to compare; one line for a person
     */
    public static List<Annotator> ofFile(Path file, String name) throws IOException {
        return ofFile(file, name, Optional.empty());
    }

    /**
     * The annotators of one recording of a file.
     *
     * @param name what people call the file
     * @param recording path or name of the recording, to choose it where there are several
     * @throws IOException if it cannot be read, is about several recordings of which none is chosen, or has nothing to
     *     compare; one line for a person
     */
    public static List<Annotator> ofFile(Path file, String name, Optional<String> recording) throws IOException {
        List<ExchangedAnnotations> documents = AnnotationFormats.read(file);
        if (documents.size() > 1 && recording.isPresent()) {
            documents = documents.stream()
                    .filter(document -> document.recording().isCalled(recording.get()))
                    .toList();
            if (documents.isEmpty()) {
                throw new IOException(file + ": there is no recording " + recording.get() + " in it");
            }
        }
        if (documents.size() != 1) {
            throw new IOException(file + ": is about " + documents.size() + " recordings, such as "
                    + documents.get(0).recording().path()
                    + "; agreement is about one, which ses agree --recording chooses");
        }
        List<AnnotationTrack> tracks = ChosenTracks.of(documents.get(0)).stream()
                .filter(track -> !track.annotations().stream().allMatch(Annotation::isPoint))
                .toList();
        if (tracks.isEmpty()) {
            throw new IOException(file + ": has no stretches of time with labels");
        }
        List<Annotator> annotators = new ArrayList<>();
        for (AnnotationTrack track : tracks) {
            annotators.add(new Annotator(tracks.size() == 1 ? name : name + ": " + track.name(), track.annotations()));
        }
        return annotators;
    }

    /** The same with one word for each emotion if all labels are emotions: two words for one are no disagreement. */
    public static List<Annotator> inOurWords(List<Annotator> annotators) {
        boolean emotions = annotators.stream()
                .flatMap(annotator -> annotator.annotations().stream())
                .allMatch(annotation -> Emotion.of(annotation.label()).isPresent());
        return emotions ? annotators.stream().map(Annotators::inOurWords).toList() : List.copyOf(annotators);
    }

    private static Annotator inOurWords(Annotator annotator) {
        return new Annotator(
                annotator.name(),
                annotator.annotations().stream()
                        .map(annotation -> annotation.withLabel(
                                Emotion.of(annotation.label()).orElseThrow().label()))
                        .toList());
    }
}
