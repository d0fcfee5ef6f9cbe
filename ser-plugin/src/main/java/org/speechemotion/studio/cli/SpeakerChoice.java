// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;

/**
 * The speakers that are wanted.
 *
 * @param names as the corpus names them, or as corpus/speaker; empty for all
 */
record SpeakerChoice(Set<String> names) {

    /**
     * Reads the names from a file with one a line, or from a list with commas.
     *
     * @param text null for all speakers
     * @throws IOException if the file cannot be read
     */
    static SpeakerChoice parse(String text) throws IOException {
        if (text == null) {
            return new SpeakerChoice(Set.of());
        }
        Path file = fileOrNull(text);
        List<String> names = file == null ? Arrays.asList(text.split(",")) : Files.readAllLines(file);
        Set<String> kept = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (kept.isEmpty()) {
            throw new IOException(text + ": names no speaker; give one a line, or a list with commas");
        }
        return new SpeakerChoice(kept);
    }

    private static Path fileOrNull(String text) {
        try {
            return Files.isRegularFile(Path.of(text)) ? Path.of(text) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * The corpus with the clips of the wanted speakers alone.
     *
     * @throws IOException if it has none of them
     */
    Corpus of(Corpus corpus) throws IOException {
        if (names.isEmpty()) {
            return corpus;
        }
        List<Clip> clips = corpus.clips().stream()
                .filter(clip -> names.contains(clip.speaker()) || names.contains(clip.speakerId()))
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(corpus.name() + ": has none of the speakers that are asked for; its speakers are "
                    + String.join(", ", corpus.speakers()));
        }
        return new Corpus(corpus.name(), clips);
    }
}
