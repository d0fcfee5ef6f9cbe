// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.function.LongFunction;
import org.speechemotion.studio.annotation.AnnotationTrack;

/**
 * Makes a track and does something with it, as one step: the first annotation of somebody who has no track yet.
 *
 * @param track the new track, which comes last
 * @param then what is done, by the identity of the track
 */
public record InNewTrack(AnnotationTrack track, LongFunction<Operation> then) implements Operation {

    @Override
    public CommandKind kind() {
        return then.apply(0).kind();
    }

    @Override
    public void draft(Draft draft) {
        long made = draft.addTrack(TrackHeader.of(track), track.annotations(), Integer.MAX_VALUE);
        then.apply(made).draft(draft);
    }
}
