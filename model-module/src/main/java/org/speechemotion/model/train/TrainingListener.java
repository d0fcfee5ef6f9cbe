// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.List;

/** Is told how a training goes. Called from the training's own thread. */
@FunctionalInterface
public interface TrainingListener {

    /** An epoch has ended. */
    void epoch(EpochReport report);

    /**
     * The training goes on where it was stopped.
     *
     * @param earlier the epochs that were complete
     */
    default void resumed(List<EpochReport> earlier) {}

    /** Something that the user should know, in one line. */
    default void note(String line) {}
}
