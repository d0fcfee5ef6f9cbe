// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Vocabulary;

/**
 * Gives a track other words. A word that is only spelt otherwise changes no judgement, so annotations with it keep author
 * and confidence.
 *
 * @param track which track
 * @param vocabulary the words from now on
 * @param renamed the new labels of words by their old ones
 */
public record ChangeVocabulary(long track, Vocabulary vocabulary, Map<String, String> renamed) implements Operation {

    /** Keeps a copy. */
    public ChangeVocabulary {
        renamed = Map.copyOf(renamed);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.VOCABULARY;
    }

    @Override
    public void draft(Draft draft) {
        draft.editable(track);
        draft.changeTrack(track, draft.header(track).withVocabulary(vocabulary));
        Set<String> homeless = new TreeSet<>();
        draft.track(track).items().forEach(item -> {
            Annotation before = item.annotation();
            String label = renamed.getOrDefault(before.label(), before.label());
            if (!vocabulary.allows(label)) {
                homeless.add(label);
            } else if (!label.equals(before.label())) {
                draft.replace(
                        item.id(),
                        new Annotation(
                                before.channel(),
                                before.span(),
                                label,
                                before.confidence(),
                                before.scores(),
                                before.details()));
            }
        });
        if (!homeless.isEmpty()) {
            throw new EditException("the track \"" + draft.header(track).name()
                    + "\" has annotations with labels that the vocabulary lacks: " + String.join(", ", homeless));
        }
    }
}
