// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TaskMonitor;

/**
 * Tasks that processes with the same call share: each takes what nobody is busy with, and waits at the end for what
 * another one does.
 *
 * @param <T> a task
 * @param <R> what comes of it
 */
abstract class SharedWork<T, R> {

    private static final long WAIT_MILLISECONDS = 500;

    /** The folder that belongs to a task alone. */
    abstract Path folder(T task);

    /** Its name for a person, may be empty. */
    abstract String name(T task);

    /** Whether the result is there already. */
    abstract boolean isDone(T task);

    /** Gives the result: does the work, or reads what is there. Nobody else is in the folder meanwhile. */
    abstract R result(T task, TaskMonitor monitor) throws IOException;

    /** Does all tasks that are not done; the results are in the tasks' order. */
    final Map<T, R> run(List<T> tasks, TaskMonitor monitor) throws IOException {
        Map<T, R> results = new LinkedHashMap<>();
        tasks.forEach(task -> results.put(task, null));
        Map<Boolean, List<T>> done = tasks.stream().collect(Collectors.partitioningBy(this::isDone));
        Deque<T> open = new ArrayDeque<>(done.get(true));
        open.addAll(done.get(false));
        Deque<T> elsewhere = new ArrayDeque<>();
        int missing = done.get(false).size();
        while (!open.isEmpty() || !elsewhere.isEmpty()) {
            boolean waiting = open.isEmpty();
            T task = waiting ? elsewhere.remove() : open.remove();
            // Those that were done already take no time, so that they count for nothing.
            double before = Math.max(0, missing - open.size() - elsewhere.size() - 1);
            TaskMonitor whole = missing == 0 ? monitor : monitor.part(before / missing, (before + 1) / missing);
            TaskMonitor part = name(task).isEmpty() ? whole : naming(name(task), whole);
            if (!attempt(task, results, part)) {
                elsewhere.add(task);
                if (waiting) {
                    part.progress(0, "waits for another process");
                    pause(monitor);
                }
            }
        }
        return results;
    }

    private boolean attempt(T task, Map<T, R> results, TaskMonitor monitor) throws IOException {
        Optional<TrainingLock> taken = TrainingLock.take(folder(task));
        if (taken.isEmpty()) {
            return false;
        }
        try (TrainingLock lock = taken.get()) {
            results.put(task, result(task, monitor));
            lock.removeFile();
            return true;
        }
    }

    private static TaskMonitor naming(String name, TaskMonitor monitor) {
        return new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                monitor.progress(fraction, name + ", " + step);
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
}
