// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.train.TrainingSeries;

/** The value of {@code --start}: a model for all trainings, or a folder of trainings, each of which starts its like. */
final class StartOption {

    private StartOption() {}

    /**
     * Finds the models.
     *
     * @param nameOrFolder null for random weights
     * @param fold folder of the only fold that is trained, empty for none in particular
     */
    static TrainingSeries.StartModels of(String nameOrFolder, Path fold) throws IOException {
        if (nameOrFolder == null) {
            return TrainingSeries.StartModels.NONE;
        }
        Path folder = folder(nameOrFolder);
        if (folder != null && !Files.exists(folder.resolve(ModelFolder.CARD))) {
            return path -> ModelFolder.open(folder.resolve(path).resolve(fold));
        }
        ModelFolder model = ModelCatalog.find(nameOrFolder);
        return path -> model;
    }

    private static Path folder(String text) {
        try {
            Path folder = Path.of(text);
            return Files.isDirectory(folder) ? folder : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
