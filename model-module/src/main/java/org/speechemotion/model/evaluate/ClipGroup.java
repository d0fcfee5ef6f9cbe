// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;
import org.speechemotion.model.corpus.Clip;

/**
 * Clips that stand in one relation to a model's training.
 *
 * @param independence the relation
 * @param description the relation in words, with the speakers or files that it rests on
 * @param clips the clips, at least one
 */
public record ClipGroup(Independence independence, String description, List<Clip> clips) {

    /** How clips relate to a training, the best first. */
    public enum Independence {
        /** Neither a file nor a speaker was in the training. */
        SPEAKER_INDEPENDENT("speaker-independent"),
        /** Speakers are not named, by the corpus or by the model, so that nobody knows. */
        NOT_KNOWN("not known to be speaker-independent"),
        /** The speakers chose the epoch and calibrated the probabilities; the weights were not fitted to them. */
        VALIDATION("NOT a test: validation speakers"),
        /** The speakers were in the training, these files were not, as far as is known. */
        HEARD_SPEAKERS("NOT speaker-independent"),
        /** The files themselves were in the training. */
        TRAINING_FILES("NOT a test: files of the training");

        private final String label;

        Independence(String label) {
            this.label = label;
        }

        /** The words for a person. */
        public String label() {
            return label;
        }
    }

    /** Keeps a copy. */
    public ClipGroup {
        clips = List.copyOf(clips);
    }

    /** The relation and its description in one line. */
    public String protocol() {
        return independence.label() + ": " + description;
    }
}
