// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.store.ModelCard;

/**
 * How a recording is analysed.
 *
 * @param window seconds of speech that each posterior looks at, 0.5 to 30
 * @param minimumSegment shortest segment in seconds, 0.1 to 30
 * @param smoothing cost of a change of emotion in nats, 0 (none) to 50: higher gives fewer, longer segments
 * @param emotions the emotions to choose from, two or more, in canonical order; empty for all that the model knows
 */
public record AnalysisSettings(double window, double minimumSegment, double smoothing, List<Emotion> emotions) {

    /** The defaults, chosen on validation speakers. */
    public static final AnalysisSettings DEFAULT = new AnalysisSettings(1.5, 1.0, 1.0);

    /** Checks the ranges. */
    public AnalysisSettings {
        if (!(window >= 0.5 && window <= 30)) {
            throw new IllegalArgumentException("window must be 0.5 to 30 s, not " + window);
        }
        if (!(minimumSegment >= 0.1 && minimumSegment <= 30)) {
            throw new IllegalArgumentException("minimum segment must be 0.1 to 30 s, not " + minimumSegment);
        }
        if (!(smoothing >= 0 && smoothing <= 50)) {
            throw new IllegalArgumentException("smoothing must be 0 to 50 nats, not " + smoothing);
        }
        emotions = List.copyOf(new TreeSet<>(emotions));
        if (emotions.size() == 1) {
            throw new IllegalArgumentException("there must be two emotions or more to choose from, not only "
                    + emotions.get(0).label());
        }
    }

    /** Settings for all emotions that the model knows. */
    public AnalysisSettings(double window, double minimumSegment, double smoothing) {
        this(window, minimumSegment, smoothing, List.of());
    }

    /**
     * The emotions to choose from with a model, in the order of its outputs.
     *
     * @throws UnknownEmotionException if the settings name one that the model does not know
     */
    public EmotionSet choice(ModelCard model) {
        EmotionSet all = model.emotionSet();
        if (emotions.isEmpty()) {
            return all;
        }
        String lacking = emotions.stream()
                .filter(emotion -> all.indexOf(emotion) < 0)
                .map(Emotion::label)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw new UnknownEmotionException("the model " + model.name() + " does not know " + lacking
                    + "; it tells apart " + String.join(", ", all.labels()));
        }
        return new EmotionSet(all.emotions().stream().filter(emotions::contains).toList());
    }

    /** The same settings with other emotions to choose from; none for all. */
    public AnalysisSettings withEmotions(Set<Emotion> others) {
        return new AnalysisSettings(window, minimumSegment, smoothing, List.copyOf(others));
    }
}
