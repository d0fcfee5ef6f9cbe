// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.store.Backups;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.Salvage;

/**
 * Puts something whole in the place of a damaged project: its newest good copy, or what can still be read of it. A copy may
 * be from before most of the work, so the person is told of both.
 */
@Messages({
    "# {0} - project",
    "# {1} - damaged file",
    "MSG_Salvaged={0} has what could still be read; the damaged file is {1}",
    "# {0} - project",
    "# {1} - damaged file",
    "MSG_Restored={0} is the older copy now; the damaged file is {1}"
})
final class ProjectRepair {

    private static final Logger LOG = Logger.getLogger(ProjectRepair.class.getName());

    private final ProjectQuestions questions;
    private final Consumer<String> messages;
    private final Clock clock;

    ProjectRepair(ProjectQuestions questions, Consumer<String> messages, Clock clock) {
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Asks what is to be done, and does it.
     *
     * @return whether the project can be opened now; not if the person would rather leave it
     * @throws IOException if there is nothing to go on with, or nothing can be written; one line for a person
     */
    boolean repair(Path file, DamagedProjectException damage) throws IOException {
        Backups backups = new Backups(file, clock);
        Optional<GoodCopy> copy = damage.backup().isPresent()
                ? Optional.of(backups.contents(damage.backup().get()))
                : Optional.empty();
        Optional<Salvage> left = legible(file, copy.isPresent());
        try (Salvage salvage = left.orElse(null)) {
            if (copy.isEmpty() && salvage == null) {
                throw damage;
            }
            return switch (questions.repair(damage, copy, left.map(Salvage::found))) {
                case COPY -> {
                    Path kept = backups.restore(copy.orElseThrow().file());
                    messages.accept(Bundle.MSG_Restored(file.getFileName(), kept));
                    yield true;
                }
                case LEGIBLE -> {
                    Path kept = backups.restore(left.orElseThrow().file());
                    messages.accept(Bundle.MSG_Salvaged(file.getFileName(), kept));
                    yield true;
                }
                case NOTHING -> false;
            };
        }
    }

    /** What can be read; that there is no room to read it is no reason to keep a good copy from the person. */
    private static Optional<Salvage> legible(Path file, boolean hasCopy) throws IOException {
        try {
            return Salvage.of(file);
        } catch (IOException failure) {
            if (!hasCopy) {
                throw failure;
            }
            LOG.log(Level.WARNING, "read what is legible of " + file, failure);
            return Optional.empty();
        }
    }
}
