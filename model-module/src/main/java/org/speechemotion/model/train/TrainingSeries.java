// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;

/**
 * Trainings of all folds with all seeds into one folder. Those that are there already are not trained again; those that
 * another process is busy with are left to it and waited for at the end, so that two processes share the work.
 */
public final class TrainingSeries {

    private static final long WAIT_MILLISECONDS = 500;

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

    /**
     * Trains all that is not there yet.
     *
     * @return the figures over all, which are also in the folder; empty if nothing was tested
     */
    public Optional<CrossValidation> run(TrainingSet set, TaskMonitor monitor, Listener listener) throws IOException {
        List<Task> tasks = tasks();
        Map<Task, TrainingRun.Outcome> outcomes = new LinkedHashMap<>();
        tasks.forEach(task -> outcomes.put(task, null));
        Map<Boolean, List<Task>> there = tasks.stream().collect(Collectors.partitioningBy(this::isThere));
        Deque<Task> open = new ArrayDeque<>(there.get(true));
        open.addAll(there.get(false));
        Deque<Task> elsewhere = new ArrayDeque<>();
        int missing = there.get(false).size();
        while (!open.isEmpty() || !elsewhere.isEmpty()) {
            boolean waiting = open.isEmpty();
            Task task = waiting ? elsewhere.remove() : open.remove();
            // Those that were there already take no time, so that they count for nothing.
            double done = Math.max(0, missing - open.size() - elsewhere.size() - 1);
            TaskMonitor whole = missing == 0 ? monitor : monitor.part(done / missing, (done + 1) / missing);
            TaskMonitor part = tasks.size() == 1 ? whole : naming(task, whole);
            TrainingRun.Outcome outcome = attempt(task, set, part, listener);
            if (outcome != null) {
                outcomes.put(task, outcome);
            } else {
                elsewhere.add(task);
                if (waiting) {
                    part.progress(0, "waits for another process");
                    pause(monitor);
                }
            }
        }
        return sumUp(tasks, outcomes);
    }

    private boolean isThere(Task task) {
        return Files.exists(folder.resolve(task.path()).resolve(ModelFolder.CARD));
    }

    /** Trains, or takes what is there; null if another process is busy with it. */
    private TrainingRun.Outcome attempt(Task task, TrainingSet set, TaskMonitor monitor, Listener listener)
            throws IOException {
        Path target = folder.resolve(task.path());
        Optional<TrainingLock> taken = TrainingLock.take(target);
        if (taken.isEmpty()) {
            return null;
        }
        try (TrainingLock lock = taken.get()) {
            TrainingRun one = run.with(task.seed(), starts.find(task.path()));
            TrainingRun.Outcome outcome;
            if (isThere(task)) {
                outcome = one.again(set, task.fold(), target);
                listener.found(target);
            } else {
                outcome = one.run(set, task.fold(), target, monitor, listener.begins(target));
                listener.ended(target, outcome);
            }
            lock.removeFile();
            return outcome;
        }
    }

    private static TaskMonitor naming(Task task, TaskMonitor monitor) {
        return new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                monitor.progress(fraction, task.path() + ", " + step);
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }

    private static void pause(TaskMonitor monitor) {
        monitor.checkCancelled();
        try {
            Thread.sleep(WAIT_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private Optional<CrossValidation> sumUp(List<Task> tasks, Map<Task, TrainingRun.Outcome> outcomes)
            throws IOException {
        if (outcomes.values().stream()
                .anyMatch(outcome -> outcome.testPredictions().isEmpty())) {
            return Optional.empty();
        }
        Map<Long, List<TrainingRun.Outcome>> bySeed = new LinkedHashMap<>();
        for (Task task : tasks) {
            bySeed.computeIfAbsent(task.seed(), seed -> new ArrayList<>()).add(outcomes.get(task));
        }
        CrossValidation result = CrossValidation.of(run.plan().protocol(), bySeed);
        if (tasks.size() > 1) {
            ModelWriter.writeJson(folder.resolve(TrainingRun.REPORT), result);
        }
        return Optional.of(result);
    }
}
