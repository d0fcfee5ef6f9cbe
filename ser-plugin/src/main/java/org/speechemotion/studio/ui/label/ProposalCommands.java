// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.edit.Accept;
import org.speechemotion.studio.annotation.edit.DocumentTrack;

/** Takes over what a model proposes, many at once; in the window's lookup while there are proposals. */
@Messages("MSG_NoProposalsHere=There are no proposals in what is seen")
public final class ProposalCommands {

    private final AnnotationSession session;
    private final RecordingPlace place;
    private final TargetTrack target;

    ProposalCommands(AnnotationSession session, RecordingPlace place) {
        this.session = session;
        this.place = place;
        target = new TargetTrack(session);
    }

    /** Whether there are any. */
    boolean isPossible() {
        return session.tracks().stream().anyMatch(ProposalCommands::proposes);
    }

    private static boolean proposes(DocumentTrack track) {
        return track.isReadOnly()
                && track.header().content() == TrackContent.EMOTION
                && track.items().size() > 0;
    }

    /** Accepts the proposals that are seen, or a part of which is. */
    public void acceptVisible() {
        accept(place.visible());
    }

    /** Accepts all proposals. */
    public void acceptAll() {
        accept(new TimeSpan(0, Math.nextUp(session.recording().duration())));
    }

    private void accept(TimeSpan span) {
        Set<Long> items = new LinkedHashSet<>();
        session.tracks().stream().filter(ProposalCommands::proposes).forEach(track -> track.items()
                .forEachIn(span, item -> items.add(item.id())));
        if (items.isEmpty()) {
            session.tellProblem(Bundle.MSG_NoProposalsHere());
        } else {
            target.perform(track -> new Accept(items, track, Optional.empty()));
        }
    }
}
