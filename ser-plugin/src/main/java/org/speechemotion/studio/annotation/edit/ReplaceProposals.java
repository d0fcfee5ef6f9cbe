// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;
import java.util.Optional;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;

/**
 * Puts in what a model says, in the place of older proposals of the same names. Tracks of people stay as they are.
 *
 * @param proposals tracks of a model
 */
public record ReplaceProposals(List<AnnotationTrack> proposals) implements Operation {

    /** Keeps a copy. */
    public ReplaceProposals {
        proposals = List.copyOf(proposals);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.PROPOSALS;
    }

    @Override
    public void draft(Draft draft) {
        for (AnnotationTrack proposal : proposals) {
            Optional<Long> older = draft.trackNamed(proposal.name())
                    .filter(track -> draft.header(track).kind() == TrackKind.MACHINE);
            int place = older.map(draft::placeOf).orElse(Integer.MAX_VALUE);
            older.ifPresent(draft::removeTrack);
            draft.addTrack(TrackHeader.of(proposal), proposal.annotations(), place);
        }
    }
}
