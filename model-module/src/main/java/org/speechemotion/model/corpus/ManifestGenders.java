// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Genders that file names do not tell but the corpus's manifest.csv does. */
final class ManifestGenders {

    private ManifestGenders() {}

    /** The corpus with the genders of its manifest where it had none; as it is if there is no manifest. */
    static Corpus fill(Corpus corpus, Path folder) {
        if (corpus.clips().stream().noneMatch(clip -> clip.gender().isEmpty())) {
            return corpus;
        }
        Map<Path, String> genders = genders(folder);
        if (genders.isEmpty()) {
            return corpus;
        }
        return new Corpus(
                corpus.name(),
                corpus.clips().stream()
                        .map(clip -> clip.gender().isEmpty()
                                ? new Clip(
                                        clip.path(),
                                        clip.corpus(),
                                        clip.speaker(),
                                        genders.getOrDefault(absolute(clip.path()), ""),
                                        clip.emotion())
                                : clip)
                        .toList());
    }

    private static Map<Path, String> genders(Path folder) {
        Map<Path, String> genders = new HashMap<>();
        try {
            Optional<Corpus> manifest = new ManifestReader().read(folder, List.of());
            manifest.ifPresent(read -> read.clips().forEach(clip -> genders.put(absolute(clip.path()), clip.gender())));
        } catch (CorpusException e) {
            // The names told all that is needed; a manifest of another kind is not asked for more.
            genders.clear();
        }
        return genders;
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
