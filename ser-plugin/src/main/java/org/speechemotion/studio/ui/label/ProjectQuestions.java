// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.nio.file.Path;
import java.util.Optional;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.annotation.store.StoredRecording;

/** What only a person can decide when a project cannot simply be opened. Asked on a background thread, which waits. */
public interface ProjectQuestions {

    /** Whether a project is to be looked at that cannot be worked on: somebody has it, or its folder is not writable. */
    boolean lookAt(ProjectException reason);

    /** Whether the newest good copy is to take the place of a damaged project; only asked if there is one. */
    boolean restore(DamagedProjectException damage);

    /** Whether what can still be read is to take the place of a damaged project of which there is no good copy. */
    boolean salvage(DamagedProjectException damage, Salvage.Found left);

    /** The folder where a recording may be that is not where it was; empty if the person gave up. */
    Optional<Path> folderOf(StoredRecording missing);
}
