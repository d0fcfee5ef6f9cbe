// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works on items side by side and hands on the results in the items' order, a bounded number at a time. */
final class OrderedWork<R> implements AutoCloseable {

    /** What is done with one item. */
    @FunctionalInterface
    interface Step<T, R> {
        R apply(T item) throws IOException;
    }

    /** Takes the results in order. */
    @FunctionalInterface
    interface Sink<R> {
        void accept(int done, R result) throws IOException;
    }

    private final ExecutorService workers;
    private final int ahead;

    OrderedWork(int threads) {
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "clip features");
            thread.setDaemon(true);
            return thread;
        });
        ahead = 4 * threads;
    }

    <T> void forEach(List<T> items, Step<T, R> step, Sink<R> sink) throws IOException {
        Deque<Future<R>> waiting = new ArrayDeque<>();
        Iterator<T> rest = items.iterator();
        int done = 0;
        while (rest.hasNext() || !waiting.isEmpty()) {
            while (rest.hasNext() && waiting.size() < ahead) {
                T item = rest.next();
                waiting.add(workers.submit(() -> step.apply(item)));
            }
            sink.accept(++done, result(waiting.remove()));
        }
    }

    private R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
