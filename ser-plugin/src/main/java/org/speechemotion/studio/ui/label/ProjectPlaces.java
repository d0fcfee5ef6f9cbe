// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.studio.annotation.store.Project;

/**
 * Where the project of a recording lies: beside it, or in a folder of the user's own where nothing can be written beside
 * it.
 *
 * @param otherwise the user's own folder; it is made when it is needed
 */
record ProjectPlaces(Path otherwise) {

    /** As much of a recording's name as is taken over, in characters, so that the file system allows the whole. */
    private static final int LONGEST = 100;

    private static final int HASH = 8;

    /** With the folder that the system has for such things. */
    static ProjectPlaces standard() {
        return new ProjectPlaces(UserFolders.data("projects"));
    }

    /** Where a project of a recording may be, the better place first. */
    List<Path> of(Path recording) {
        Path whole = recording.toAbsolutePath().normalize();
        String name = stem(whole.getFileName().toString());
        // Recordings of one name in several folders must not meet in the user's folder.
        UUID place = UUID.nameUUIDFromBytes(whole.toString().getBytes(StandardCharsets.UTF_8));
        String own = name.substring(0, Math.min(LONGEST, name.length())) + "-"
                + place.toString().substring(0, HASH);
        return List.of(
                whole.resolveSibling(name + "." + Project.EXTENSION), otherwise.resolve(own + "." + Project.EXTENSION));
    }

    /** The project that a recording has already. */
    Optional<Path> existing(Path recording) {
        return of(recording).stream().filter(Files::exists).findFirst();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
