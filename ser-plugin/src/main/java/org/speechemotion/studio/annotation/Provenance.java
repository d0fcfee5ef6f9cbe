// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.time.Instant;
import java.util.Optional;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelCard;

/**
 * Where a track comes from.
 *
 * @param author name of the model or the person
 * @param version of the model, empty for a person
 * @param sha256 checksum of the model's parameters, empty for a person
 * @param settings how the model was used, if it was one
 * @param time when the track was begun, if known
 */
public record Provenance(
        String author, String version, String sha256, Optional<AnalysisSettings> settings, Optional<Instant> time) {

    /** A track made by a model now. */
    public static Provenance ofModel(ModelCard model, AnalysisSettings settings, Instant now) {
        return new Provenance(model.name(), model.version(), model.sha256(), Optional.of(settings), Optional.of(now));
    }

    /** A track made by a person. */
    public static Provenance ofPerson(String name) {
        return new Provenance(name, "", "", Optional.empty(), Optional.empty());
    }
}
