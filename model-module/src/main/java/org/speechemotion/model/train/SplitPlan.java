// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.model.corpus.Clip;

/**
 * How training sets are split into train, validation and test parts.
 *
 * @param kind by chance, by speakers, or not at all (validation speakers only)
 * @param share part of the clips that is tested, for a split by chance
 * @param folds number of folds, 1 for a split by chance or none
 */
public record SplitPlan(Kind kind, double share, int folds) {

    /** The ways to split. */
    public enum Kind {
        /** Everything is for training, but for validation speakers. */
        NONE,
        /** Clips by chance: speakers are on both sides. */
        RANDOM,
        /** Speakers in folds, each tested once. */
        SPEAKERS
    }

    private static final Pattern TEXT = Pattern.compile("none|random:(0?\\.\\d+)|speakers:(\\d{1,4})");

    /** Part of the speakers (or of the clips, where speakers are on both sides) that is kept for validation. */
    private static final double VALIDATION = 0.12;

    /** The folds by actor that the literature on RAVDESS uses. */
    private static final List<Set<String>> RAVDESS_FOLDS = List.of(
            Set.of("02", "05", "14", "15", "16"),
            Set.of("03", "06", "07", "13", "18"),
            Set.of("10", "11", "12", "19", "20"),
            Set.of("08", "17", "21", "23", "24"),
            Set.of("01", "04", "09", "22"));

    /**
     * Reads "none", "random:SHARE" or "speakers:FOLDS".
     *
     * @throws IllegalArgumentException if it is none of these, with a message for a person
     */
    public static SplitPlan parse(String text) {
        Matcher match = TEXT.matcher(text);
        if (match.matches()) {
            if (match.group(1) != null && Double.parseDouble(match.group(1)) > 0) {
                return new SplitPlan(Kind.RANDOM, Double.parseDouble(match.group(1)), 1);
            }
            if (match.group(2) != null && Integer.parseInt(match.group(2)) > 1) {
                return new SplitPlan(Kind.SPEAKERS, 0, Integer.parseInt(match.group(2)));
            }
            if (match.group(1) == null && match.group(2) == null) {
                return new SplitPlan(Kind.NONE, 0, 1);
            }
        }
        throw new IllegalArgumentException(
                "split must be none, random:SHARE (such as random:0.2) or speakers:FOLDS (such as speakers:5), not "
                        + text);
    }

    /**
     * Splits a set.
     *
     * @param fold the fold that is tested, from 1
     */
    public DataSplit split(TrainingSet set, int fold, long seed) {
        Random random = new Random(seed);
        boolean[] test = new boolean[set.clips().size()];
        boolean[] validation = new boolean[test.length];
        String protocol =
                switch (kind) {
                    case NONE -> "no test part";
                    case RANDOM -> {
                        drawClips(test, test, share, random);
                        drawClips(validation, test, VALIDATION, random);
                        yield "random " + Math.round(100 * (1 - share)) + "/" + Math.round(100 * share) + ", seed "
                                + seed + ", speakers on both sides";
                    }
                    case SPEAKERS -> {
                        markFold(set, fold, test);
                        yield "speaker-independent, fold " + fold + " of " + folds;
                    }
                };
        if (kind != Kind.RANDOM) {
            drawSpeakers(set, test, validation, random);
        }
        keepDuplicatesTogether(set, test, validation);
        return new DataSplit(
                protocol, places(test, validation, 0), places(test, validation, 1), places(test, validation, 2));
    }

    private static void drawClips(boolean[] drawn, boolean[] taken, double share, Random random) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            if (!taken[i]) {
                free.add(i);
            }
        }
        Collections.shuffle(free, random);
        free.subList(0, (int) Math.ceil(share * free.size())).forEach(clip -> drawn[clip] = true);
    }

    private void markFold(TrainingSet set, int fold, boolean[] test) {
        Map<String, List<String>> speakers = speakers(set, new boolean[test.length]);
        for (int i = 0; i < test.length; i++) {
            Clip clip = set.clips().get(i);
            List<String> all = speakers.get(clip.corpus());
            if (clip.corpus().equals("RAVDESS") && folds == RAVDESS_FOLDS.size()) {
                test[i] = RAVDESS_FOLDS.get(fold - 1).contains(clip.speaker());
            } else {
                int place = all.indexOf(clip.speaker());
                test[i] = (long) place * folds / Math.max(folds, all.size()) == fold - 1;
            }
        }
    }

    private static void drawSpeakers(TrainingSet set, boolean[] test, boolean[] validation, Random random) {
        Set<String> drawn = new HashSet<>();
        speakers(set, test).forEach((corpus, names) -> {
            if (names.size() > 2) {
                List<String> shuffled = new ArrayList<>(names);
                Collections.shuffle(shuffled, random);
                int count = Math.max(1, (int) Math.round(VALIDATION * names.size()));
                shuffled.subList(0, count).forEach(speaker -> drawn.add(corpus + "/" + speaker));
            }
        });
        for (int i = 0; i < validation.length; i++) {
            validation[i] = drawn.contains(set.clips().get(i).speakerId());
        }
        if (drawn.isEmpty()) {
            drawClips(validation, test, VALIDATION, random);
        }
    }

    /** The speakers of each corpus in order, those of test clips left out. */
    private static Map<String, List<String>> speakers(TrainingSet set, boolean[] test) {
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

    /** The same audio under two names goes where its first name went. */
    private static void keepDuplicatesTogether(TrainingSet set, boolean[] test, boolean[] validation) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < test.length; i++) {
            Integer original = first.putIfAbsent(set.features().content(i), i);
            if (original != null) {
                test[i] = test[original];
                validation[i] = validation[original];
            }
        }
    }

    private static int[] places(boolean[] test, boolean[] validation, int part) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < test.length; i++) {
            int belongs = test[i] ? 2 : validation[i] ? 1 : 0;
            if (belongs == part) {
                places.add(i);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
