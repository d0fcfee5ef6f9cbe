// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.Snap;

/**
 * Where the mean of all channels crosses zero, so that a cut there makes no click. Read in the background, for short
 * stretches only: from farther away, crossings are everywhere.
 */
final class ZeroCrossings implements AutoCloseable {

    /** The longest stretch that is read, in seconds. */
    private static final double LONGEST = 1;

    private final Recording recording;
    private final SourceWorker worker;
    private volatile double[] times = {};
    private volatile TimeSpan wanted;

    ZeroCrossings(Recording recording, RecordingCaches caches) {
        this.recording = recording;
        worker = new SourceWorker(recording, "Zero crossings", caches.audio());
    }

    /** Asks for the crossings in a span. Until they are there, and if it is too long, there are none. */
    void want(TimeSpan span) {
        if (span.equals(wanted)) {
            return;
        }
        wanted = span;
        times = new double[0];
        if (span.duration() <= LONGEST) {
            worker.submit(new SourceWorker.Job() {
                @Override
                public void run(AudioSource source) throws IOException {
                    read(source, span);
                }

                @Override
                public void dropped() {
                    wanted = null;
                }
            });
        }
    }

    private void read(AudioSource source, TimeSpan span) throws IOException {
        double rate = recording.sampleRate();
        long first = (long) Math.floor(span.start() * rate);
        float[][] block = new float[recording.channels()][(int) Math.ceil(span.duration() * rate) + 2];
        int count = source.read(first, block, block[0].length);
        double[] found = of(block, count);
        for (int i = 0; i < found.length; i++) {
            found[i] = (first + found[i]) / rate;
        }
        if (span.equals(wanted)) {
            times = found;
        }
    }

    /** The crossings in a block, in samples from its start, between two samples where the sum has changed its sign. */
    static double[] of(float[][] block, int count) {
        double[] found = new double[count];
        int number = 0;
        double before = 0;
        for (int i = 0; i < count; i++) {
            double now = 0;
            for (float[] channel : block) {
                now += channel[i];
            }
            if (i > 0 && before < 0 != now < 0) {
                found[number++] = i - 1 + before / (before - now);
            }
            before = now;
        }
        return Arrays.copyOf(found, number);
    }

    /** The crossing nearest to a time that is no farther away than {@code reach} seconds; else the time itself. */
    double to(double time, double reach) {
        double[] known = times;
        return known.length == 0 ? time : new Snap(DoubleStream.of(known), reach).to(time);
    }

    @Override
    public void close() {
        worker.close();
    }
}
