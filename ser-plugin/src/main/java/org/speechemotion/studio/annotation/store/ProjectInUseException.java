// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.nio.file.Path;

/** A project that another window or program has open; it can still be opened to be looked at. */
public final class ProjectInUseException extends ProjectException {

    private static final long serialVersionUID = 1;

    private final String owner;

    ProjectInUseException(Path file, String owner) {
        super(file + ": is open already: " + owner + "; close it there, or open it to look at only");
        this.owner = owner;
    }

    /** Who has it, for a person to read. */
    public String owner() {
        return owner;
    }
}
