// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.Fingerprint;

/**
 * Pictures of spectrogram tiles: those that a paint asks for are made in the background, in the order of the newest wishes;
 * what is no longer wished for is given up. Levels come from memory, from disk, or are computed. Memory stays within 64 MB.
 */
@Messages({
    "# {0} - file",
    "# {1} - reason",
    "MSG_SpectrogramNotKept={0}: its spectrogram cannot be kept on disk and is computed anew each time ({1})"
})
final class SpectrogramTiles implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SpectrogramTiles.class.getName());
    private static final long MOST_LEVEL_BYTES = 32L << 20;
    private static final long MOST_IMAGE_BYTES = 32L << 20;
    private static final long IMAGE_BYTES = 4L * SpectrogramTile.COLUMNS * SpectrogramImage.ROWS;

    /** A tile and how it is to look. */
    record Key(SpectrogramTile tile, SpectrogramLook look) {}

    /** What levels depend on: the tile, its channel, the frames of a window, and the highest frequency. */
    private record LevelsKey(SpectrogramTile tile, int channel, int window, double topHertz) {}

    private final Recording recording;
    private final LaneHost host;
    private final RecordingCaches caches;
    private final SourceWorker worker;
    private final RecentlyUsed<Key, BufferedImage> images = new RecentlyUsed<>(MOST_IMAGE_BYTES, image -> IMAGE_BYTES);
    private final RecentlyUsed<LevelsKey, SpectrogramLevels> levels =
            new RecentlyUsed<>(MOST_LEVEL_BYTES, tile -> 2L * tile.values().length);
    private final AtomicReference<List<Key>> wanted = new AtomicReference<>(List.of());
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile Set<Key> current = Set.of();
    private volatile boolean patient;
    private SpectrogramStore store;
    private SpectrogramComputer computer;
    private int channel;
    private int window;
    private double topHertz;
    /** The level of the strongest colour of each channel that was looked at. */
    private final Map<Integer, Double> tops = new HashMap<>();

    SpectrogramTiles(Recording recording, LaneHost host, RecordingCaches caches) {
        this.recording = recording;
        this.host = host;
        this.caches = caches;
        this.worker = new SourceWorker(recording, "Spectrogram tiles", caches.audio());
    }

    /** The picture of a tile, null if it is not there yet. */
    BufferedImage image(Key key) {
        return images.get(key);
    }

    /** The levels of a tile, null if they are not in memory. */
    SpectrogramLevels levels(Key key) {
        int rate = recording.sampleRate();
        SpectrogramLook look = key.look();
        return levels.get(new LevelsKey(key.tile(), look.channel(), look.window(rate), look.topHertz(rate)));
    }

    /**
     * Asks for tiles in this order, in place of what was asked for before.
     *
     * @param decodedSoon whether tiles that need many places of a recording that cannot jump should wait until it is decoded
     */
    void want(List<Key> keys, boolean decodedSoon) {
        patient = decodedSoon;
        current = Set.copyOf(keys);
        wanted.set(List.copyOf(keys));
        startWork();
    }

    private void startWork() {
        if (!wanted.get().isEmpty() && working.compareAndSet(false, true)) {
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
        for (Key key = next(); key != null && !worker.isClosed(); key = next()) {
            if (image(key) == null) {
                prepare(source, key.look());
                make(key);
            }
        }
        working.set(false);
        startWork();
    }

    private Key next() {
        List<Key> list = wanted.getAndUpdate(keys -> keys.isEmpty() ? keys : keys.subList(1, keys.size()));
        return list.isEmpty() ? null : list.get(0);
    }

    private void prepare(AudioSource source, SpectrogramLook look) throws IOException {
        int frames = look.window(recording.sampleRate());
        double top = look.topHertz(recording.sampleRate());
        if (computer != null
                && computer.source() == source
                && channel == look.channel()
                && window == frames
                && topHertz == top) {
            return;
        }
        boolean another = computer == null || computer.source() != source;
        computer = new SpectrogramComputer(source, look.channel(), frames, top);
        channel = look.channel();
        window = frames;
        topHertz = top;
        if (another) {
            tops.clear();
            store = new SpectrogramStore(caches.spectrograms(), Fingerprint.of(recording.path()), this::notKept);
            images.clear();
        }
        if (!tops.containsKey(channel)) {
            tops.put(channel, computer.surveyTop());
        }
    }

    private void notKept(IOException problem) {
        LOG.log(Level.FINE, "spectrogram not kept", problem);
        StatusProblem.show(Bundle.MSG_SpectrogramNotKept(recording.path(), problem.getMessage()));
    }

    private void make(Key key) throws IOException {
        LevelsKey levelsKey = new LevelsKey(key.tile(), channel, window, topHertz);
        SpectrogramLevels made = levels.get(levelsKey);
        if (made == null) {
            made = store.load(key.tile(), channel, window, computer.bins(), computer.binHertz())
                    .orElse(null);
        }
        if (made == null) {
            boolean jumps =
                    !computer.isContiguous(key.tile()) && !computer.source().readsAnywhere();
            if (jumps && patient) {
                return;
            }
            made = computer.levels(key.tile(), () -> {
                worker.pass();
                return worker.isClosed() || !current.contains(key);
            });
            if (made == null) {
                return;
            }
            store.save(key.tile(), channel, window, made);
        }
        levels.put(levelsKey, made);
        worker.pass();
        DisplaySettings settings = key.look().settings();
        images.put(
                key,
                SpectrogramImage.of(
                        made,
                        settings.frequencyScale(),
                        topHertz,
                        tops.get(channel),
                        settings.rangeDb(),
                        key.look().colors()));
        TimeSpan place = key.tile().span(recording.sampleRate());
        SwingUtilities.invokeLater(() -> host.repaint(place));
    }

    @Override
    public void close() {
        wanted.set(List.of());
        current = Set.of();
        worker.close();
    }
}
