// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.exchange.AnnotationInput;

/**
 * When the annotations of an ELAN file are. One that refers to another is where that one is; several that divide one
 * share it evenly.
 */
final class EafSpans {

    private static final int DEEPEST = 64;

    private final AnnotationInput input;
    private final EafTimes times;
    private final Map<String, EafTier.Item> items = new HashMap<>();
    private final Map<EafTier.Item, Share> shares = new HashMap<>();
    private final Map<String, TimeSpan> known = new HashMap<>();

    EafSpans(AnnotationInput input, EafTimes times, List<EafTier> tiers, Map<String, EafTier.Type> types) {
        this.input = input;
        this.times = times;
        for (EafTier tier : tiers) {
            EafTier.Type type = types.get(tier.type());
            boolean whole = type != null && type.constraint().equals("Symbolic_Association");
            Map<String, List<EafTier.Item>> siblings = new HashMap<>();
            for (EafTier.Item item : tier.items()) {
                items.put(item.id(), item);
                if (!whole && !item.parent().isEmpty()) {
                    siblings.computeIfAbsent(item.parent(), parent -> new ArrayList<>())
                            .add(item);
                }
            }
            for (List<EafTier.Item> all : siblings.values()) {
                for (int i = 0; all.size() > 1 && i < all.size(); i++) {
                    shares.put(all.get(i), new Share(i, all.size()));
                }
            }
        }
    }

    /** The time of an annotation. */
    TimeSpan of(EafTier.Item item) throws IOException {
        // From the annotation up to one that has times of its own, and down again.
        List<EafTier.Item> way = new ArrayList<>();
        EafTier.Item at = item;
        TimeSpan span = null;
        while (span == null) {
            TimeSpan before = known.get(at.id());
            if (before != null && items.get(at.id()) == at) {
                span = before;
            } else if (at.parent().isEmpty()) {
                span = input.span(at.place(), times.of(at.place(), at.start()), times.of(at.place(), at.end()));
            } else {
                way.add(at);
                EafTier.Item parent = items.get(at.parent());
                if (parent == null) {
                    throw input.wrong(at.place() + ": there is no annotation " + AnnotationInput.shown(at.parent())
                            + " to refer to");
                }
                if (way.size() > DEEPEST) {
                    throw input.wrong(at.place() + ": annotations refer to each other in a circle");
                }
                at = parent;
            }
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            Share share = shares.get(way.get(i));
            span = share == null ? span : share.of(times, span);
            known.put(way.get(i).id(), span);
        }
        return span;
    }

    private record Share(int index, int count) {

        TimeSpan of(EafTimes times, TimeSpan whole) {
            double start = times.border(whole.start(), whole.end(), index, count);
            double end = times.border(whole.start(), whole.end(), index + 1, count);
            return new TimeSpan(start, Math.max(start, end));
        }
    }
}
