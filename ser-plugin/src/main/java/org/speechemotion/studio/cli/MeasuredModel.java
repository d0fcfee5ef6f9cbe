// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelCard;
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
     * Finds models as {@code ses train} writes them: a model by its name or folder; or all in a folder, where the folds
     * of one training, with one recipe and one seed, are a cross-validation and others are models of their own.
     *
     * @throws IOException if there is none, or one is damaged
     */
    static List<MeasuredModel> find(String nameOrFolder) throws IOException {
        Path folder = folderOrNull(nameOrFolder);
        if (folder != null && !isModel(folder)) {
            List<MeasuredModel> inside = inside(folder);
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        ModelFolder single = ModelCatalog.find(nameOrFolder);
        return List.of(new MeasuredModel(single.name(), List.of(single), false));
    }

    private static List<MeasuredModel> inside(Path folder) throws IOException {
        List<ModelFolder> models = new ArrayList<>();
        List<MeasuredModel> deeper = new ArrayList<>();
        for (Path inner : folders(folder)) {
            if (isModel(inner)) {
                models.add(ModelFolder.open(inner));
            } else {
                deeper.addAll(inside(inner));
            }
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        List<MeasuredModel> found = new ArrayList<>();
        if (models.size() > 1
                && models.stream().map(MeasuredModel::training).distinct().count() == 1) {
            found.add(new MeasuredModel(name, models, true));
        } else {
            models.forEach(model -> found.add(new MeasuredModel(model.name(), List.of(model), false)));
        }
        found.addAll(deeper);
        return found;
    }

    /** What the folds of one training have in common. */
    private static String training(ModelFolder model) {
        ModelCard.Training training = model.card().training();
        return training == null ? "" : training.recipe() + " " + training.seed();
    }

    private static boolean isModel(Path folder) {
        return Files.exists(folder.resolve(ModelFolder.CARD));
    }

    /** Sub-folders by their names, fold-2 before fold-10. */
    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(
                                    (Path each) -> each.getFileName().toString().replaceAll("\\d+", ""))
                            .thenComparing(each -> each.getFileName().toString().length())
                            .thenComparing(each -> each.getFileName().toString()))
                    .toList();
        }
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
