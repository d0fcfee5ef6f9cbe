// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Does at random what a person may do. */
public final class RandomEdits {

    private static final List<String> LABELS = List.of("calm", "sad", "happy", "angry", "a b", "Ärger");

    private final AnnotationDocument document;
    private final Random random;
    private int made;

    public RandomEdits(AnnotationDocument document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** One step, if what chance wanted could be done and changed something. */
    public Optional<Command> next() {
        try {
            return document.perform(operation());
        } catch (EditException e) {
            return Optional.empty();
        }
    }

    private Operation operation() {
        if (document.tracks().isEmpty() || random.nextInt(40) == 0) {
            return newTrack();
        }
        DocumentTrack track =
                document.tracks().get(random.nextInt(document.tracks().size()));
        if (track.items().size() < 5) {
            return new Create(track.id(), List.of(annotation(), annotation(), annotation()));
        }
        Set<Long> items = some(track);
        switch (random.nextInt(19)) {
            case 0:
                return new Relabel(items, label());
            case 1:
                return new Split(items, middle(track));
            case 2:
                return new Merge(items);
            case 3:
                return MoveBorder.by(
                        items.stream()
                                .map(id -> document.item(id).orElseThrow())
                                .toList(),
                        random.nextBoolean() ? Side.START : Side.END,
                        random.nextGaussian(),
                        random.nextBoolean());
            case 4:
                return new Shift(items, random.nextGaussian());
            case 5:
                return new Create(track.id(), List.of(annotation()));
            case 6:
                return new Delete(items);
            case 7:
                return new CopyToTrack(items, anyTrack(), random.nextBoolean());
            case 8:
                return new Ripple(Set.of(track.id()), random.nextInt(20), random.nextInt(5) - 2);
            case 9:
                return Describe.note(items, "note " + random.nextInt(100));
            case 10:
                return Describe.speaker(items, "speaker " + random.nextInt(3));
            case 11:
                return Describe.flag(items, Flag.values()[random.nextInt(3)], random.nextBoolean());
            case 12:
                return Describe.confidence(items, random.nextDouble());
            case 13:
                return new ReplaceLabels(Set.of(track.id()), new LabelSearch(label(), true, true, false), label());
            case 14:
                return new RenameTrack(track.id(), "track " + random.nextInt(1000));
            case 15:
                return document.tracks().size() > 3 ? new RemoveTrack(track.id()) : newTrack();
            case 16:
                return new MoveTrack(
                        track.id(), random.nextInt(document.tracks().size()));
            case 17:
                return new ChangeVocabulary(
                        track.id(),
                        random.nextBoolean() ? Vocabulary.FREE : Vocabulary.ofLabels("all", LABELS),
                        Map.of());
            default:
                return new Accept(items, anyTrack(), random.nextBoolean() ? Optional.empty() : Optional.of(label()));
        }
    }

    private Operation newTrack() {
        TrackKind kind = random.nextInt(3) == 0 ? TrackKind.MACHINE : TrackKind.ANNOTATOR;
        return new AddTrack(
                SampleDocuments.track("new " + made++, kind, annotation(), annotation(), annotation()),
                random.nextInt(4));
    }

    private Set<Long> some(DocumentTrack track) {
        Set<Long> items = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(track.items().get(random.nextInt(track.items().size())).id());
        }
        return items;
    }

    private double middle(DocumentTrack track) {
        Item item = track.items().get(random.nextInt(track.items().size()));
        return (item.start() + item.end()) / 2;
    }

    private long anyTrack() {
        return document.tracks().get(random.nextInt(document.tracks().size())).id();
    }

    private Annotation annotation() {
        double start = random.nextInt(60) / 2.0;
        return Annotation.of(random.nextInt(2), new TimeSpan(start, start + random.nextInt(6) / 2.0), label());
    }

    private String label() {
        return LABELS.get(random.nextInt(LABELS.size()));
    }
}
