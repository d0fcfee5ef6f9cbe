// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;

/**
 * Trainings of all folds with all seeds into one folder. Those that are there already are not trained again; those that
 * another process is busy with are left to it and waited for at the end, so that two processes share the work.
 */
public final class TrainingSeries {

    private final TrainingRun run;
    private final List<Long> seeds;
    private final Path folder;
    private final StartModels starts;

    /** Finds the model that a training starts from. */
    @FunctionalInterface
    public interface StartModels {

        /** Always random weights. */
        StartModels NONE = path -> null;

        /**
         * The model, or null for random weights.
         *
         * @param path of the training's folder below that of the series, empty if there is only one training
         */
        ModelFolder find(Path path) throws IOException;
    }

    /** Is told how the series goes. */
    public interface Listener {

        /** A training begins; what is returned is told of it. */
        TrainingListener begins(Path folder);

        /** A training has ended here. */
        void ended(Path folder, TrainingRun.Outcome outcome);

        /** A training was there already, or another process has done it. */
        default void found(Path folder) {}
    }

    /** One training of the series. */
    private record Task(long seed, int fold, Path path) {}

    /**
     * Creates a series.
     *
     * @param run the training; its seed and start do not count
     * @param seeds at least one
     * @param folder where the models go: seed-N if there are several seeds, then the fold's name
     */
    public TrainingSeries(TrainingRun run, List<Long> seeds, Path folder, StartModels starts) {
        this.run = run;
        this.seeds = List.copyOf(seeds);
        this.folder = folder;
        this.starts = starts;
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        int folds = run.plan().folds(run.corpora());
        for (long seed : seeds) {
            Path path = Path.of(seeds.size() == 1 ? "" : "seed-" + seed);
            for (int fold = 1; fold <= folds; fold++) {
                tasks.add(new Task(seed, fold, folds == 1 ? path : inside(path, fold)));
            }
        }
        return tasks;
    }

    private Path inside(Path path, int fold) {
        return path.resolve(run.plan().foldName(run.corpora(), fold));
    }

    /** The folders of the models, there or still to come. */
    public List<Path> folders() {
        return tasks().stream().map(task -> folder.resolve(task.path())).toList();
    }

    /**
     * Trains all that is not there yet.
     *
     * @return the figures over all, which are also in the folder; empty if nothing was tested
     */
    public Optional<CrossValidation> run(TrainingSet set, TaskMonitor monitor, Listener listener) throws IOException {
        List<Task> tasks = tasks();
        return sumUp(new Work(set, listener).run(tasks, monitor));
    }

    private Optional<CrossValidation> sumUp(Map<Task, TrainingRun.Outcome> outcomes) throws IOException {
        if (outcomes.values().stream()
                .anyMatch(outcome -> outcome.testPredictions().isEmpty())) {
            return Optional.empty();
        }
        Map<Long, List<TrainingRun.Outcome>> bySeed = new LinkedHashMap<>();
        outcomes.forEach((task, outcome) ->
                bySeed.computeIfAbsent(task.seed(), seed -> new ArrayList<>()).add(outcome));
        CrossValidation result = CrossValidation.of(run.plan().protocol(), bySeed);
        if (outcomes.size() > 1) {
            ModelWriter.writeJson(folder.resolve(TrainingRun.REPORT), result);
        }
        return Optional.of(result);
    }

    private final class Work extends SharedWork<Task, TrainingRun.Outcome> {

        private final TrainingSet set;
        private final Listener listener;

        Work(TrainingSet set, Listener listener) {
            this.set = set;
            this.listener = listener;
        }

        @Override
        Path folder(Task task) {
            return folder.resolve(task.path());
        }

        @Override
        String name(Task task) {
            return task.path().toString();
        }

        @Override
        boolean isDone(Task task) {
            return Files.exists(folder(task).resolve(ModelFolder.CARD));
        }

        @Override
        TrainingRun.Outcome result(Task task, TaskMonitor monitor) throws IOException {
            TrainingRun one = run.with(task.seed(), starts.find(task.path()));
            Path target = folder(task);
            if (isDone(task)) {
                TrainingRun.Outcome outcome = one.again(set, task.fold(), target);
                listener.found(target);
                return outcome;
            }
            TrainingRun.Outcome outcome = one.run(set, task.fold(), target, monitor, listener.begins(target));
            listener.ended(target, outcome);
            return outcome;
        }
    }
}
