// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Knows one way in which labelled clips are laid out in a folder. */
interface CorpusReader {

    /**
     * Reads a corpus if the folder is laid out in this way.
     *
     * @param folder the corpus
     * @param audio all audio files below it, in order
     * @return the corpus, or nothing if the layout is another one
     * @throws CorpusException if the layout is this one but something in it is wrong
     */
    Optional<Corpus> read(Path folder, List<Path> audio) throws CorpusException;
}
