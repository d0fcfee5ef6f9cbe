// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.store.ModelCard;

/**
 * Clips split by whether a model heard their speakers in its training.
 *
 * @param unheard clips of speakers that it did not hear
 * @param heard clips of speakers that it heard
 */
public record HeardClips(List<Clip> unheard, List<Clip> heard) {

    /** Splits clips by the speakers that the model's card names. */
    public static HeardClips of(List<Clip> clips, ModelCard card) {
        Set<String> speakers = card.training() == null || card.training().speakers() == null
                ? Set.of()
                : Set.copyOf(card.training().speakers());
        List<Clip> unheard = new ArrayList<>();
        List<Clip> heard = new ArrayList<>();
        clips.forEach(clip -> (speakers.contains(clip.speakerId()) ? heard : unheard).add(clip));
        return new HeardClips(List.copyOf(unheard), List.copyOf(heard));
    }

    /** A plain word on the speakers of all clips. */
    public String describe() {
        long known = speakers(heard);
        return known == 0
                ? "no speaker was in the training"
                : "NOT speaker-independent: " + known + " of " + (known + speakers(unheard))
                        + " speakers were in the training";
    }

    private static long speakers(List<Clip> clips) {
        return clips.stream().map(Clip::speakerId).distinct().count();
    }
}
