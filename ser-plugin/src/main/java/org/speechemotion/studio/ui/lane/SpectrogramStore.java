// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.cache.CacheEntry;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;

/** Keeps the levels of one recording's tiles on disk. Writing is done behind, and left out when the disk is slow. */
final class SpectrogramStore {

    /** To be raised with every change of the content or of how its numbers are made. */
    private static final int VERSION = 1;

    private static final int MOST_PENDING = 16;
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Keep spectrograms", 1);

    private final CacheFolder folder;
    private final Fingerprint fingerprint;
    private final Consumer<IOException> problems;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean failed;

    /**
     * Keeps tiles of a recording.
     *
     * @param fingerprint of the recording's file
     * @param problems told once, in the background, if nothing can be kept
     */
    SpectrogramStore(CacheFolder folder, Fingerprint fingerprint, Consumer<IOException> problems) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.problems = problems;
    }

    /** The levels of a tile of a channel, computed with windows of so many frames; empty if they are not kept. */
    Optional<SpectrogramLevels> load(SpectrogramTile tile, int channel, int window, int bins, double binHertz) {
        CacheEntry entry = entry(tile, channel, window, bins);
        return folder.load(entry)
                .filter(content -> content.remaining() == Short.BYTES * SpectrogramTile.COLUMNS * bins)
                .map(content -> {
                    short[] values = new short[SpectrogramTile.COLUMNS * bins];
                    content.asShortBuffer().get(values);
                    return new SpectrogramLevels(bins, binHertz, values);
                });
    }

    /** Keeps the levels of a tile of a channel, some time. */
    void save(SpectrogramTile tile, int channel, int window, SpectrogramLevels levels) {
        if (failed || pending.incrementAndGet() > MOST_PENDING) {
            pending.decrementAndGet();
            return;
        }
        PROCESSOR.post(() -> {
            try (ProcessorTurn turn = new ProcessorTurn()) {
                turn.begin();
                write(tile, channel, window, levels);
            } catch (IOException problem) {
                if (!failed) {
                    failed = true;
                    problems.accept(problem);
                }
            } finally {
                pending.decrementAndGet();
            }
        });
    }

    private void write(SpectrogramTile tile, int channel, int window, SpectrogramLevels levels) throws IOException {
        if (failed) {
            return;
        }
        ByteBuffer content =
                ByteBuffer.allocate(Short.BYTES * levels.values().length).order(ByteOrder.LITTLE_ENDIAN);
        content.asShortBuffer().put(levels.values());
        folder.store(entry(tile, channel, window, levels.bins()), content);
    }

    /** Those of the mean are called as they were when there were no others. */
    private CacheEntry entry(SpectrogramTile tile, int channel, int window, int bins) {
        String of = channel == DisplaySettings.MIX ? "" : "-channel" + channel;
        String what = "-" + window + "-" + bins + "-" + tile.level() + "-" + tile.index() + of;
        return new CacheEntry(
                fingerprint.content() + what + ".tile",
                VERSION,
                fingerprint.content() + " window, bins, level, index" + what);
    }
}
