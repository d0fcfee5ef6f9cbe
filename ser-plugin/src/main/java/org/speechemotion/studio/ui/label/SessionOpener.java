// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentContents;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.Fingerprint;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.ProjectInUseException;
import org.speechemotion.studio.annotation.store.RecordingFinder;
import org.speechemotion.studio.annotation.store.StoredRecording;

/**
 * Opens sessions of annotation: with the project of a recording if it has one, else with none until the first edit. It
 * waits for the disk and for answers, so it is not for the event thread.
 */
@Messages({
    "# {0} - recording",
    "# {1} - project",
    "MSG_KeptElsewhere=Annotations of {0} are kept in {1}, since nothing can be written beside it",
    "# {0} - project",
    "# {1} - recording",
    "MSG_NotFound={0}: the recording {1} was moved, and is not found; open the project again and choose its folder"
})
public final class SessionOpener {

    private final OpenProjects projects;
    private final ProjectPlaces places;
    private final ProjectQuestions questions;
    private final Consumer<String> messages;
    private final Supplier<String> author;
    private final Clock clock;

    /**
     * An opener of sessions of the user.
     *
     * @param author asked with each opening who annotates
     * @param messages told, in one line, what a person should know while going on
     */
    public SessionOpener(ProjectQuestions questions, Supplier<String> author, Consumer<String> messages) {
        this(OpenProjects.STANDARD, ProjectPlaces.standard(), questions, messages, author, Clock.systemUTC());
    }

    SessionOpener(
            OpenProjects projects,
            ProjectPlaces places,
            ProjectQuestions questions,
            Consumer<String> messages,
            Supplier<String> author,
            Clock clock) {
        this.projects = projects;
        this.places = places;
        this.questions = questions;
        this.messages = messages;
        this.author = author;
        this.clock = clock;
    }

    /**
     * The session of a recording.
     *
     * @param project the project that it had last; empty for the one beside it, if there is one
     * @return empty if the person would rather not open it
     * @throws IOException if its project cannot be opened; one line for a person
     */
    public Optional<AnnotationSession> open(Recording recording, Optional<Path> project) throws IOException {
        Optional<Path> existing = project.filter(Files::exists).or(() -> places.existing(recording.path()));
        if (existing.isEmpty()) {
            return Optional.of(unsaved(recording));
        }
        Optional<OpenProjects.Handle> handle = openOrAsk(existing.get());
        return handle.isEmpty() ? Optional.empty() : Optional.of(session(handle.get(), recording));
    }

    /** A session that makes a project with the first edit. */
    AnnotationSession unsaved(Recording recording) {
        AnnotationDocument document = new AnnotationDocument(author.get(), clock, DocumentContents.EMPTY);
        return new AnnotationSession(recording, new SessionSaving(document, () -> make(recording)), messages);
    }

    private AnnotationSession session(OpenProjects.Handle handle, Recording recording) throws IOException {
        try {
            Optional<StoredRecording> stored = stored(handle.project(), recording);
            if (stored.isPresent()) {
                return session(handle, recording, stored.get());
            }
            if (!handle.project().isReadOnly()) {
                handle.close();
                return unsaved(recording);
            }
            AnnotationDocument nothing = AnnotationDocument.readOnly(DocumentContents.EMPTY);
            SessionSaving saving = new SessionSaving(new SessionSaving.Place(handle, -1), nothing, Map.of());
            return new AnnotationSession(recording, saving, messages);
        } catch (IOException | RuntimeException failure) {
            handle.close();
            throw failure;
        }
    }

    private AnnotationSession session(OpenProjects.Handle handle, Recording recording, StoredRecording stored)
            throws IOException {
        Project project = handle.project();
        if (!project.isReadOnly() && !stored.recording().path().equals(recording.path())) {
            project.moved(stored, recording.path());
        }
        SessionSaving saving = new SessionSaving(
                new SessionSaving.Place(handle, stored.id()), project.document(stored.id()), project.view(stored.id()));
        return new AnnotationSession(recording, saving, messages);
    }

