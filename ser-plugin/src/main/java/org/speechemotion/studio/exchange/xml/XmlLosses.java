// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;

/** What XML cannot hold. */
final class XmlLosses {

    /** Characters of labels and notes that no XML file may have. */
    static final Loss CHARACTERS =
            new Loss("characters that XML does not allow", document -> Losses.details("", XmlLosses::clean)
                    .removal()
                    .apply(Losses.labels("", XmlLosses::clean).removal().apply(document)));

    /** Line breaks and such characters where an attribute is all there is. */
    static final Loss NAMES = new Loss(
            "line breaks in names of tracks, speakers, authors and recordings",
            document -> named(Losses.names("", XmlLosses::line).removal().apply(speakers(document))));

    private XmlLosses() {}

    private static AnnotationDetails clean(AnnotationDetails details) {
        String note = clean(details.note());
        return note.equals(details.note()) ? details : details.withNote(note);
    }

    private static ExchangedAnnotations speakers(ExchangedAnnotations document) {
        return Losses.details("", details -> {
                    String speaker = line(details.speaker());
                    return speaker.equals(details.speaker()) ? details : details.withSpeaker(speaker);
                })
                .removal()
                .apply(document);
    }

    private static ExchangedAnnotations named(ExchangedAnnotations document) {
        String path = line(document.recording().path());
        return path.equals(document.recording().path())
                ? document
                : document.withRecording(document.recording().withPath(path));
    }

    /** The text with U+FFFD for what XML does not allow. */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlLosses::isAllowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> clean.appendCodePoint(isAllowed(point) ? point : 0xFFFD));
        return clean.toString();
    }

    /** The clean text in one line. */
    static String line(String text) {
        return clean(text).replaceAll("[\\t\\r\\n]+", " ");
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
