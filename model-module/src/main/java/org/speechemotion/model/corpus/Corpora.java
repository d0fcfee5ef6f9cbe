// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way to read a corpus: finds out how a folder is laid out. */
public final class Corpora {

    /** In the order in which they are asked: known names first, for they need no manifest. */
    private static final List<CorpusReader> READERS = List.of(
            FileNameReader.ravdess(),
            FileNameReader.emoDb(),
            FileNameReader.cremaD(),
            FileNameReader.tess(),
            FileNameReader.savee(),
            new ManifestReader(),
            new EmotionFoldersReader());

    private Corpora() {}

    /**
     * Reads the clips of a corpus: RAVDESS, EMO-DB, CREMA-D, SAVEE and TESS by their file names, any other by its
     * manifest.csv or by sub-folders named after emotions.
     *
     * @throws CorpusException if there is no such folder, or nothing in it tells the emotions of clips
     */
    public static Corpus read(Path folder) throws CorpusException {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException(folder, "is not a folder with a corpus");
        }
        List<Path> audio = AudioFolder.list(folder);
        for (CorpusReader reader : READERS) {
            Optional<Corpus> corpus = reader.read(folder, audio);
            if (corpus.isPresent()) {
                return ManifestGenders.fill(corpus.get(), folder);
            }
        }
        throw new CorpusException(
                folder,
                "is no corpus that is known; give it a manifest.csv with the columns path, speaker and emotion, or "
                        + "sub-folders named after emotions");
    }
}
