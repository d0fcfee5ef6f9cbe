// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;

/**
 * All that a format cannot keep, in order. A format writes what {@link #apply} leaves over, and that it must keep to the
 * last bit; so {@link #losses} is the truth about a document and not a list that somebody once wrote down.
 *
 * @param losses one after the other; later ones see what the ones before have left over
 */
public record Reduction(List<Loss> losses) {

    /** Keeps a copy. */
    public Reduction {
        losses = List.copyOf(losses);
    }

    /** These losses, and times to the nanosecond, which no recording knows better. */
    public static Reduction of(Loss... losses) {
        return new Reduction(
                Stream.concat(Stream.of(Losses.NANOSECONDS), Stream.of(losses)).toList());
    }

    /** The same and further losses after it. */
    public Reduction and(Loss... further) {
        return new Reduction(Stream.concat(losses.stream(), Stream.of(further)).toList());
    }

    /** What a format keeps of a document. */
    public ExchangedAnnotations apply(ExchangedAnnotations document) {
        ExchangedAnnotations rest = document;
        for (Loss loss : losses) {
            rest = loss.removal().apply(rest);
        }
        return rest;
    }

    /** What a format would lose of a document, a phrase each, with the number of annotations that it is about. */
    public List<String> losses(ExchangedAnnotations document) {
        List<String> lost = new ArrayList<>();
        ExchangedAnnotations rest = document;
        for (Loss loss : losses) {
            ExchangedAnnotations before = rest;
            rest = loss.removal().apply(before);
            if (rest != before && !loss.what().isEmpty()) {
                int count = count(before, rest);
                lost.add(loss.what() + (count > 0 ? " (" + count + ")" : ""));
            }
        }
        return lost;
    }

    private static int count(ExchangedAnnotations before, ExchangedAnnotations after) {
        if (before.tracks().size() != after.tracks().size()) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < before.tracks().size(); i++) {
            count += count(before.tracks().get(i), after.tracks().get(i));
        }
        return count;
    }

    private static int count(AnnotationTrack before, AnnotationTrack after) {
        List<Annotation> old = before.annotations();
        List<Annotation> changed = after.annotations();
        if (old.size() != changed.size()) {
            return old.size() - changed.size();
        }
        int count = 0;
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i) != changed.get(i)) {
                count++;
            }
        }
        return count;
    }
}
