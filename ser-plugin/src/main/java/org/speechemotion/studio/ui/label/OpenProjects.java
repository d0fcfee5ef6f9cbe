// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.studio.annotation.store.Project;

/**
 * The projects that windows of this program have open. Windows on recordings of one project share it; the last one that
 * lets it go closes it. Opening and closing wait for the disk.
 */
final class OpenProjects {

    /** Those of all windows. */
    static final OpenProjects STANDARD = new OpenProjects();

    private final Map<Path, Shared> open = new HashMap<>();

    /** A project while somebody holds it. */
    private static final class Shared {

        private final Project project;
        private int holders;

        Shared(Project project) {
            this.project = project;
        }
    }

    /** Makes or opens a project. */
    @FunctionalInterface
    private interface Source {
        Project get() throws IOException;
    }

    /** A project that was opened once more; to be closed once. */
    record Handle(Project project, Closeable end) implements Closeable {
        @Override
        public void close() throws IOException {
            end.close();
        }
    }

    /** Opens a project to work on it, or shares it if it is open. */
    Handle open(Path file, String author, Clock clock) throws IOException {
        return hold(file, () -> Project.open(file, author, clock));
    }

    /** Makes a new project, whose file must not be there. */
    Handle create(Path file, String author, Clock clock) throws IOException {
        return hold(file, () -> Project.create(file, author, clock));
    }

    /** Opens a project to look at it; it is not shared. */
    static Handle look(Path file, Clock clock) throws IOException {
        Project project = Project.openReadOnly(file, clock);
        return new Handle(project, project);
    }

    private synchronized Handle hold(Path file, Source source) throws IOException {
        Path key = key(file);
        Shared shared = open.get(key);
        if (shared == null) {
            shared = new Shared(source.get());
            open.put(key, shared);
        }
        shared.holders++;
        return new Handle(shared.project, () -> letGo(key));
    }

    private synchronized void letGo(Path key) throws IOException {
        Shared shared = open.get(key);
        if (shared != null && --shared.holders == 0) {
            open.remove(key);
            shared.project.close();
        }
    }

    /**
     * Closes all projects, whoever still holds them: the program ends. One that cannot be written any more keeps no other open.
     *
     * @throws IOException the first failure, if there is one; one line for a person
     */
    synchronized void closeAll() throws IOException {
        IOException first = null;
        for (Shared shared : open.values()) {
            try {
                shared.project.close();
            } catch (IOException failure) {
                first = first == null ? failure : first;
            }
        }
        open.clear();
        if (first != null) {
            throw first;
        }
    }

    /** The projects that are open to be worked on. */
    synchronized List<Project> all() {
        List<Project> all = new ArrayList<>();
        open.values().forEach(shared -> all.add(shared.project));
        return all;
    }

    private static Path key(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            return whole.getParent().toRealPath().resolve(whole.getFileName());
        } catch (IOException e) {
            return whole;
        }
    }
}
