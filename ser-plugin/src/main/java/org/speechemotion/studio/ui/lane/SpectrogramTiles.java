// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Pictures of spectrogram tiles: those that a paint asks for are computed in the background, newest wishes first; the
 * ones least recently used are forgotten, so that memory stays within 64 MB.
 */
final class SpectrogramTiles implements AutoCloseable {

    private static final int MOST_TILES = 256;
    private static final double RANGE_DB = 70;

    /** A tile and what its picture depends on. */
    record Key(SpectrogramTile tile, FrequencyScale scale, boolean dark) {}

    private final Recording recording;
    private final double topHertz;
    private final LaneHost host;
    private final SourceWorker worker;
    private final Map<Key, BufferedImage> images = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > MOST_TILES;
        }
    };
    private final AtomicReference<List<Key>> wanted = new AtomicReference<>(List.of());
    private final AtomicBoolean working = new AtomicBoolean();
    private SpectrogramComputer computer;
    private double topDb;

    SpectrogramTiles(Recording recording, double topHertz, LaneHost host) {
        this.recording = recording;
        this.topHertz = topHertz;
        this.host = host;
        this.worker = new SourceWorker(recording.path(), "Spectrogram tiles");
    }

    /** The picture of a tile, null if it is not there yet. */
    BufferedImage image(Key key) {
        synchronized (images) {
            return images.get(key);
        }
    }

    /** Asks for tiles in this order, in place of what was asked for before. */
    void want(List<Key> keys) {
        wanted.set(List.copyOf(keys));
        startWork();
    }

    private void startWork() {
        if (!wanted.get().isEmpty() && working.compareAndSet(false, true)) {
            worker.submit(this::work);
        }
    }

    private void work(AudioSource source) throws IOException {
        try {
            if (computer == null) {
                computer = new SpectrogramComputer(source, topHertz);
                topDb = computer.surveyTop();
            }
            for (Key key = next(); key != null && !worker.isClosed(); key = next()) {
                if (image(key) == null) {
                    keep(key, paint(computer.levels(key.tile(), key.scale()), key.dark()));
                }
            }
        } finally {
            working.set(false);
        }
        startWork();
    }

    private Key next() {
        List<Key> list = wanted.getAndUpdate(keys -> keys.isEmpty() ? keys : keys.subList(1, keys.size()));
        return list.isEmpty() ? null : list.get(0);
    }

    private void keep(Key key, BufferedImage image) {
        synchronized (images) {
            images.put(key, image);
        }
        SwingUtilities.invokeLater(() -> host.repaint(key.tile().span(recording.sampleRate())));
    }

    private BufferedImage paint(float[] levels, boolean dark) {
        int[] colors = ColorRamp.colors(dark);
        int width = SpectrogramTile.COLUMNS;
        BufferedImage image = new BufferedImage(width, SpectrogramComputer.ROWS, BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < SpectrogramComputer.ROWS; row++) {
                double part = 1 + (levels[column * SpectrogramComputer.ROWS + row] - topDb) / RANGE_DB;
                image.setRGB(column, row, colors[(int) (255 * Math.max(0, Math.min(1, part)))]);
            }
        }
        return image;
    }

    @Override
    public void close() {
        wanted.set(List.of());
        worker.close();
    }
}
