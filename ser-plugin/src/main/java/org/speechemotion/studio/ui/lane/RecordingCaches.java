// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.nio.file.Path;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.dsp.audio.DecodedAudio;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.overview.OverviewStore;
import org.speechemotion.model.recognize.PosteriorStore;

/**
 * What is kept on disk of recordings, so that it need not be made again.
 *
 * @param overviews of waveforms, at most 16 MB each and 500 MB in all
 * @param spectrograms tiles, 500 MB in all
 * @param audio decoded recordings, 12 GB in all: some nine hours of stereo
 * @param posteriors of analyses, 250 MB in all: some 250 hours of speech
 */
public record RecordingCaches(
        OverviewStore overviews, CacheFolder spectrograms, DecodedAudio audio, PosteriorStore posteriors) {

    private static final long PICTURES = 500_000_000L;
    private static final long AUDIO = 12_000_000_000L;
    private static final long POSTERIORS = 250_000_000L;
    private static final RecordingCaches STANDARD = in(UserFolders.cache("recordings"));

    /** Those of the user, shared by all windows. */
    public static RecordingCaches standard() {
        return STANDARD;
    }

    /** Those in a folder, which is made when something is kept. */
    public static RecordingCaches in(Path folder) {
        return new RecordingCaches(
                new OverviewStore(new CacheFolder(folder.resolve("overviews"), PICTURES)),
                new CacheFolder(folder.resolve("spectrograms"), PICTURES),
                new DecodedAudio(new CacheFolder(folder.resolve("audio"), AUDIO)),
                new PosteriorStore(new CacheFolder(folder.resolve("posteriors"), POSTERIORS)));
    }
}
