// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;

/**
 * Makes one annotation of several of one track and channel, from the first start to the last end, with the label of the
 * longest. It keeps all notes, and what all agree on. Of labels that differ, the longest other one is kept as what it was
 * changed from, and nobody has reviewed the outcome.
 *
 * @param items two or more
 */
public record Merge(Set<Long> items) implements Operation {

    /** Keeps a copy. */
    public Merge {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.MERGE;
    }

    @Override
    public void draft(Draft draft) {
        List<Item> parts = draft.items(items);
        check(draft, parts);
        Item first = parts.get(0);
        List<Annotation> all = parts.stream().map(Item::annotation).toList();
        parts.stream().skip(1).forEach(part -> draft.remove(part.id()));
        Annotation merged = draft.byAuthor(longest(all), merged(all));
        draft.replace(
                first.id(), otherLabel(all).map(label -> from(label, merged)).orElse(merged));
    }

    private static void check(Draft draft, List<Item> parts) {
        if (parts.size() < 2) {
            throw new EditException("two annotations or more are needed to merge them");
        }
        long tracks =
                parts.stream().map(part -> draft.trackOf(part.id())).distinct().count();
        long channels = parts.stream()
                .map(part -> part.annotation().channel())
                .distinct()
                .count();
        if (tracks > 1 || channels > 1) {
            throw new EditException("only annotations of one track and one channel can be merged");
        }
    }

    private static Annotation longest(List<Annotation> parts) {
        return parts.stream()
                .max(Comparator.comparingDouble(part -> part.span().duration()))
                .orElseThrow();
    }

    /** The label of the longest part that is called otherwise than the outcome. */
    private static Optional<String> otherLabel(List<Annotation> parts) {
        String label = longest(parts).label();
        List<Annotation> others = parts.stream()
                .filter(part -> !part.label().isEmpty() && !part.label().equals(label))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(longest(others).label());
    }

    private static Annotation from(String label, Annotation merged) {
        Authorship made = merged.details().authorship().orElseThrow();
        return merged.withDetails(
                merged.details().withAuthorship(new Authorship(made.author(), made.time(), Optional.of(label))));
    }

    private static Annotation merged(List<Annotation> parts) {
        Annotation model = longest(parts);
        double end = parts.stream().mapToDouble(part -> part.span().end()).max().orElseThrow();
        return new Annotation(
                model.channel(),
                new TimeSpan(parts.get(0).span().start(), end),
                model.label(),
                confidence(parts),
                Optional.empty(),
                details(parts, model.details()));
    }

    private static AnnotationDetails details(List<Annotation> parts, AnnotationDetails model) {
        String notes = parts.stream()
                .map(part -> part.details().note())
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        parts.forEach(part -> flags.addAll(part.details().flags()));
        boolean reviewed =
                parts.stream().allMatch(part -> part.details().flags().contains(Flag.REVIEWED));
        if (!reviewed || common(parts, Annotation::label).isEmpty()) {
            flags.remove(Flag.REVIEWED);
        }
        return new AnnotationDetails(
                notes,
                common(parts, part -> part.details().speaker()).orElse(""),
                flags,
                common(parts, part -> part.details().frequencies()).flatMap(Function.identity()),
                model.authorship());
    }

    private static <T> Optional<T> common(Collection<Annotation> parts, Function<Annotation, T> what) {
        Set<T> values = parts.stream().map(what).collect(Collectors.toSet());
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** The mean over the time, if all parts have one and say the same. */
    private static OptionalDouble confidence(List<Annotation> parts) {
        if (common(parts, Annotation::label).isEmpty()
                || parts.stream().anyMatch(part -> part.confidence().isEmpty())) {
            return OptionalDouble.empty();
        }
        double seconds =
                parts.stream().mapToDouble(part -> part.span().duration()).sum();
        if (seconds == 0) {
            return OptionalDouble.empty();
        }
        double sum = parts.stream()
                .mapToDouble(part -> part.span().duration() * part.confidence().getAsDouble())
                .sum();
        return OptionalDouble.of(Math.min(1, sum / seconds));
    }
}
