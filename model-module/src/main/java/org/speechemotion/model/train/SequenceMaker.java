// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameMatrix;

/**
 * Joins clips of one speaker to sequences in which the emotion changes: stretches of one to three clips, pauses and level
 * steps between clips, room and noise over all of it. The network learns from them where an emotion ends.
 */
final class SequenceMaker {

    private static final int MOST_CLIPS = 3;
    private static final double SHORTEST_PAUSE = 0.06;
    private static final double LONGEST_PAUSE = 2;
    private static final double LEVEL_STEP = 4;

    private final TrainingSet set;
    private final Augmenter augmenter;
    private final float floorDb;
    private final int frames;
    private final int[] places;
    private final Map<String, Map<Integer, List<Integer>>> voices = new HashMap<>();

    /**
     * Creates a maker.
     *
     * @param places the training clips
     * @param seconds length of a sequence
     * @param floorDb level of silence in each band
     */
    SequenceMaker(TrainingSet set, int[] places, Augmenter augmenter, double seconds, double floorDb) {
        this.set = set;
        this.places = places.clone();
        this.augmenter = augmenter;
        this.floorDb = (float) floorDb;
        frames = (int) Math.round(seconds / set.features().get(places[0]).frameStep());
        for (int place : places) {
            voices.computeIfAbsent(set.clips().get(place).speakerId(), speaker -> new HashMap<>())
                    .computeIfAbsent(emotion(place), emotion -> new ArrayList<>())
                    .add(place);
        }
    }

    private int emotion(int place) {
        return set.emotions().indexOf(set.clips().get(place).emotion());
    }

    /** A clip whose speaker and corpus a sequence is to have. */
    int draw(SplittableRandom random) {
        return places[random.nextInt(places.length)];
    }

    /** A sequence of a clip's speaker, in dB, not normalised. */
    LabelledFrames make(int clip, SplittableRandom random) {
        Map<Integer, List<Integer>> voice = voices.get(set.clips().get(clip).speakerId());
        FrameMatrix first = set.features().get(clip);
        int bands = first.bands();
        float[] values = new float[frames * bands];
        Arrays.fill(values, floorDb);
        int[] labels = new int[frames];
        Arrays.fill(labels, LabelledFrames.NONE);
        int emotion = emotion(clip);
        int at = random.nextInt(frames / 8 + 1);
        while (at < frames) {
            List<Integer> clips = voice.get(emotion);
            int count = 1 + random.nextInt(MOST_CLIPS);
            for (int i = 0; i < count && at < frames; i++) {
                FrameMatrix next = set.features().get(clips.get(random.nextInt(clips.size())));
                // Some stretches begin in the middle of a clip: speech goes on while the emotion changes.
                int from = random.nextInt(4) == 0 ? random.nextInt(next.frames() / 2 + 1) : 0;
                at += put(next, from, values, labels, at, emotion, random) + pause(next.frameStep(), random);
            }
            emotion = other(voice, emotion, random);
        }
        FrameMatrix joined = new FrameMatrix(frames, bands, first.frameStep(), values);
        return new LabelledFrames(augmenter.furnish(joined, random), labels);
    }

    private int put(
            FrameMatrix clip, int from, float[] values, int[] labels, int at, int emotion, SplittableRandom random) {
        int count = Math.min(clip.frames() - from, frames - at);
        float gain = (float) (LEVEL_STEP * (2 * random.nextDouble() - 1));
        int bands = clip.bands();
        for (int i = 0; i < count * bands; i++) {
            values[at * bands + i] = Math.max(floorDb, clip.values()[from * bands + i] + gain);
        }
        Arrays.fill(labels, at, at + count, emotion);
        return count;
    }

    private static int pause(double frameStep, SplittableRandom random) {
        double seconds = SHORTEST_PAUSE * Math.pow(LONGEST_PAUSE / SHORTEST_PAUSE, random.nextDouble());
        return (int) (seconds / frameStep);
    }

    private static int other(Map<Integer, List<Integer>> voice, int emotion, SplittableRandom random) {
        List<Integer> others =
                voice.keySet().stream().filter(each -> each != emotion).sorted().toList();
        return others.isEmpty() ? emotion : others.get(random.nextInt(others.size()));
    }
}
