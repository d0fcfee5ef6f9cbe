// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.HashSet;
import java.util.Set;
import java.util.prefs.Preferences;
import org.openide.util.Lookup;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;

/**
 * All commands on annotations of a window. Each is in the lookup while it can do something, so that menu items and keys of
 * those that cannot are grey.
 */
public final class AnnotationActions {

    private final AnnotationSession session;
    private final RecordingPlace place;
    private final InstanceContent content = new InstanceContent();
    private final Lookup lookup = new AbstractLookup(content);
    private final Set<Object> offered = new HashSet<>();
    private final LabellingFlow flow;
    private final LabelCommands labels;
    private final SelectionCommands selection;
    private final MergeCommand merge;
    private final TimeCommands time;
    private final CreateCommands create;
    private final ProposalCommands proposals;
    private final TrackCommands tracks;

    /** Commands of a session, at a place of its recording. {@link #update} is to be called when that is another. */
    public AnnotationActions(AnnotationSession session, RecordingPlace place, Preferences preferences) {
        this.session = session;
        this.place = place;
        flow = new LabellingFlow(session, place, preferences);
        labels = new LabelCommands(session, flow);
        selection = new SelectionCommands(session, place);
        merge = new MergeCommand(session);
        create = new CreateCommands(session, place);
        time = new TimeCommands(session, place, create);
        proposals = new ProposalCommands(session, place);
        tracks = new TrackCommands(session);
        content.add(flow);
        session.addListener(event -> {
            boolean ongoing = event instanceof AnnotationEvent.DocumentChanged changed
                    && changed.change().isOngoing();
            if (!ongoing) {
                update();
            }
        });
        update();
    }

    /** The commands that can do something now. */
    public Lookup lookup() {
        return lookup;
    }

    /** Labels by key, for the window's own keys. */
    public LabelCommands labels() {
        return labels;
    }

    /** Offers what can be done now, and nothing else. */
    public void update() {
        boolean editable = !session.isReadOnly();
        boolean own = !session.selectedEditable().isEmpty();
        offer(labels, editable && !session.selected().isEmpty());
        offer(selection, own);
        offer(merge, own && merge.isPossible());
        offer(create, editable);
        offer(time, editable && place.selection().isPresent());
        offer(proposals, editable && proposals.isPossible());
        offer(tracks, editable && session.activeTrack().isPresent());
    }

    private void offer(Object command, boolean possible) {
        if (possible && offered.add(command)) {
            content.add(command);
        } else if (!possible && offered.remove(command)) {
            content.remove(command);
        }
    }
}
