// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes changes without waiting and brings them to the disk on a thread of its own, all that came within a fraction of a
 * second in one transaction. What cannot be written is kept, in order, and tried again.
 */
final class WriteBehind {

    private static final Logger LOG = Logger.getLogger(WriteBehind.class.getName());

    /** How long changes gather, in milliseconds; with the writing well under a second. */
    private static final long GATHER = 100;

    /** How long to wait after a failure, in milliseconds. */
    private static final long RETRY = 2000;

    /** Brings changes to the disk, all or none. */
    @FunctionalInterface
    interface Target {
        void write(List<PendingChange> changes, Map<Long, Map<String, String>> views) throws IOException;
    }

    private final Target target;
    private final Consumer<SaveState> listener;
    private final Runnable idle;
    private final Thread thread;
    private Runnable first;
    private List<PendingChange> changes = new ArrayList<>();
    private Map<Long, Map<String, String>> views = new HashMap<>();
    private SaveState state = SaveState.SAVED;
    private long taken;
    private long written;
    private boolean hurry;
    private boolean ended;
    private IOException failure;

    /**
     * Begins.
     *
     * @param listener is told of each new state, on the thread of the writing
     * @param idle is called there after each transaction
     */
    WriteBehind(String name, Target target, Consumer<SaveState> listener, Runnable idle) {
        this.target = target;
        this.listener = listener;
        this.idle = idle;
        thread = new Thread(this::work, name);
        // Who closes the project waits; a program that just ends must not hang on a disk that fails.
        thread.setDaemon(true);
    }

    /** Starts with something that is to be done once, before anything is written. */
    void start(Runnable once) {
        first = once;
        thread.start();
    }

    synchronized SaveState state() {
        return state.isDirty() || written == taken ? state : SaveState.PENDING;
    }

    synchronized void add(PendingChange change) {
        changes.add(change);
        taken();
    }

    synchronized void add(long recording, Map<String, String> view) {
        views.computeIfAbsent(recording, id -> new LinkedHashMap<>()).putAll(view);
        taken();
    }

    private void taken() {
        taken++;
        notifyAll();
    }

    /**
     * Waits until all that was added before is on the disk.
     *
     * @throws IOException if it could not be written; it is kept and tried again
     */
    synchronized void flush() throws IOException {
        long wanted = taken;
        failure = null;
        hurry = true;
        notifyAll();
        while (written < wanted && failure == null && thread.isAlive()) {
            try {
                wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while saving", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        if (written < wanted) {
            throw new IOException("the project is closed; what was edited since is not kept");
        }
    }

    /** Ends after a last try. */
    void close() throws IOException {
        try {
            flush();
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
            join();
        }
    }

    private void join() throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while saving", e);
        }
    }

    private void work() {
        try {
            first.run();
            while (gather()) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for changes and a little longer for those that follow; false at the end. */
    private synchronized boolean gather() throws InterruptedException {
        while (written == taken && !ended) {
            hurry = false;
            wait();
        }
        if (ended) {
            return false;
        }
        long until = System.nanoTime() / 1_000_000 + (state.kind() == SaveState.Kind.FAILED ? RETRY : GATHER);
        for (long left = 1; left > 0 && !hurry && !ended; left = until - System.nanoTime() / 1_000_000) {
            wait(left);
        }
        hurry = false;
        return !ended;
    }

    private void write() {
        List<PendingChange> batch;
        Map<Long, Map<String, String>> viewBatch;
        long upTo;
        boolean news;
        synchronized (this) {
            batch = changes;
            viewBatch = views;
            upTo = taken;
            changes = new ArrayList<>();
            views = new HashMap<>();
            news = state.kind() != SaveState.Kind.FAILED && change(SaveState.PENDING);
        }
        if (news) {
            tell(SaveState.PENDING);
        }
        try {
            target.write(batch, viewBatch);
        } catch (IOException e) {
            putBack(batch, viewBatch, e);
            return;
        } catch (RuntimeException | Error e) {
            putBack(batch, viewBatch, new IOException("the project could not be written (" + e + ")", e));
            return;
        }
        done(upTo);
        idle.run();
    }

    private void done(long upTo) {
        SaveState next;
        boolean news;
        synchronized (this) {
            written = upTo;
            next = written == taken ? SaveState.SAVED : SaveState.PENDING;
            news = change(next);
            notifyAll();
        }
        if (news) {
            tell(next);
        }
    }

    private void putBack(List<PendingChange> batch, Map<Long, Map<String, String>> viewBatch, IOException reason) {
        SaveState next = SaveState.failed(reason.getMessage());
        boolean news;
        synchronized (this) {
            batch.addAll(changes);
            changes = batch;
            views.forEach((recording, view) -> viewBatch
                    .computeIfAbsent(recording, id -> new LinkedHashMap<>())
                    .putAll(view));
            views = viewBatch;
            failure = reason;
            news = change(next);
            notifyAll();
        }
        if (news) {
            tell(next);
        }
    }

    private boolean change(SaveState next) {
        boolean news = !next.equals(state);
        state = next;
        return news;
    }

    private void tell(SaveState next) {
        try {
            listener.accept(next);
        } catch (RuntimeException e) {
            // Saving goes on, whatever those do who watch it.
            LOG.log(Level.WARNING, "a listener failed", e);
        }
    }
}
