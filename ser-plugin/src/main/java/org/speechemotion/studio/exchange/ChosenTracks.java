// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.List;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;

/** Which tracks of a file are meant where none is named. */
public final class ChosenTracks {

    private ChosenTracks() {}

    /** Tracks with emotions: those that are the truth, else those that people made, else any; without emotions all. */
    public static List<AnnotationTrack> of(ExchangedAnnotations document) {
        List<AnnotationTrack> emotions = document.tracks(TrackContent.EMOTION);
        for (TrackKind kind : List.of(TrackKind.REFERENCE, TrackKind.ANNOTATOR)) {
            List<AnnotationTrack> ofKind =
                    emotions.stream().filter(track -> track.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                return ofKind;
            }
        }
        return emotions.isEmpty() ? document.tracks() : emotions;
    }
}
