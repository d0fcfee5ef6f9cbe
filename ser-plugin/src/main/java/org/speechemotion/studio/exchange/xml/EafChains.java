// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the slots of an ELAN file a time that have none. ELAN divides a stretch into annotations that follow each other,
 * each from the slot where the one before ends, and only the first and the last slot of such a chain have a time. The
 * order of all slots says nothing of the others, for slots of other tiers lie among them.
 */
final class EafChains {

    private static final int DEEPEST = 64;

    private final EafTimes times;
    private final List<EafTier> tiers;
    private final double[] byOrder;

    EafChains(EafTimes times, List<EafTier> tiers) {
        this.times = times;
        this.tiers = tiers;
        byOrder = times.byOrder();
    }

    /** Gives every slot a time. */
    void fill() {
        Map<String, String> parents = new HashMap<>();
        tiers.forEach(tier -> parents.put(tier.name(), tier.parent()));
        // What divides a part lies within it, so the whole comes first.
        List<EafTier> parentsFirst = tiers.stream()
                .sorted(Comparator.comparingInt(tier -> depth(parents, tier)))
                .toList();
        parentsFirst.forEach(this::divideBetweenTimes);
        parentsFirst.forEach(this::divideLoose);
        for (int i = 0; i < byOrder.length; i++) {
            if (!times.isKnown(i)) {
                times.set(i, byOrder[i]);
            }
        }
    }

    private static int depth(Map<String, String> parents, EafTier tier) {
        int depth = 0;
        String parent = tier.parent();
        while (!parent.isEmpty() && depth < DEEPEST) {
            depth++;
            parent = parents.getOrDefault(parent, "");
        }
        return depth;
    }

    /** Chains that begin and end at slots with a time. */
    private void divideBetweenTimes(EafTier tier) {
        Map<Integer, Integer> next = next(tier);
        Set<Integer> endless = new HashSet<>();
        for (int start : next.keySet()) {
            if (times.isKnown(start)) {
                List<Integer> chain = chain(start, next, endless);
                if (times.isKnown(chain.get(chain.size() - 1))) {
                    divide(chain);
                } else {
                    endless.addAll(chain);
                }
            }
        }
    }

    /** Chains with an end, or both, of which only the order of the file says where it may be. */
    private void divideLoose(EafTier tier) {
        Map<Integer, Integer> next = next(tier);
        Set<Integer> ends = new HashSet<>(next.values());
        for (int start : next.keySet()) {
            if (times.isKnown(start) || !ends.contains(start)) {
                divide(chain(start, next, Set.of()));
            }
        }
    }

    /** The slot at the end of each annotation by that at its start. */
    private Map<Integer, Integer> next(EafTier tier) {
        Map<Integer, Integer> next = new LinkedHashMap<>();
        for (EafTier.Item item : tier.items()) {
            int start = times.index(item.start());
            int end = times.index(item.end());
            if (start >= 0 && end >= 0 && start != end) {
                next.putIfAbsent(start, end);
            }
        }
        return next;
    }

    /** The slots from one on, to the first that has a time, or to the last. */
    private List<Integer> chain(int start, Map<Integer, Integer> next, Set<Integer> endless) {
        List<Integer> chain = new ArrayList<>(List.of(start));
        Integer at = next.get(start);
        // A circle has no more slots than there are.
        while (at != null && !endless.contains(at) && chain.size() <= next.size()) {
            chain.add(at);
            at = times.isKnown(at) ? null : next.get(at);
        }
        return chain;
    }

    private void divide(List<Integer> chain) {
        int parts = chain.size() - 1;
        int first = chain.get(0);
        int last = chain.get(parts);
        double start = times.isKnown(first) ? times.get(first) : byOrder[first];
        double end = times.isKnown(last) ? times.get(last) : Math.max(start, byOrder[last]);
        if (!times.isKnown(first)) {
            start = Math.min(start, end);
        }
        for (int i = 0; i <= parts; i++) {
            int slot = chain.get(i);
            if (!times.isKnown(slot)) {
                times.set(slot, times.border(start, Math.max(start, end), i, parts));
            }
        }
    }
}
