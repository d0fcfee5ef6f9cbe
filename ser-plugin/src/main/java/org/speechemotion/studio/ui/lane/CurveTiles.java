// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Tiles of a measure: those that a paint asks for are computed in the background, newest wishes first; the ones least
 * recently used are forgotten, so that memory stays within 1 MB.
 */
final class CurveTiles implements AutoCloseable {

    private static final int MOST_TILES = 512;

    private final Recording recording;
    private final CurveMeasure measure;
    private final LaneHost host;
    private final SourceWorker worker;
    private final Map<CurveTile, float[]> tiles = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CurveTile, float[]> eldest) {
            return size() > MOST_TILES;
        }
    };
    private final AtomicReference<List<CurveTile>> wanted = new AtomicReference<>(List.of());
    private final AtomicBoolean working = new AtomicBoolean();
    private CurveComputer computer;
    private volatile double lastZoom = 1;

    CurveTiles(Recording recording, String name, CurveMeasure measure, LaneHost host) {
        this.recording = recording;
        this.measure = measure;
        this.host = host;
        this.worker =
                new SourceWorker(recording, name, RecordingCaches.standard().audio());
    }

    /** Lowest and highest value of each column in turn; null if they are not there yet. */
    float[] columns(CurveTile tile) {
        synchronized (tiles) {
            return tiles.get(tile);
        }
    }

    /** Asks for what a view shows and a little scrolling would show, in place of what was asked for before. */
    void want(TimeViewport view, int level) {
        lastZoom = view.secondsPerPixel();
        List<CurveTile> missing = missing(view, level, 1);
        if (!missing.equals(wanted.get())) {
            wanted.set(missing);
        }
        // Also if the same was wanted before and could not be read.
        startWork();
    }

    /** The zoom that was last asked for, in seconds a pixel. For the event thread. */
    double lastZoom() {
        return lastZoom;
    }

    /** Whether all that a view shows is there. */
    boolean isComplete(TimeViewport view, int level) {
        return missing(view, level, 0).isEmpty();
    }

    private List<CurveTile> missing(TimeViewport view, int level, int around) {
        int rate = recording.sampleRate();
        long first = CurveTile.at(level, view.start(), rate).index();
        long last = CurveTile.at(level, Math.max(view.start(), view.end() - 1e-9), rate)
                .index();
        List<CurveTile> missing = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            addMissing(missing, new CurveTile(level, i));
        }
        for (int i = 1; i <= around; i++) {
            addMissing(missing, new CurveTile(level, last + i));
            addMissing(missing, new CurveTile(level, first - i));
        }
        return missing;
    }

    private void addMissing(List<CurveTile> missing, CurveTile tile) {
        if (tile.index() >= 0 && tile.from(recording.sampleRate()) < recording.frames() && columns(tile) == null) {
            missing.add(tile);
        }
    }

    private void startWork() {
        if (!wanted.get().isEmpty() && !worker.isClosed() && working.compareAndSet(false, true)) {
            worker.submit(new SourceWorker.Job() {
                @Override
                public void run(AudioSource source) throws IOException {
                    work(source);
                }

                @Override
                public void dropped() {
                    working.set(false);
                }
            });
        }
    }

    private void work(AudioSource source) throws IOException {
        if (computer == null || computer.source() != source) {
            computer = new CurveComputer(source, measure);
        }
        for (CurveTile tile = next(); tile != null && !worker.isClosed(); tile = next()) {
            if (columns(tile) == null) {
                keep(tile, computer.columns(tile));
            }
        }
        working.set(false);
        startWork();
    }

    private CurveTile next() {
        List<CurveTile> list = wanted.getAndUpdate(all -> all.isEmpty() ? all : all.subList(1, all.size()));
        return list.isEmpty() ? null : list.get(0);
    }

    private void keep(CurveTile tile, float[] columns) {
        synchronized (tiles) {
            tiles.put(tile, columns);
        }
        SwingUtilities.invokeLater(() -> host.repaint(tile.span(recording.sampleRate())));
    }

    @Override
    public void close() {
        wanted.set(List.of());
        worker.close();
    }
}
