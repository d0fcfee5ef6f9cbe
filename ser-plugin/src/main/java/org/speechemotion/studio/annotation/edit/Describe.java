// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;

/** Says more of annotations than their label: a note, the speaker, flags, how sure the person is, frequencies. */
public final class Describe implements Operation {

    private final CommandKind kind;
    private final Set<Long> items;
    private final UnaryOperator<Annotation> change;

    private Describe(CommandKind kind, Set<Long> items, UnaryOperator<Annotation> change) {
        this.kind = kind;
        this.items = Set.copyOf(items);
        this.change = change;
    }

    /** Writes a note; empty for none. */
    public static Describe note(Set<Long> items, String text) {
        return new Describe(
                CommandKind.NOTE,
                items,
                before -> before.withDetails(before.details().withNote(text)));
    }

    /** Names who speaks; empty for nobody. */
    public static Describe speaker(Set<Long> items, String name) {
        return new Describe(
                CommandKind.SPEAKER,
                items,
                before -> before.withDetails(before.details().withSpeaker(name)));
    }

    /** Sets a flag or takes it away. */
    public static Describe flag(Set<Long> items, Flag flag, boolean set) {
        return new Describe(CommandKind.FLAG, items, before -> {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            flags.addAll(before.details().flags());
            if (set) {
                flags.add(flag);
            } else {
                flags.remove(flag);
            }
            return before.withDetails(before.details().withFlags(flags));
        });
    }

    /** Says how likely the label is right, 0 to 1. */
    public static Describe confidence(Set<Long> items, double value) {
        return new Describe(CommandKind.CONFIDENCE, items, before -> before.withConfidence(value));
    }

    /** Says which part of the spectrum is meant. */
    public static Describe frequencies(Set<Long> items, FrequencyRange range) {
        return new Describe(
                CommandKind.FREQUENCIES,
                items,
                before -> before.withDetails(before.details().withFrequencies(range)));
    }

    @Override
    public CommandKind kind() {
        return kind;
    }

    @Override
    public void draft(Draft draft) {
        for (Item item : draft.items(items)) {
            Annotation before = item.annotation();
            Annotation after = change.apply(before);
            if (!after.equals(before)) {
                draft.replace(item.id(), draft.byAuthor(before, after));
            }
        }
    }
}
