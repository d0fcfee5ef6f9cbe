// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.speechemotion.model.label.Emotion;

/** A folder with sub-folders named after emotions; the speaker is not known. */
final class EmotionFoldersReader implements CorpusReader {

    @Override
    public Optional<Corpus> read(Path folder, List<Path> audio) throws CorpusException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        List<Clip> clips = new ArrayList<>();
        for (Path file : audio) {
            Path inside = folder.relativize(file);
            if (inside.getNameCount() > 1) {
                Emotion.of(inside.getName(0).toString())
                        .ifPresent(emotion -> clips.add(new Clip(file, name, "", "", emotion)));
            }
        }
        return clips.isEmpty() ? Optional.empty() : Optional.of(new Corpus(name, clips));
    }
}
