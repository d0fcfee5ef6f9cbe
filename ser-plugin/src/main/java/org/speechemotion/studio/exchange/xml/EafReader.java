// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.TierNames;
import org.speechemotion.studio.exchange.TrackCollector;

/** Reads ELAN's files, those of versions before 3.0 too. */
final class EafReader {

    private final AnnotationInput input;
    private final EafTimes times;
    private final Map<String, EafTier.Type> types = new HashMap<>();
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final List<EafTier> tiers = new ArrayList<>();
    private String media = "";
    private double unit = 0.001;
    private int furtherMedia;
    private int count;

    EafReader(AnnotationInput input) {
        this.input = input;
        this.times = new EafTimes(input);
    }

    ExchangedAnnotations read() throws IOException {
        try (XmlSource xml = new XmlSource(input)) {
            if (!"ANNOTATION_DOCUMENT".equals(xml.nextElement())) {
                throw input.wrong("is no file of ELAN: it does not begin with ANNOTATION_DOCUMENT");
            }
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                switch (element) {
                    case "HEADER" -> header(xml);
                    case "MEDIA_DESCRIPTOR" -> media(xml);
                    case "TIME_SLOT" -> times.slot(xml, unit);
                    case "TIER" -> tier(xml);
                    case "LINGUISTIC_TYPE" ->
                        types.put(
                                String.valueOf(xml.attribute("LINGUISTIC_TYPE_ID")),
                                new EafTier.Type(
                                        String.valueOf(xml.attribute("CONSTRAINTS")),
                                        String.valueOf(xml.attribute("CONTROLLED_VOCABULARY_REF"))));
                    case "CONTROLLED_VOCABULARY" -> vocabulary(xml);
                    default -> {}
                }
            }
        }
        return document();
    }

    private void header(XmlSource xml) {
        if ("NTSC-frames".equals(xml.attribute("TIME_UNITS"))) {
            unit = 1001 / 30_000.0;
        } else if ("PAL-frames".equals(xml.attribute("TIME_UNITS"))) {
            unit = 1 / 25.0;
        }
    }

    private void media(XmlSource xml) {
        if (media.isEmpty()) {
            media = EafMedia.path(input, xml.attribute("MEDIA_URL"), xml.attribute("RELATIVE_MEDIA_URL"));
        } else {
            furtherMedia++;
        }
    }

    private void tier(XmlSource xml) throws IOException {
        EafTier tier = new EafTier(
                orEmpty(xml.attribute("TIER_ID")),
                orEmpty(xml.attribute("PARENT_REF")),
                orEmpty(xml.attribute("LINGUISTIC_TYPE_REF")),
                orEmpty(xml.attribute("PARTICIPANT")),
                orEmpty(xml.attribute("ANNOTATOR")));
        tiers.add(tier);
        int outer = xml.depth();
        EafTier.Item item = null;
        for (String element = xml.nextInside(outer); element != null; element = xml.nextInside(outer)) {
            switch (element) {
                case "ALIGNABLE_ANNOTATION" ->
                    item = new EafTier.Item(
                            xml.place(),
                            orEmpty(xml.attribute("ANNOTATION_ID")),
                            orEmpty(xml.attribute("TIME_SLOT_REF1")),
                            orEmpty(xml.attribute("TIME_SLOT_REF2")),
                            "");
                case "REF_ANNOTATION" ->
                    item = new EafTier.Item(
                            xml.place(),
                            orEmpty(xml.attribute("ANNOTATION_ID")),
                            "",
                            "",
                            orEmpty(xml.attribute("ANNOTATION_REF")));
                case "ANNOTATION_VALUE" -> {
                    if (item == null) {
                        throw xml.wrong("a value without an annotation");
                    }
                    if (++count > AnnotationInput.MOST_ANNOTATIONS) {
                        throw xml.wrong("more annotations than are read; divide the file");
                    }
                    item.text(xml.text());
                    tier.items().add(item);
                    item = null;
                }
                default -> {}
            }
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private void vocabulary(XmlSource xml) throws IOException {
        String name = orEmpty(xml.attribute("CV_ID"));
        int outer = xml.depth();
        Set<String> labels = new HashSet<>();
        List<Vocabulary.Term> terms = new ArrayList<>();
        boolean first = true;
        for (String element = xml.nextInside(outer); element != null; element = xml.nextInside(outer)) {
            switch (element) {
                // A label may be there in several languages; the first one counts.
                case "CV_ENTRY_ML" -> first = true;
                case "CV_ENTRY", "CVE_VALUE" -> {
                    String description = orEmpty(xml.attribute("DESCRIPTION"));
                    String label = xml.text();
                    if (first && !label.isBlank() && labels.add(label)) {
                        terms.add(new Vocabulary.Term(label, null, null, description));
                    }
                    first = element.equals("CV_ENTRY");
                }
                default -> {}
            }
        }
        if (!terms.isEmpty()) {
            vocabularies.put(name, new Vocabulary(name, terms));
        }
    }

    private ExchangedAnnotations document() throws IOException {
        new EafChains(times, tiers).fill();
        EafSpans spans = new EafSpans(input, times, tiers, types);
        Map<String, String> confidences = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        List<EafTier> shown = new ArrayList<>();
        for (EafTier tier : tiers) {
            boolean refers = !tier.parent().isEmpty();
            if (refers
                    && tier.type().equals(EafWriter.CONFIDENCE)
                    && tier.items().stream().allMatch(EafReader::isProbability)) {
                tier.items().forEach(item -> confidences.put(item.parent(), item.text()));
            } else if (refers && tier.type().equals(EafWriter.NOTE)) {
                tier.items().forEach(item -> notes.put(item.parent(), item.text()));
            } else {
                shown.add(tier);
            }
        }
        TrackCollector tracks = new TrackCollector(input);
        TierNames names = new TierNames(tracks);
        for (EafTier tier : shown) {
            int channel = TierNames.channel(tier.name());
            TrackCollector.Draft draft = names.track(tier.name())
                    .by(TrackKind.ANNOTATOR, Provenance.ofPerson(tier.annotator()))
                    .channel("the tier " + AnnotationInput.shown(tier.name()), channel);
            EafTier.Type type = types.get(tier.type());
            if (type != null && vocabularies.containsKey(type.vocabulary())) {
                draft.with(vocabularies.get(type.vocabulary()));
            }
            for (EafTier.Item item : tier.items()) {
                TimeSpan span = spans.of(item);
                String confidence = confidences.get(item.id());
                draft.add(
                        item.place(),
                        new Annotation(
                                channel,
                                span,
                                item.text(),
                                confidence == null
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(Double.parseDouble(confidence)),
                                Optional.empty(),
                                AnnotationDetails.NONE
                                        .withSpeaker(tier.participant())
                                        .withNote(notes.getOrDefault(item.id(), ""))));
            }
        }
        return new ExchangedAnnotations(RecordingFacts.UNKNOWN.withPath(media), tracks.tracks(), omissions(shown));
    }

    /** Tracks lie beside each other: where one tier belonged to another, that is gone. */
    private List<String> omissions(List<EafTier> shown) {
        List<String> omissions = new ArrayList<>();
        long dependent = shown.stream().filter(tier -> !tier.parent().isEmpty()).count();
        if (dependent > 0) {
            omissions.add("the tree of tiers that depend on others (" + dependent + ")");
        }
        long symbolic = shown.stream()
                .flatMap(tier -> tier.items().stream())
                .filter(item -> !item.parent().isEmpty())
                .count();
        if (symbolic > 0) {
            omissions.add("to which annotations others refer (" + symbolic + ")");
        }
        if (furtherMedia > 0) {
            omissions.add("links to further recordings (" + furtherMedia + ")");
        }
        return omissions;
    }

    private static boolean isProbability(EafTier.Item item) {
        return item.text().matches("[0-9]\\.?[0-9]*([eE]-?[0-9]{1,3})?") && Double.parseDouble(item.text()) <= 1;
    }
}
