// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;

/** The speakers of one session and the clips that they have not said yet; draws what comes next. */
final class SessionCast {

    private static final int LONGEST_STRETCH = 4;

    /** How often the kind of speech (neutral or not) that is behind its share is chosen. */
    private static final double CATCH_UP = 0.8;

    private final RandomGenerator random;
    private final List<String> speakers;
    private final Map<String, Map<Emotion, List<Clip>>> voices;
    private final Map<List<Clip>, Deque<Clip>> left = new HashMap<>();
    private String lastSpeaker;
    private Emotion lastEmotion;

    /** Chooses one or two of the speakers. */
    SessionCast(Map<String, Map<Emotion, List<Clip>>> voices, RandomGenerator random) {
        this.voices = voices;
        this.random = random;
        List<String> all = new ArrayList<>(voices.keySet());
        int count = Math.min(all.size(), 1 + random.nextInt(2));
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            chosen.add(all.remove(random.nextInt(all.size())));
        }
        speakers = List.copyOf(chosen);
    }

    /** Clips by speaker and emotion, in a fixed order. */
    static Map<String, Map<Emotion, List<Clip>>> voices(List<Clip> clips) {
        Map<String, Map<Emotion, List<Clip>>> voices = new TreeMap<>();
        for (Clip clip : clips) {
            voices.computeIfAbsent(clip.speakerId(), speaker -> new EnumMap<>(Emotion.class))
                    .computeIfAbsent(clip.emotion(), emotion -> new ArrayList<>())
                    .add(clip);
        }
        return voices;
    }

    List<String> speakers() {
        return speakers;
    }

    /**
     * One to four clips of one speaker and one emotion, another pair than last time where there is another.
     *
     * @param neutralBehind whether there has been less neutral speech so far than there should be
     */
    List<Clip> nextStretch(boolean neutralBehind) {
        String speaker = speakers.get(random.nextInt(speakers.size()));
        boolean neutral = random.nextDouble() < CATCH_UP == neutralBehind;
        List<Emotion> choice = choice(speaker, neutral);
        if (choice.isEmpty()) {
            choice = choice(speaker, !neutral);
        }
        if (choice.isEmpty()) {
            // This speaker has a single emotion and said it last.
            choice = List.copyOf(voices.get(speaker).keySet());
        }
        Emotion emotion = choice.get(random.nextInt(choice.size()));
        lastSpeaker = speaker;
        lastEmotion = emotion;
        List<Clip> stretch = new ArrayList<>();
        for (int count = 1 + random.nextInt(LONGEST_STRETCH); count > 0; count--) {
            stretch.add(draw(voices.get(speaker).get(emotion)));
        }
        return stretch;
    }

    private List<Emotion> choice(String speaker, boolean neutral) {
        return voices.get(speaker).keySet().stream()
                .filter(emotion -> emotion == Emotion.NEUTRAL == neutral)
                .filter(emotion -> emotion != lastEmotion || !speaker.equals(lastSpeaker))
                .toList();
    }

    /** A clip that was not said in this session, as long as there is one. */
    private Clip draw(List<Clip> clips) {
        Deque<Clip> rest = left.computeIfAbsent(clips, all -> new ArrayDeque<>());
        if (rest.isEmpty()) {
            List<Clip> order = new ArrayList<>(clips);
            while (!order.isEmpty()) {
                rest.add(order.remove(random.nextInt(order.size())));
            }
        }
        return rest.remove();
    }
}
