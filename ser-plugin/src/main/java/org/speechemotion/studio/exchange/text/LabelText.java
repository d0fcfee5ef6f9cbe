// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

/**
 * The channel, the label and the confidence in one line, such as "channel 1: angry (0.70)".
 *
 * @param channels whether the channel stands before each label
 */
record LabelText(boolean channels) {

    private static final Pattern CHANNEL = Pattern.compile("channel (\\d{1,3}): ?(.*)");
    private static final Pattern CONFIDENCE = Pattern.compile("(.*?)\\s*\\(([01](?:[.,]\\d+)?)\\)");

    /** The way to write the labels of a document: with channels if there are several, or if it may seem so. */
    static LabelText of(ExchangedAnnotations document) {
        boolean several =
                document.tracks().stream().anyMatch(track -> !track.channels().equals(List.of(0)));
        return new LabelText(several
                || document.annotations().anyMatch(annotation -> CHANNEL.matcher(line(annotation.label()))
                        .matches()));
    }

    /** What is written for an annotation. */
    String write(Annotation annotation) {
        String channel = channels ? "channel " + annotation.channel() + ": " : "";
        String confidence = annotation.confidence().isPresent()
                ? " (" + Decimals.fixed(annotation.confidence().getAsDouble(), 2) + ")"
                : "";
        return channel + line(annotation.label()) + confidence;
    }

    /** The annotation with channel, label and confidence as its text says. */
    static Annotation read(Annotation annotation, String text) {
        int channel = 0;
        String label = text.strip();
        OptionalDouble confidence = OptionalDouble.empty();
        Matcher ofChannel = CHANNEL.matcher(label);
        if (ofChannel.matches()) {
            channel = Integer.parseInt(ofChannel.group(1));
            label = ofChannel.group(2);
        }
        Matcher sure = CONFIDENCE.matcher(label);
        if (sure.matches() && Double.parseDouble(sure.group(2).replace(',', '.')) <= 1) {
            confidence = OptionalDouble.of(Double.parseDouble(sure.group(2).replace(',', '.')));
            label = sure.group(1);
        }
        return new Annotation(
                channel, annotation.span(), label.strip(), confidence, annotation.scores(), annotation.details());
    }

    /** Whether this is what it seems to be. */
    boolean isPlain(Annotation annotation) {
        Annotation seems = read(annotation, write(annotation));
        return seems.label().equals(annotation.label()) && seems.confidence().equals(annotation.confidence());
    }

    /** A text in one line without spaces around it. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
