// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.CacheEntry;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;

/** Keeps complete overviews on disk, so that a recording that is opened again is seen at once. At most 16 MB each. */
public final class OverviewStore {

    /** To be raised with every change of the content or of how its numbers are made. */
    private static final int VERSION = 1;

    private final CacheFolder folder;

    /** Keeps them in a folder. */
    public OverviewStore(CacheFolder folder) {
        this.folder = folder;
    }

    /** The overview of a recording, complete; empty if none is kept for this state of its file. */
    public Optional<WaveformOverview> load(Recording recording, Fingerprint fingerprint) {
        WaveformOverview overview = new WaveformOverview(recording);
        CacheEntry entry = entry(overview, fingerprint);
        Optional<ByteBuffer> content = folder.load(entry);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (content.get().remaining() != bytes(overview)
                || !overview.finest().read(content.get().asFloatBuffer())) {
            folder.discard(entry.name());
            return Optional.empty();
        }
        overview.complete();
        return Optional.of(overview);
    }

    /**
     * Keeps a complete overview.
     *
     * @param fingerprint of the recording's file, taken before it was read
     * @throws IOException if it cannot be kept
     */
    public void save(WaveformOverview overview, Fingerprint fingerprint) throws IOException {
        if (!overview.isComplete()) {
            throw new IllegalArgumentException("not complete: " + overview);
        }
        ByteBuffer content = ByteBuffer.allocate(bytes(overview)).order(ByteOrder.LITTLE_ENDIAN);
        overview.finest().write(content.asFloatBuffer());
        folder.store(entry(overview, fingerprint), content);
    }

    private static int bytes(WaveformOverview overview) {
        return 3 * Float.BYTES * overview.finest().bins() * overview.recording().channels();
    }

    private static CacheEntry entry(WaveformOverview overview, Fingerprint fingerprint) {
        Recording recording = overview.recording();
        String key = fingerprint.content() + " " + recording.sampleRate() + " Hz, " + recording.channels()
                + " channels, " + recording.frames() + " frames, bins of " + overview.binFrames();
        return new CacheEntry(fingerprint.content() + ".overview", VERSION, key);
    }
}
