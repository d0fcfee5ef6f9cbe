// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.nio.file.Path;
import org.speechemotion.model.label.Emotion;

/**
 * A short recording with one emotion.
 *
 * @param path the file
 * @param corpus name of the corpus that it belongs to
 * @param speaker the speaker's name within the corpus; a corpus that does not tell has one speaker
 * @param gender "female", "male" or empty
 * @param emotion the label
 */
public record Clip(Path path, String corpus, String speaker, String gender, Emotion emotion) {

    /** The speaker's name among all corpora. */
    public String speakerId() {
        return corpus + "/" + speaker;
    }
}
