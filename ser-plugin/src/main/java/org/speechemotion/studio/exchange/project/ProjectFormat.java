// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.project;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.ProjectSnapshot;
import org.speechemotion.studio.annotation.store.StoredRecording;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;

/**
 * A project of this program: all its recordings with all their tracks. It is only read, also while a window works on it;
 * what can be undone in it and how it was looked at stay there.
 */
public final class ProjectFormat implements AnnotationFormat {

    @Override
    public String id() {
        return "project";
    }

    @Override
    public String name() {
        return "project of Speech Emotion Studio";
    }

    @Override
    public String extension() {
        return Project.EXTENSION;
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return new Reduction(List.of());
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public boolean canWrite() {
        return false;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) {
        throw new UnsupportedOperationException("projects are written by the window only");
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.startsWith("SQLite format 3\0");
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        try (ProjectSnapshot project = ProjectSnapshot.of(input.file(), input::checkCancelled)) {
            if (project.annotations() > AnnotationInput.MOST_ANNOTATIONS) {
                throw input.wrong("holds more than the " + AnnotationInput.MOST_ANNOTATIONS
                        + " annotations that are read; open it, and export one recording after the other");
            }
            List<ExchangedAnnotations> documents = new ArrayList<>();
            for (StoredRecording recording : project.recordings()) {
                input.checkCancelled();
                documents.add(new ExchangedAnnotations(facts(input.file(), recording), project.tracks(recording)));
            }
            return documents.isEmpty()
                    ? List.of(new ExchangedAnnotations(RecordingFacts.UNKNOWN, List.of()))
                    : documents;
        } catch (ProjectException e) {
            throw named(input, e);
        }
    }

    /** The failure under the name by which people know the file. */
    private static IOException named(AnnotationInput input, ProjectException failure) {
        String file = input.file() + ": ";
        return failure.getMessage().startsWith(file)
                ? input.wrong(failure.getMessage().substring(file.length()))
                : failure;
    }

    /** Where the recording was last seen, or, if both were moved, where it lies from the project. */
    private static RecordingFacts facts(Path project, StoredRecording stored) {
        RecordingFacts facts = RecordingFacts.of(stored.recording()).withFingerprint(stored.fingerprint());
        Path folder = project.toAbsolutePath().getParent();
        if (Files.isRegularFile(stored.recording().path())
                || stored.relativePath().isEmpty()
                || folder == null) {
            return facts;
        }
        try {
            Path near = folder.resolve(stored.relativePath()).normalize();
            return Files.isRegularFile(near) ? facts.withPath(near.toString()) : facts;
        } catch (InvalidPathException e) {
            // A name from another system.
            return facts;
        }
    }
}
