// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.UniqueNames;

/**
 * EmotionML 1.0 of the W3C: an emotion for each annotation, with a category, or with dimensions if its label says them, with
 * its confidence, and the stretch of the recording as a media fragment. The vocabularies are part of the file. What EmotionML has no word for stands
 * in the element that it leaves free.
 */
public final class EmotionMlFormat implements AnnotationFormat {

    /** Namespace of EmotionML. */
    static final String NAMESPACE = "http://www.w3.org/2009/10/emotionml";

    /** Namespace of what stands in the free element. */
    static final String OWN = "urn:speechemotion:annotation";

    private static final Reduction REDUCTION = Reduction.of(
            XmlLosses.CHARACTERS,
            XmlLosses.NAMES,
            Losses.RECORDING_DETAILS,
            Losses.KINDS,
            Losses.PROVENANCE,
            Losses.VOCABULARIES,
            Losses.SCORES,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            Losses.EMPTY_TRACKS,
            Losses.EMPTY_CHANNELS,
            Losses.CONTENTS,
            new Loss(
                    "name of the recording",
                    document -> document.tracks().isEmpty()
                            ? Losses.RECORDING_NAME.removal().apply(document)
                            : document));

    @Override
    public String id() {
        return "emotionml";
    }

    @Override
    public String name() {
        return "EmotionML";
    }

    @Override
    public String extension() {
        return "emotionml";
    }

    @Override
    public List<String> extensions() {
        return List.of("emotionml", "emma", "xml");
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        ExchangedAnnotations kept = REDUCTION.apply(document);
        XmlTarget xml = new XmlTarget(out);
        Map<String, String> names = names(kept);
        Set<String> scales = scales(kept);
        xml.begin(
                "emotionml",
                "xmlns",
                NAMESPACE,
                "version",
                "1.0",
                "category-set",
                "#labels",
                "dimension-set",
                scales.isEmpty() ? null : "#scales");
        vocabulary(xml, "category", "labels", names.values());
        vocabulary(xml, "dimension", "scales", scales);
        String media = MediaFragment.address(kept.recording().path());
        for (AnnotationTrack track : kept.tracks()) {
            for (Annotation annotation : track.annotations()) {
                emotion(xml, track, annotation, names.get(annotation.label()), media);
            }
        }
        xml.end().finish();
    }

    private static void vocabulary(XmlTarget xml, String type, String id, Collection<String> items) throws IOException {
        if (!items.isEmpty()) {
            xml.begin("vocabulary", "type", type, "id", id);
            for (String item : items) {
                xml.empty("item", "name", item);
            }
            xml.end();
        }
    }

    /** Names of all dimensions. */
    private static Set<String> scales(ExchangedAnnotations document) {
        Set<String> scales = new LinkedHashSet<>();
        document.annotations()
                .flatMap(annotation -> Dimensions.parse(annotation.label()).stream())
                .forEach(dimensions -> dimensions.values().forEach(value -> scales.add(value.name())));
        return scales;
    }

    /** Names of categories must be words; each label has one, but for those that say dimensions. */
    private static Map<String, String> names(ExchangedAnnotations document) {
        Map<String, String> names = new LinkedHashMap<>();
        UniqueNames unique = new UniqueNames();
        document.annotations()
                .filter(annotation -> Dimensions.parse(annotation.label()).isEmpty())
                .forEach(annotation -> names.computeIfAbsent(annotation.label(), label -> {
                    String word = label.replaceAll("[^\\p{L}\\p{Nd}._-]+", "_");
                    return unique.take(word.isEmpty() ? "_" : word).replace(' ', '_');
                }));
        return names;
    }

    private static void emotion(XmlTarget xml, AnnotationTrack track, Annotation annotation, String name, String media)
            throws IOException {
        xml.begin("emotion");
        xml.begin("info");
        xml.begin(
                "annotation",
                "xmlns",
                OWN,
                "track",
                track.name(),
                "channel",
                Integer.toString(annotation.channel()),
                "speaker",
                annotation.details().speaker().isEmpty()
                        ? null
                        : annotation.details().speaker());
        if (name != null && !name.equals(annotation.label())) {
            xml.text("label", annotation.label());
        }
        if (!annotation.details().note().isEmpty()) {
            xml.text("note", annotation.details().note());
        }
        xml.end().end();
        String confidence = annotation.confidence().isPresent()
                ? Decimals.exact(annotation.confidence().getAsDouble())
                : null;
        if (name == null) {
            for (Dimensions.Value value :
                    Dimensions.parse(annotation.label()).orElseThrow().values()) {
                String number = Double.toString(value.value().orElseThrow());
                xml.empty("dimension", "name", value.name(), "value", number, "confidence", confidence);
            }
        } else {
            xml.empty("category", "name", name, "confidence", confidence);
        }
        xml.empty(
                "reference",
                "uri",
                media + "#t=" + Decimals.nanoseconds(annotation.span().start()) + ","
                        + Decimals.nanoseconds(annotation.span().end()));
        xml.end();
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains("<emotionml") || beginning.contains(NAMESPACE);
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return List.of(new EmotionMlReader(input).read());
    }
}
