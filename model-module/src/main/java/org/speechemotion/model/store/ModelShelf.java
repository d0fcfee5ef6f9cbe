// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The folder of the user's own models: puts models there and takes them away. A model is there whole or not at all.
 *
 * @param folder one sub-folder a model; is made when the first model comes
 */
public record ModelShelf(Path folder) {

    /** What is copied beside card and parameters, where it is there. */
    private static final List<String> MORE = List.of(TrainingClips.FILE, "evaluation.json", "learning-curves.png");

    /** Folders that begin so are on their way in or out. */
    static final String HIDDEN = ".";

    /**
     * Copies a model here, under the name of its folder.
     *
     * @return the copy
     * @throws ModelException if it is no sound model, or there is a model of its name already
     * @throws IOException if it cannot be copied
     */
    public ModelFolder install(Path model) throws IOException {
        ModelFolder sound = ModelFolder.open(model);
        String name = sound.name();
        if (name.startsWith(HIDDEN)) {
            throw new ModelException(model, "the name of a model must not begin with a dot; rename the folder");
        }
        Path target = folder.resolve(name);
        boolean taken =
                ModelCatalog.list().stream().anyMatch(each -> each.name().equals(name));
        if (taken || Files.exists(target)) {
            throw new ModelException(
                    model, "there is a model named " + name + " already; rename the folder, or remove the other first");
        }
        Files.createDirectories(folder);
        Path coming = Files.createTempDirectory(folder, HIDDEN + "coming-");
        try {
            ModelWriter.write(coming, sound.card(), sound.parameters(), sound.clips());
            for (String file : MORE) {
                if (Files.isRegularFile(model.resolve(file))) {
                    Files.copy(model.resolve(file), coming.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(coming);
        }
        return ModelFolder.open(target);
    }

    /**
     * Takes a model away.
     *
     * @throws ModelException if there is none of this name here
     * @throws IOException if it cannot be deleted
     */
    public void remove(String name) throws IOException {
        Path model = folder.resolve(name).normalize();
        boolean here =
                folder.normalize().equals(model.getParent()) && Files.isRegularFile(model.resolve(ModelFolder.CARD));
        if (!here) {
            boolean bundled = new BundledModels()
                    .models().stream().anyMatch(source -> source.name().equals(name));
            throw new ModelException(
                    name,
                    bundled
                            ? "this model comes with the application and cannot be removed"
                            : "there is no model of this name in " + folder);
        }
        Path leaving = folder.resolve(HIDDEN + "leaving-" + name);
        delete(leaving);
        Files.move(model, leaving, StandardCopyOption.ATOMIC_MOVE);
        delete(leaving);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
