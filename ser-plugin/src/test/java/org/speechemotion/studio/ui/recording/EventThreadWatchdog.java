// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Watches the event thread: whether it is ever seen reading files, decoding or computing features; and how much processor
 * time the longest piece of work took (not how long, as a busy machine makes anything long).
 */
final class EventThreadWatchdog implements AutoCloseable {

    private static final Pattern FORBIDDEN = Pattern.compile("org\\.bytedeco\\..*"
            + "|org\\.speechemotion\\.dsp\\.feature\\..*"
            + "|org\\.speechemotion\\.dsp\\.audio\\.(?!Recording$|ChannelSelection|DecodedAudio$).*"
            + "|org\\.speechemotion\\.model\\.recognize\\.EmotionRecognizer.*");
    private static final long PATIENCE_SECONDS = 60;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Thread sampler = new Thread(this::sample, "Event thread watchdog");
    private volatile Thread eventThread;
    private volatile boolean closed;
    private volatile long longest;

    EventThreadWatchdog() throws Exception {
        run(() -> eventThread = Thread.currentThread());
        forgetLongest();
        sampler.setDaemon(true);
        sampler.start();
    }

    /** Does some work on the event thread and waits for its result. */
    <T> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            long before = threads.getCurrentThreadCpuTime();
            T result = work.call();
            longest = Math.max(longest, threads.getCurrentThreadCpuTime() - before);
            return result;
        });
        EventQueue.invokeLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The most processor time of one piece of work, in milliseconds. */
    long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    /** Forgets the longest so far, such as the first paint with its loading of classes. */
    void forgetLongest() {
        longest = 0;
    }

    /** What the event thread was caught at. */
    Set<String> caught() {
        return seen;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void sample() {
        while (!closed) {
            for (StackTraceElement frame : eventThread.getStackTrace()) {
                if (FORBIDDEN.matcher(frame.getClassName()).matches()) {
                    seen.add(frame.toString());
                }
            }
            try {
                Thread.sleep(3);
            } catch (InterruptedException end) {
                return;
            }
        }
    }
}
