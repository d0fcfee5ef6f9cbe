// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.speechemotion.studio.annotation.store.Fingerprint;

/**
 * Finds a recording of this machine among those that a file with annotations is about: by where it lies, else by the
 * fingerprint that projects keep, else by its name.
 */
public final class RecordingMatch {

    private static final int MOST_NAMED = 3;

    private final Path recording;
    private Optional<Fingerprint> fingerprint;

    private RecordingMatch(Path recording) {
        this.recording = recording.toAbsolutePath().normalize();
    }

    /**
     * The document about a recording, if there is one.
     *
     * @param file what people call the file that the documents were read from
     * @throws IOException if several are equally near to it; one line for a person
     */
    public static Optional<ExchangedAnnotations> find(String file, List<ExchangedAnnotations> documents, Path recording)
            throws IOException {
        RecordingMatch match = new RecordingMatch(recording);
        for (Predicate<RecordingFacts> rule :
                List.<Predicate<RecordingFacts>>of(match::liesThere, match::hasFingerprint, match::isCalled)) {
            List<ExchangedAnnotations> found = documents.stream()
                    .filter(document -> rule.test(document.recording()))
                    .toList();
            if (found.size() > 1) {
                throw new IOException(file + ": has " + found.size() + " recordings that may be " + recording + ": "
                        + named(found, RecordingFacts::path));
            }
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** The names of the recordings that documents are about, for a person; only the first ones of many. */
    public static String names(List<ExchangedAnnotations> documents) {
        return named(documents, RecordingFacts::fileName);
    }

    private static String named(List<ExchangedAnnotations> documents, Function<RecordingFacts, String> name) {
        List<String> names = new ArrayList<>(documents.stream()
                .map(document -> name.apply(document.recording()))
                .filter(each -> !each.isEmpty())
                .toList());
        if (names.size() > MOST_NAMED) {
            return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + " and "
                    + (names.size() - MOST_NAMED) + " others";
        }
        return String.join(", ", names);
    }

    private boolean liesThere(RecordingFacts facts) {
        try {
            Path said = Path.of(facts.path());
            return said.isAbsolute()
                    && (said.normalize().equals(recording)
                            || Files.exists(said) && Files.exists(recording) && Files.isSameFile(said, recording));
        } catch (InvalidPathException | IOException e) {
            // A name from another system, or a place that cannot be looked at.
            return false;
        }
    }

    private boolean hasFingerprint(RecordingFacts facts) {
        return facts.fingerprint().isPresent() && facts.fingerprint().equals(fingerprint());
    }

    private Optional<Fingerprint> fingerprint() {
        if (fingerprint == null) {
            try {
                fingerprint = Optional.of(Fingerprint.of(recording));
            } catch (IOException e) {
                // Whoever reads the recording says so.
                fingerprint = Optional.empty();
            }
        }
        return fingerprint;
    }

    /** Formats without extensions in their names of recordings say the name only. */
    private boolean isCalled(RecordingFacts facts) {
        String name = recording.getFileName().toString();
        return facts.fileName().equals(name)
                || name.contains(".") && facts.fileName().equals(name.substring(0, name.lastIndexOf('.')));
    }
}
