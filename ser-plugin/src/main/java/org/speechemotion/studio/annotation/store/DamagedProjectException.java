// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.nio.file.Path;
import java.util.Optional;

/** A project file whose contents are no longer whole. */
public final class DamagedProjectException extends ProjectException {

    private static final long serialVersionUID = 1;

    private final transient Path backup;

    DamagedProjectException(Path file, Optional<Path> backup, Throwable cause) {
        super(
                file + ": the project is damaged; "
                        + backup.map(path -> "the newest good copy is " + path)
                                .orElse("there is no good older copy of it"),
                cause);
        this.backup = backup.orElse(null);
    }

    /** The newest older copy that is whole, to be put in the place of the file with {@link Backups#restore}. */
    public Optional<Path> backup() {
        return Optional.ofNullable(backup);
    }
}
