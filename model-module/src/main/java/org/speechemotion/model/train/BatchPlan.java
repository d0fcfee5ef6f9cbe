// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which clips come together in the batches of an epoch. */
final class BatchPlan {

    private static final int MOST_REPEATS = 3;
    private static final int POOL = 16;

    private final TrainingSet set;
    private final int[] clips;
    private final int batch;

    /**
     * Creates a plan.
     *
     * @param places the training clips
     * @param balance whether clips of small corpora come several times an epoch
     */
    BatchPlan(TrainingSet set, int[] places, int batch, boolean balance) {
        this.set = set;
        this.batch = batch;
        Map<String, Integer> counts = new HashMap<>();
        for (int place : places) {
            counts.merge(set.clips().get(place).corpus(), 1, Integer::sum);
        }
        int largest = Collections.max(counts.values());
        List<Integer> all = new ArrayList<>();
        for (int place : places) {
            double ratio = (double) largest / counts.get(set.clips().get(place).corpus());
            int repeats = balance ? (int) Math.min(MOST_REPEATS, Math.round(Math.sqrt(ratio))) : 1;
            all.addAll(Collections.nCopies(repeats, place));
        }
        clips = all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Batches an epoch. */
    int size() {
        return (clips.length + batch - 1) / batch;
    }

    /** The batches of an epoch: clips by chance, those of like length together so that little is padded. */
    List<List<Integer>> batches(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int clip : clips) {
            order.add(clip);
        }
        Random random = new Random(seed);
        Collections.shuffle(order, random);
        List<List<Integer>> batches = new ArrayList<>();
        for (int first = 0; first < order.size(); first += POOL * batch) {
            List<Integer> pool = order.subList(first, Math.min(order.size(), first + POOL * batch));
            pool.sort(Comparator.comparingInt(clip -> set.features().frames(clip)));
            for (int start = 0; start < pool.size(); start += batch) {
                batches.add(List.copyOf(pool.subList(start, Math.min(pool.size(), start + batch))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
