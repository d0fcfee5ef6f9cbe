// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;

/**
 * Tells test clips from those that a model knows from its training, so that no figure is called speaker-independent that
 * is not. A speaker counts as heard if the model's card names him, or if one of his files was in the training, under
 * whatever name. Files that the model knows of a speaker whom its card does not name among others of his corpus were its
 * validation part.
 */
public final class TrainingOverlap {

    private static final int NAMED_SPEAKERS = 12;
    private static final int NAMED_FILES = 3;

    private final Set<String> speakers;
    private final Predicate<Clip> wasTrainedOn;

    private TrainingOverlap(Set<String> speakers, Predicate<Clip> wasTrainedOn) {
        this.speakers = speakers;
        this.wasTrainedOn = wasTrainedOn;
    }

    /**
     * What a model knows, by the names of speakers and by the clips' audio.
     *
     * @param clips in the order of {@code features}
     */
    public static TrainingOverlap of(ModelFolder model, List<Clip> clips, FeatureCache features) {
        Set<Clip> known = new HashSet<>();
        for (int i = 0; i < clips.size(); i++) {
            if (model.clips().contains(features.content(i))) {
                known.add(clips.get(i));
            }
        }
        return of(model.card(), known::contains);
    }

    /**
     * What a model knows.
     *
     * @param wasTrainedOn whether a clip's audio was in the training; always false where that is not known
     */
    public static TrainingOverlap of(ModelCard card, Predicate<Clip> wasTrainedOn) {
        ModelCard.Training training = card.training();
        return new TrainingOverlap(
                training == null || training.speakers() == null ? Set.of() : Set.copyOf(training.speakers()),
                wasTrainedOn);
    }

    /** The clips in groups, the most independent first; empty groups are left out. */
    public List<ClipGroup> groups(List<Clip> clips) {
        Set<Clip> files = new HashSet<>();
        Set<String> heard = new HashSet<>(speakers);
        Set<String> validation = new HashSet<>();
        for (Clip clip : clips) {
            if (wasTrainedOn.test(clip)) {
                boolean left = !speakers.contains(clip.speakerId()) && namesOthersOf(clip.corpus());
                (left ? validation : heard).add(clip.speakerId());
                files.add(clip);
            }
        }
        Map<Independence, List<Clip>> groups = new EnumMap<>(Independence.class);
        for (Clip clip : clips) {
            Independence relation = validation.contains(clip.speakerId())
                    ? Independence.VALIDATION
                    : independence(clip, heard, files.contains(clip));
            groups.computeIfAbsent(relation, key -> new ArrayList<>()).add(clip);
        }
        List<ClipGroup> result = new ArrayList<>();
        groups.forEach((independence, members) ->
                result.add(new ClipGroup(independence, describe(independence, members), members)));
        return result;
    }

    private boolean namesOthersOf(String corpus) {
        return speakers.stream().anyMatch(speaker -> speaker.startsWith(corpus + "/"));
    }

    private Independence independence(Clip clip, Set<String> heard, boolean trainedOn) {
        if (trainedOn) {
            return Independence.TRAINING_FILES;
        }
        if (speakers.isEmpty() || clip.speaker().isEmpty()) {
            return Independence.NOT_KNOWN;
        }
        return heard.contains(clip.speakerId()) ? Independence.HEARD_SPEAKERS : Independence.SPEAKER_INDEPENDENT;
    }

    private String describe(Independence independence, List<Clip> clips) {
        List<String> names =
                clips.stream().map(Clip::speaker).distinct().sorted().toList();
        List<String> files =
                clips.stream().map(clip -> clip.path().getFileName().toString()).toList();
        return switch (independence) {
            case SPEAKER_INDEPENDENT -> "no speaker was in the training";
            case NOT_KNOWN ->
                speakers.isEmpty()
                        ? "the model does not name the speakers of its training"
                        : "the corpus does not name its speakers";
            case VALIDATION ->
                speakers(names.size()) + " in the part that chose the epoch and the calibration ("
                        + some(names, NAMED_SPEAKERS) + ")";
            case HEARD_SPEAKERS -> speakers(names.size()) + " in the training (" + some(names, NAMED_SPEAKERS) + ")";
            case TRAINING_FILES ->
                files.size() + (files.size() == 1 ? " file was" : " files were")
                        + " in the training (" + some(files, NAMED_FILES) + "), of " + names.size()
                        + (names.size() == 1 ? " speaker" : " speakers");
        };
    }

    private static String speakers(int count) {
        return count == 1 ? "1 speaker was" : count + " speakers were";
    }

    private static String some(List<String> names, int most) {
        return String.join(", ", names.subList(0, Math.min(most, names.size()))) + (names.size() > most ? ", ..." : "");
    }
}
