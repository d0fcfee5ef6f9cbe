// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.speechemotion.dsp.UserFolders;

/** The models that the user keeps in a folder of their own. */
public final class UserModels implements EmotionModelProvider {

    /** The folder: one sub-folder a model. */
    public static Path folder() {
        return UserFolders.data("models");
    }

    /** The folder as a shelf to put models on. */
    public static ModelShelf shelf() {
        return new ModelShelf(folder());
    }

    @Override
    public List<ModelSource> models() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .filter(model -> !model.getFileName().toString().startsWith(ModelShelf.HIDDEN))
                    .sorted()
                    .map(ModelSource::folder)
                    .toList();
        } catch (IOException e) {
            System.getLogger(UserModels.class.getName())
                    .log(System.Logger.Level.WARNING, "The folder of models cannot be listed: {0}", e.getMessage());
            return List.of();
        }
    }
}
