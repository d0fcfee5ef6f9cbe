// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.LinkedHashSet;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.Ripple;

/** What can be done with the selected stretch of time; in the window's lookup while there is one. */
public final class TimeCommands {

    private final AnnotationSession session;
    private final RecordingPlace place;
    private final CreateCommands create;

    TimeCommands(AnnotationSession session, RecordingPlace place, CreateCommands create) {
        this.session = session;
        this.place = place;
        this.create = create;
    }

    /** Makes an annotation of the selected stretch. */
    public void create() {
        place.selection().ifPresent(create::create);
    }

    /** Takes the selected stretch out of the active track: what lies in it goes, what comes later moves to the left. */
    public void rippleDelete() {
        ripple(-1);
    }

    /** Puts as much time as is selected into the active track: what comes later moves to the right. */
    public void rippleInsert() {
        ripple(1);
    }

    private void ripple(int sign) {
        place.selection().ifPresent(span -> session.activeTrack()
                .ifPresent(track -> session.perform(new Ripple(Set.of(track), span.start(), sign * span.duration()))));
    }

    /** Selects the annotations of all tracks that are worked on which have time in common with the selected stretch. */
    public void selectAnnotations() {
        TimeSpan span = place.selection().orElse(new TimeSpan(0, 0));
        Set<Long> found = new LinkedHashSet<>();
        session.tracks().stream()
                .filter(track -> !track.isReadOnly())
                .forEach(track -> track.items().in(span).stream().map(Item::id).forEach(found::add));
        session.select(found);
    }
}
