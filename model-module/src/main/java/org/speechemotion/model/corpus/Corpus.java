// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.util.List;
import org.speechemotion.model.label.EmotionSet;

/**
 * A collection of clips.
 *
 * @param name name of the corpus, such as "RAVDESS"
 * @param clips its clips in the order of their paths, at least one
 */
public record Corpus(String name, List<Clip> clips) {

    /** Keeps a copy. */
    public Corpus {
        clips = List.copyOf(clips);
    }

    /** The emotions that occur, in canonical order. */
    public EmotionSet emotions() {
        return EmotionSet.of(clips.stream().map(Clip::emotion).toList());
    }

    /** The speakers' names in order. */
    public List<String> speakers() {
        return clips.stream().map(Clip::speaker).distinct().sorted().toList();
    }
}
