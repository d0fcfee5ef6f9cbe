// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Documents of any number of annotations, of two people in turn. */
final class LongDocuments {

    private static final List<String> LABELS = List.of("calm", "angry", "happy", "sad");

    private LongDocuments() {}

    /** Half a second each, one after the other, in two tracks. */
    static ExchangedAnnotations of(int annotations) {
        List<List<Annotation>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < annotations; i++) {
            Annotation plain = Annotation.of(0, new TimeSpan(i * 0.5, i * 0.5 + 0.5), LABELS.get(i % LABELS.size()));
            halves.get(i % 2).add(i % 5 == 0 ? plain.withConfidence(0.5 + i % 50 * 0.01) : plain);
        }
        RecordingFacts facts = RecordingFacts.UNKNOWN.withPath("talk.wav").withDuration(annotations * 0.5);
        return new ExchangedAnnotations(facts, List.of(track("ada", halves.get(0)), track("bob", halves.get(1))));
    }

    private static AnnotationTrack track(String name, List<Annotation> annotations) {
        return new AnnotationTrack(
                name,
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson(name),
                Vocabulary.EMOTIONS,
                List.of(0),
                annotations);
    }
}
