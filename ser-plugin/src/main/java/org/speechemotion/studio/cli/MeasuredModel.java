// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;

/**
 * A model that is measured, or the models of a cross-validation, which are measured as one.
 *
 * @param name as it was asked for, without its folders
 * @param folds a single model, or one a fold
 * @param crossValidation whether each model counts for the speakers alone that it did not hear
 */
record MeasuredModel(String name, List<ModelFolder> folds, boolean crossValidation) {

    /**
     * Finds a model by its name or folder, or the models in fold-1, fold-2 and so on of a folder.
     *
     * @throws IOException if there is none, or one is damaged
     */
    static MeasuredModel find(String nameOrFolder) throws IOException {
        List<ModelFolder> folds = new ArrayList<>();
        Path folder = folderOrNull(nameOrFolder);
        if (folder != null && !Files.exists(folder.resolve(ModelFolder.CARD))) {
            for (int i = 1; Files.exists(folder.resolve("fold-" + i).resolve(ModelFolder.CARD)); i++) {
                folds.add(ModelFolder.open(folder.resolve("fold-" + i)));
            }
        }
        if (folds.isEmpty()) {
            ModelFolder single = ModelCatalog.find(nameOrFolder);
            return new MeasuredModel(single.name(), List.of(single), false);
        }
        return new MeasuredModel(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()), List.copyOf(folds), true);
    }

    private static Path folderOrNull(String text) {
        try {
            return Files.isDirectory(Path.of(text)) ? Path.of(text) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The only model, or the first of the folds. */
    ModelFolder first() {
        return folds.get(0);
    }

    /** The names of the models. */
    List<String> names() {
        return folds.stream().map(ModelFolder::name).toList();
    }

    /**
     * The emotions to choose from.
     *
     * @throws org.speechemotion.model.recognize.UnknownEmotionException if a model lacks one of the settings
     */
    EmotionSet emotions(AnalysisSettings settings) {
        folds.forEach(fold -> settings.choice(fold.card()));
        return settings.choice(first().card());
    }
}
