// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.speechemotion.model.corpus.Clip;

/** Marks the clips of a set as tested, validated on or, without a mark, trained on. */
final class SplitMarks {

    /** Part of the speakers (or of the clips, where speakers are on both sides) that is kept for validation. */
    private static final double VALIDATION = 0.12;

    private final TrainingSet set;
    private final boolean[] test;
    private final boolean[] validation;

    SplitMarks(TrainingSet set) {
        this.set = set;
        test = new boolean[set.clips().size()];
        validation = new boolean[test.length];
    }

    void test(Predicate<Clip> chosen) {
        mark(test, chosen);
    }

    void validation(Predicate<Clip> chosen) {
        mark(validation, chosen);
    }

    private void mark(boolean[] marks, Predicate<Clip> chosen) {
        for (int i = 0; i < marks.length; i++) {
            marks[i] = chosen.test(set.clips().get(i));
        }
    }

    void drawTestClips(double share, Random random) {
        drawClips(test, share, random);
    }

    void drawValidationClips(Random random) {
        drawClips(validation, VALIDATION, random);
    }

    private void drawClips(boolean[] drawn, double share, Random random) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            if (!test[i]) {
                free.add(i);
            }
        }
        Collections.shuffle(free, random);
        free.subList(0, (int) Math.ceil(share * free.size())).forEach(clip -> drawn[clip] = true);
    }

    /**
     * Keeps some speakers of each corpus that has three or more, none of the known ones where there are others; clips
     * by chance if there are no such corpora.
     */
    void drawValidationSpeakers(Random random, Set<String> known) {
        Set<String> drawn = new HashSet<>();
        speakers().forEach((corpus, names) -> {
            if (names.size() > 2) {
                List<String> shuffled = new ArrayList<>(names);
                shuffled.removeIf(name -> known.contains(corpus + "/" + name));
                if (shuffled.isEmpty()) {
                    shuffled.addAll(names);
                }
                Collections.shuffle(shuffled, random);
                int count = Math.max(1, (int) Math.round(VALIDATION * names.size()));
                shuffled.subList(0, Math.min(count, shuffled.size()))
                        .forEach(speaker -> drawn.add(corpus + "/" + speaker));
            }
        });
        if (drawn.isEmpty()) {
            drawValidationClips(random);
        } else {
            validation(clip -> drawn.contains(clip.speakerId()));
        }
    }

    /** The speakers of each corpus in order, those of test clips left out. */
    Map<String, List<String>> speakers() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (int i = 0; i < test.length; i++) {
            Clip clip = set.clips().get(i);
            Set<String> speakers = names.computeIfAbsent(clip.corpus(), corpus -> new TreeSet<>());
            if (!test[i]) {
                speakers.add(clip.speaker());
            }
        }
        Map<String, List<String>> lists = new TreeMap<>();
        names.forEach((corpus, speakers) -> lists.put(corpus, List.copyOf(speakers)));
        return lists;
    }

    /** The split; what is the same audio as a tested or validated clip is not heard under another name. */
    DataSplit split(String protocol) {
        Set<String> kept = new HashSet<>();
        int[] tested = places(i -> test[i]);
        Arrays.stream(tested).mapToObj(set.features()::content).forEach(kept::add);
        int[] validated = places(i -> validation[i] && !test[i] && !isKept(kept, i));
        Arrays.stream(validated).mapToObj(set.features()::content).forEach(kept::add);
        return new DataSplit(protocol, places(i -> !test[i] && !validation[i] && !isKept(kept, i)), validated, tested);
    }

    private boolean isKept(Set<String> contents, int clip) {
        return contents.contains(set.features().content(clip));
    }

    private int[] places(IntPredicate chosen) {
        return IntStream.range(0, test.length).filter(chosen).toArray();
    }
}
