// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Losses;

/** WebVTT subtitles; the speaker is the voice of a cue. */
public final class WebVttFormat extends CueFormat {

    private static final Pattern VOICE = Pattern.compile("(?s)<v(?:\\.[^\\s>]*)?\\s([^>]*)>(.*?)(?:</v>)?\\s*");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** The format. */
    public WebVttFormat() {
        super('.', Losses.details("line breaks in names of speakers, and spaces around them", details -> {
            String line = LabelText.line(details.speaker());
            return line.equals(details.speaker()) ? details : details.withSpeaker(line);
        }));
    }

    @Override
    public String id() {
        return "webvtt";
    }

    @Override
    public String name() {
        return "WebVTT subtitles";
    }

    @Override
    public String extension() {
        return "vtt";
    }

    @Override
    String header() {
        return "WEBVTT\n\n";
    }

    @Override
    String text(Annotation annotation) {
        String speaker = annotation.details().speaker();
        return (speaker.isEmpty() ? "" : "<v " + escaped(speaker) + ">") + escaped(annotation.label());
    }

    @Override
    Annotation annotation(AnnotationInput input, String place, double start, double end, String text)
            throws IOException {
        String label = text;
        AnnotationDetails details = AnnotationDetails.NONE;
        Matcher voice = VOICE.matcher(text);
        if (voice.matches()) {
            details = details.withSpeaker(unescaped(voice.group(1)).strip());
            label = voice.group(2);
        }
        return Annotation.of(
                        0,
                        input.span(place, start, end),
                        unescaped(TAG.matcher(label).replaceAll("")).strip())
                .withDetails(details);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00A0")
                .replace("&lrm;", "\u200E")
                .replace("&rlm;", "\u200F")
                .replace("&amp;", "&");
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.startsWith("WEBVTT");
    }
}
