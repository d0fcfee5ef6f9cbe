// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Losses;

/**
 * The emotions that have a column with scores: those of the model first.
 *
 * @param emotions in the order of the columns
 */
record ScoreColumns(List<Emotion> emotions) {

    /** The columns for a document. */
    static ScoreColumns of(ExchangedAnnotations document) {
        Set<Emotion> found = new LinkedHashSet<>();
        document.modelEmotions().forEach(label -> Emotion.of(label).ifPresent(found::add));
        document.annotations().forEach(annotation -> annotation
                .scores()
                .ifPresent(scores -> found.addAll(scores.emotions().emotions())));
        return new ScoreColumns(List.copyOf(found));
    }

    /** The document with all scores in the order of the columns. */
    static ExchangedAnnotations inOrder(ExchangedAnnotations document) {
        ScoreColumns columns = of(document);
        return Losses.annotations("", columns::inOrder).removal().apply(document);
    }

    private Annotation inOrder(Annotation annotation) {
        if (annotation.scores().isEmpty()) {
            return annotation;
        }
        EmotionScores scores = annotation.scores().get();
        List<Emotion> order = emotions.stream()
                .filter(emotion -> scores.emotions().indexOf(emotion) >= 0)
                .toList();
        if (order.equals(scores.emotions().emotions())) {
            return annotation;
        }
        float[] values = new float[order.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.values()[scores.emotions().indexOf(order.get(i))];
        }
        return new Annotation(
                annotation.channel(),
                annotation.span(),
                annotation.label(),
                annotation.confidence(),
                Optional.of(new EmotionScores(new EmotionSet(order), values)),
                annotation.details());
    }

    /** Scores from cells, in the order of the columns; null stands for an empty cell. */
    Optional<EmotionScores> scores(List<Float> cells) {
        List<Emotion> known = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                known.add(emotions.get(i));
            }
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        float[] values = new float[known.size()];
        int next = 0;
        for (Float cell : cells) {
            if (cell != null) {
                values[next++] = cell;
            }
        }
        return Optional.of(new EmotionScores(new EmotionSet(known), values));
    }
}
