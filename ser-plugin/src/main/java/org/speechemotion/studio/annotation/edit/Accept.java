// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.Provenance;

/**
 * Says that annotations are right, or would be with another label. Those of other tracks are taken over into the target;
 * one that stands there at the same place already gives way, so that nothing is taken over twice.
 *
 * @param items what is right
 * @param target the track of the person at work
 * @param label what they are to be called, empty for what they are called
 */
public record Accept(Set<Long> items, long target, Optional<String> label) implements Operation {

    /** Keeps a copy. */
    public Accept {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACCEPT;
    }

    @Override
    public void draft(Draft draft) {
        draft.editable(target);
        for (Item item : draft.items(items)) {
            Annotation before = item.annotation();
            long from = draft.trackOf(item.id());
            if (from != target) {
                before = withAuthor(before, draft.header(from).provenance(), draft);
                removeTwins(draft, before);
            }
            Annotation accepted = accepted(draft, before);
            if (from == target) {
                draft.replace(item.id(), accepted);
            } else {
                draft.add(target, accepted);
            }
        }
    }

    private Annotation accepted(Draft draft, Annotation before) {
        Annotation after = reviewed(before);
        return label.isEmpty() || label.get().equals(before.label())
                ? after
                : draft.byAuthor(before, after.withLabel(label.get()));
    }

    private void removeTwins(Draft draft, Annotation annotation) {
        for (Item other : draft.itemsIn(target, annotation.span())) {
            if (other.annotation().channel() == annotation.channel()
                    && other.annotation().span().equals(annotation.span())) {
                draft.remove(other.id());
            }
        }
    }

    /** The annotation with the author of its track, if it names none: it would be forgotten in another track. */
    static Annotation withAuthor(Annotation annotation, Provenance track, Draft draft) {
        return annotation.details().authorship().isPresent()
                ? annotation
                : annotation.withDetails(annotation
                        .details()
                        .withAuthorship(
                                new Authorship(track.author(), track.time().orElse(draft.now()), Optional.empty())));
    }

    /** The annotation with the flag that a person has looked at it. */
    static Annotation reviewed(Annotation annotation) {
        if (annotation.details().flags().contains(Flag.REVIEWED)) {
            return annotation;
        }
        Set<Flag> flags = EnumSet.of(Flag.REVIEWED);
        flags.addAll(annotation.details().flags());
        return annotation.withDetails(annotation.details().withFlags(flags));
    }
}
