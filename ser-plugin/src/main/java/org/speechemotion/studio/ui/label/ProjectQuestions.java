// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.nio.file.Path;
import java.util.Optional;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.annotation.store.StoredRecording;

/** What only a person can decide when a project cannot simply be opened. Asked on a background thread, which waits. */
public interface ProjectQuestions {

    /** Whether a project is to be looked at that cannot be worked on: somebody has it, or its folder is not writable. */
    boolean lookAt(ProjectException reason);

    /**
     * What is to take the place of a damaged project. Only asked if there is something, and answered with what there is.
     *
     * @param copy the newest good copy, if there is one
     * @param legible what can still be read of the damaged file, if it is anything
     */
    Repair repair(DamagedProjectException damage, Optional<GoodCopy> copy, Optional<Salvage.Found> legible);

    /** The folder where a recording may be that is not where it was; empty if the person gave up. */
    Optional<Path> folderOf(StoredRecording missing);
}
