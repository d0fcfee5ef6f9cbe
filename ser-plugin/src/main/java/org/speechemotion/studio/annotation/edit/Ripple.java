// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Optional;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Puts time into tracks or takes it out, and moves what comes later. What reaches over the place becomes longer or
 * shorter; what lies in time that is taken out is deleted.
 *
 * @param tracks which tracks
 * @param at where time is put in, or where the time begins that is taken out, in seconds
 * @param seconds how much is put in; below 0: how much is taken out
 */
public record Ripple(Set<Long> tracks, double at, double seconds) implements Operation {

    /** Keeps a copy. */
    public Ripple {
        tracks = Set.copyOf(tracks);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RIPPLE;
    }

    @Override
    public void draft(Draft draft) {
        for (long track : tracks) {
            draft.editable(track);
            ItemTree items = draft.track(track).items();
            items.forEachIn(new TimeSpan(at, Math.max(at, Math.nextUp(items.latestEnd()))), item -> move(draft, item));
        }
    }

    private void move(Draft draft, Item item) {
        Annotation before = item.annotation();
        Optional<TimeSpan> span = seconds >= 0 ? Optional.of(longer(before.span())) : shorter(before.span());
        if (span.isEmpty()) {
            draft.remove(item.id());
        } else if (!span.get().equals(before.span())) {
            draft.replace(item.id(), draft.byAuthor(before, before.withSpan(span.get())));
        }
    }

    private TimeSpan longer(TimeSpan span) {
        return span.start() >= at
                ? Shift.shifted(span, seconds)
                : new TimeSpan(span.start(), span.end() > at ? span.end() + seconds : span.end());
    }

    private Optional<TimeSpan> shorter(TimeSpan span) {
        double to = at - seconds;
        if (span.start() >= to) {
            return Optional.of(Shift.shifted(span, seconds));
        }
        if (span.end() <= at && span.start() < at) {
            return Optional.of(span);
        }
        if (span.start() >= at && span.end() <= to) {
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(Math.min(span.start(), at), span.end() > to ? span.end() + seconds : at));
    }
}