    /** The recording in a project, also if it has another name or folder now. */
    private static Optional<StoredRecording> stored(Project project, Recording recording) throws IOException {
        List<StoredRecording> all = project.recordings();
        Optional<StoredRecording> same = all.stream()
                .filter(each -> each.recording().path().equals(recording.path()))
                .findFirst();
        if (same.isPresent() || all.isEmpty()) {
            return same;
        }
        Fingerprint fingerprint = Fingerprint.of(recording.path());
        return all.stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Opens a project, after asking if that needs a decision; empty if the person would rather not. */
    private Optional<OpenProjects.Handle> openOrAsk(Path file) throws IOException {
        try {
            return Optional.of(projects.open(file, author.get(), clock));
        } catch (DamagedProjectException damage) {
            return new ProjectRepair(questions, messages, clock).repair(file, damage)
                    ? Optional.of(projects.open(file, author.get(), clock))
                    : Optional.empty();
        } catch (ProjectException reason) {
            boolean canBeSeen = reason instanceof ProjectInUseException || !Files.isWritable(file.getParent());
            if (!canBeSeen) {
                throw reason;
            }
            return questions.lookAt(reason) ? Optional.of(OpenProjects.look(file, clock)) : Optional.empty();
        }
    }

    /** Makes the project of a recording in the first place that can be written to, and adds the recording. */
    private SessionSaving.Place make(Recording recording) throws IOException {
        List<Path> candidates = places.of(recording.path());
        IOException first = null;
        for (Path file : candidates) {
            try {
                SessionSaving.Place place = make(file, recording);
                if (first != null) {
                    messages.accept(Bundle.MSG_KeptElsewhere(recording.path().getFileName(), file));
                }
                return place;
            } catch (ProjectInUseException | DamagedProjectException reason) {
                throw reason;
            } catch (IOException reason) {
                if (first == null) {
                    first = reason;
                } else {
                    first.addSuppressed(reason);
                }
            }
        }
        throw first;
    }

    private SessionSaving.Place make(Path file, Recording recording) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OpenProjects.Handle handle = Files.exists(file)
                ? projects.open(file, author.get(), clock)
                : projects.create(file, author.get(), clock);
        try {
            return new SessionSaving.Place(
                    handle, handle.project().add(recording).id());
        } catch (IOException | RuntimeException failure) {
            handle.close();
            throw failure;
        }
    }

    /**
     * The sessions of all recordings of a project, where they are now.
     *
     * @param folders where recordings may be that are no longer where they were
     * @param problems told of each recording that is not found, in one line
     * @return none if the person would rather not open it
     * @throws IOException if it cannot be opened; one line for a person
     */
    public List<AnnotationSession> openProject(Path file, List<Path> folders, Consumer<String> problems)
            throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Path whole = file.toAbsolutePath().normalize();
        Optional<OpenProjects.Handle> handle = openOrAsk(whole);
        if (handle.isEmpty()) {
            return List.of();
        }
        List<AnnotationSession> sessions = new ArrayList<>();
        try (OpenProjects.Handle open = handle.get()) {
            for (StoredRecording stored : open.project().recordings()) {
                Optional<Path> found = find(whole, stored, folders);
                if (found.isEmpty()) {
                    problems.accept(
                            Bundle.MSG_NotFound(whole, stored.recording().path()));
                    continue;
                }
                OpenProjects.Handle own = open.project().isReadOnly()
                        ? OpenProjects.look(whole, clock)
                        : projects.open(whole, author.get(), clock);
                sessions.add(session(own, at(stored.recording(), found.get()), stored));
            }
        }
        return sessions;
    }

    private Optional<Path> find(Path project, StoredRecording stored, List<Path> folders) {
        Optional<Path> found = new RecordingFinder(project.getParent(), folders).find(stored);
        return found.isPresent()
                ? found
                : questions.folderOf(stored).flatMap(folder -> new RecordingFinder(folder, List.of()).find(stored));
    }

    private static Recording at(Recording recording, Path path) {
        return new Recording(
                path.toAbsolutePath().normalize(),
                recording.sampleRate(),
                recording.channels(),
                recording.frames(),
                recording.encoding());
    }
}
