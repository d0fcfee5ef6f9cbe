// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.exchange.ChosenTracks;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

/** Those who are compared, and the words that they are compared in. */
public final class Annotators {

    private Annotators() {}

    /**
     * The one of several documents that is about a recording.
     *
     * @param recording path or name of the recording
     * @throws IOException if there is none, or several have that name; one line for a person
     */
    public static ExchangedAnnotations called(Path file, List<ExchangedAnnotations> documents, String recording)
            throws IOException {
        List<ExchangedAnnotations> found = documents.stream()
                .filter(document -> document.recording().isCalled(recording))
                .toList();
        if (found.isEmpty()) {
            throw new IOException(file + ": there is no recording " + recording + " in it");
        }
        if (found.size() > 1) {
            throw new IOException(file + ": has " + found.size() + " recordings called " + recording
                    + "; choose one by its path, such as "
                    + found.get(0).recording().path());
        }
        return found.get(0);
    }

    /**
     * The annotators of a document that was read from a file: each track of it that counts, {@link ChosenTracks}, is one.
     *
     * @param name what people call the file
     * @throws IOException if it has nothing to compare; one line for a person
     */
    public static List<Annotator> of(Path file, String name, ExchangedAnnotations document) throws IOException {
        List<Annotator> annotators = of(name, document);
        if (annotators.isEmpty()) {
            throw new IOException(file + ": has no stretches of time with labels");
        }
        return annotators;
    }

    /** The annotators of a document, none if it has nothing to compare. */
    static List<Annotator> of(String name, ExchangedAnnotations document) {
        List<AnnotationTrack> tracks = ChosenTracks.of(document).stream()
                .filter(track -> !track.annotations().stream().allMatch(Annotation::isPoint))
                .toList();
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
