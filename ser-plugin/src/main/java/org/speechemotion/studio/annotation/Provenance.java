// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.List;
import java.util.Optional;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelCard;

/**
 * Where a track comes from.
 *
 * @param author name of the model or the person
 * @param version of the model, empty for a person
 * @param sha256 checksum of the model's parameters, empty for a person
 * @param vocabulary the labels that could be chosen, in order; empty if any could
 * @param settings how the model was used, if it was one
 */
public record Provenance(
        String author, String version, String sha256, List<String> vocabulary, Optional<AnalysisSettings> settings) {

    /** Keeps a copy. */
    public Provenance {
        vocabulary = List.copyOf(vocabulary);
    }

    /** A track made by a model; its vocabulary is what the settings left to choose from. */
    public static Provenance ofModel(ModelCard model, AnalysisSettings settings) {
        return new Provenance(
                model.name(),
                model.version(),
                model.sha256(),
                settings.choice(model).labels(),
                Optional.of(settings));
    }

    /** A track made by a person. */
    public static Provenance ofPerson(String name, List<String> vocabulary) {
        return new Provenance(name, "", "", vocabulary, Optional.empty());
    }
}
