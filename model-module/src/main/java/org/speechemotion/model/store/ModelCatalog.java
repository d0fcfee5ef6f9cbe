// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The models that are there: those of every {@link EmotionModelProvider}, bundled ones and the user's own. */
public final class ModelCatalog {

    /** Name of the bundled model that is used where none is chosen. */
    public static final String DEFAULT_MODEL = "studio";

    private ModelCatalog() {}

    /** All models that can be used, in the order of their providers; a damaged one is left out and logged. */
    public static List<ModelFolder> list() {
        List<ModelFolder> models = new ArrayList<>();
        for (ModelSource source : sources()) {
            try {
                models.add(ModelFolder.open(source));
            } catch (ModelException e) {
                System.getLogger(ModelCatalog.class.getName())
                        .log(System.Logger.Level.WARNING, "Left out: {0}", e.getMessage());
            }
        }
        return models;
    }

    /**
     * Finds a model by its name, or else takes {@code nameOrFolder} for the path of a model folder.
     *
     * @throws ModelException if there is none, or it is damaged
     */
    public static ModelFolder find(String nameOrFolder) throws ModelException {
        List<ModelSource> sources = sources();
        for (ModelSource source : sources) {
            if (source.name().equals(nameOrFolder)) {
                return ModelFolder.open(source);
            }
        }
        try {
            Path folder = Path.of(nameOrFolder);
            if (Files.isDirectory(folder)) {
                return ModelFolder.open(folder);
            }
        } catch (InvalidPathException e) {
            // Not a path, so only a name, and there is none such.
        }
        throw new ModelException(
                nameOrFolder,
                "there is no model of this name, and no such folder; there are "
                        + sources.stream().map(ModelSource::name).collect(Collectors.joining(", ")));
    }

    private static List<ModelSource> sources() {
        List<ModelSource> sources = new ArrayList<>();
        ServiceLoader.load(EmotionModelProvider.class, ModelCatalog.class.getClassLoader())
                .forEach(provider -> sources.addAll(provider.models()));
        return sources;
    }
}
