// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import org.speechemotion.studio.annotation.AnnotationDetails;

/** Line ends inside texts. Formats whose own lines may end in any way cannot tell one kind from another. */
public final class LineEnds {

    /** Carriage returns in texts of annotations and in names of tracks, which become line feeds. */
    public static final Loss RETURNS = new Loss("carriage returns, which become line feeds", document -> Losses.names(
                    "", LineEnds::withLineFeeds)
            .removal()
            .apply(Losses.details("", LineEnds::withLineFeeds)
                    .removal()
                    .apply(Losses.labels("", LineEnds::withLineFeeds).removal().apply(document))));

    private LineEnds() {}

    private static AnnotationDetails withLineFeeds(AnnotationDetails details) {
        String note = withLineFeeds(details.note());
        String speaker = withLineFeeds(details.speaker());
        return note.equals(details.note()) && speaker.equals(details.speaker())
                ? details
                : details.withNote(note).withSpeaker(speaker);
    }

    private static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
