// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Losses;

/** SubRip subtitles. */
public final class SrtFormat extends CueFormat {

    /** The format. */
    public SrtFormat() {
        super(',', Losses.SPEAKERS);
    }

    @Override
    public String id() {
        return "srt";
    }

    @Override
    public String name() {
        return "SubRip subtitles";
    }

    @Override
    public String extension() {
        return "srt";
    }

    @Override
    String header() {
        return "";
    }

    @Override
    String text(Annotation annotation) {
        return annotation.label();
    }

    @Override
    Annotation annotation(AnnotationInput input, String place, double start, double end, String text)
            throws IOException {
        return Annotation.of(0, input.span(place, start, end), text.strip());
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains("-->") && !beginning.startsWith("WEBVTT");
    }
}
