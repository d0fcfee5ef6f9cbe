// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;

/**
 * Recordings that cannot be read at any place at once, decoded to files that can: float samples, the same bits as come out of
 * the decoder, at the same frames. Recordings that read anywhere as they are, such as WAV and FLAC, are left alone.
 */
public final class DecodedAudio {

    private final CacheFolder folder;

    /** Keeps decoded recordings in a folder; an hour of 44.1 kHz stereo needs 1.3 GB. */
    public DecodedAudio(CacheFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens a recording to jump about in it: decoded already if it is kept so, else itself.
     *
     * @throws AudioException as {@link AudioFiles#open} does
     */
    public AudioSource open(Path file) throws AudioException {
        Optional<AudioSource> kept = openKept(file);
        return kept.isPresent() ? kept.get() : AudioFiles.open(file);
    }

    /**
     * Opens a recording to read it from its beginning to its end. If it is one that does not read anywhere and is not kept
     * decoded yet, it will be when its last frame was read; closed before that, it leaves nothing behind.
     *
     * @param problems told, once and on the reading thread, if it cannot be kept; reading goes on all the same
     * @throws AudioException as {@link AudioFiles#open} does
     */
    public AudioSource openAndKeep(Path file, Consumer<IOException> problems) throws AudioException {
        Optional<AudioSource> kept = openKept(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        AudioSource source = AudioFiles.open(file);
        return source.readsAnywhere()
                ? source
                : new KeepingSource(source, recording -> begin(file, recording), problems);
    }

    /** Opens a recording as it is kept decoded; empty if it is not, or no longer as its file is. */
    public Optional<AudioSource> openKept(Path file) {
        try {
            String key = Fingerprint.of(file).content();
            String name = name(key);
            Optional<Path> there = folder.find(name);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            AudioSource source = DecodedSource.open(file, there.get(), key, () -> folder.discard(name));
            if (source == null) {
                folder.discard(name);
            }
            return Optional.ofNullable(source);
        } catch (IOException problem) {
            System.getLogger(DecodedAudio.class.getName())
                    .log(System.Logger.Level.DEBUG, "decoded samples of " + file, problem);
            return Optional.empty();
        }
    }

    private DecodedWriter begin(Path file, Recording recording) throws IOException {
        Fingerprint print = Fingerprint.of(file);
        DecodedHeader header = DecodedHeader.of(recording, print.content());
        return new DecodedWriter(folder, name(print.content()), header, () -> print.stillFits(file));
    }

    private static String name(String key) {
        return key + ".audio";
    }
}
