// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.network.NetworkShape;
import org.speechemotion.model.network.NetworkTrainer;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;

/**
 * A trained model whose weights a training starts from. What it has heard the new model has heard, too.
 *
 * @param model the model
 */
record StartModel(ModelFolder model) {

    private static final int NAMED = 8;

    /** For the card of the new model. */
    String describe() {
        ModelCard card = model.card();
        return card.name() + " " + card.version() + " (" + card.sha256().substring(0, 12) + ")";
    }

    /** Whom the model was trained on. */
    List<String> speakers() {
        ModelCard.Training training = model.card().training();
        return training == null || training.speakers() == null ? List.of() : training.speakers();
    }

    /** What the model was trained on. */
    List<String> corpora() {
        ModelCard.Training training = model.card().training();
        return training == null || training.corpora() == null ? List.of() : training.corpora();
    }

    /**
     * Refuses what does not fit together.
     *
     * @throws IOException if the recipe's network has other sizes or input, or the model knows speakers of the test part
     */
    void check(TrainingSet set, DataSplit split, Recipe recipe) throws IOException {
        NetworkSettings theirs = model.card().network();
        NetworkSettings ours = recipe.networkFor(theirs.emotions());
        if (!recipe.features().equals(model.card().features())
                || !withoutDropout(ours).equals(withoutDropout(theirs))) {
            throw new IOException(model.location() + ": the network or the features of this model are not those of the "
                    + "recipe " + recipe.name() + "; choose the recipe that it was trained with");
        }
        Set<String> known = Set.copyOf(speakers());
        SortedSet<String> leaks = new TreeSet<>();
        for (int place : split.test()) {
            String speaker = set.clips().get(place).speakerId();
            if (known.contains(speaker) || model.clips().contains(set.features().content(place))) {
                leaks.add(speaker);
            }
        }
        if (!leaks.isEmpty()) {
            throw new IOException(model.location() + ": this model heard " + leaks.size()
                    + " of the speakers that would be tested: "
                    + leaks.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (leaks.size() > NAMED ? ", ..." : "") + "; start from a model that did not");
        }
    }

    private static NetworkSettings withoutDropout(NetworkSettings settings) {
        NetworkShape shape = settings.shape();
        return new NetworkSettings(
                settings.columns(),
                settings.bands(),
                settings.emotions(),
                new NetworkShape(shape.streams(), shape.recurrent(), shape.pooling(), shape.denseUnits(), 0));
    }

    /** Gives a network the model's weights; emotions that are new to it keep their random ones. */
    void copyTo(NetworkTrainer network, EmotionSet emotions) throws IOException {
        EmotionSet known = model.card().emotionSet();
        int[] outputs = emotions.emotions().stream().mapToInt(known::indexOf).toArray();
        network.startFrom(model.card().network(), model.parameters(), outputs);
    }
}
