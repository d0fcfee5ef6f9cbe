// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.TierNames;
import org.speechemotion.studio.exchange.UniqueNames;

/** Writes a document that holds only what ELAN can keep. */
final class EafWriter {

    /** Types of tiers. */
    static final String FREE = "annotation";

    static final String CONFIDENCE = "confidence";
    static final String NOTE = "note";

    private static final String LANGUAGE = "und";

    private final ExchangedAnnotations document;
    private final Optional<Path> folder;
    private final Instant written;
    private final List<Tier> tiers = new ArrayList<>();
    private final Map<Vocabulary, String> vocabularies = new LinkedHashMap<>();
    private final UniqueNames types = new UniqueNames();

    private int ids;

    /**
     * Begins.
     *
     * @param folder where the file goes, if it is known, for the way from there to the recording
     * @param written when it is written
     */
    EafWriter(ExchangedAnnotations document, Optional<Path> folder, Instant written) {
        this.document = document;
        this.folder = folder;
        this.written = written;
        List.of(FREE, CONFIDENCE, NOTE).forEach(types::take);
        UniqueNames names = new UniqueNames();
        for (AnnotationTrack track : document.tracks()) {
            if (!track.vocabulary().equals(Vocabulary.FREE)) {
                vocabularies.computeIfAbsent(track.vocabulary(), words -> types.take(words.name()));
            }
            for (int channel : track.channels()) {
                tiers.add(new Tier(names.take(TierNames.of(track, channel)), track, track.ofChannel(channel)));
            }
        }
        for (Tier tier : tiers) {
            tier.confidences = names.take(tier.name + " confidence");
            tier.notes = names.take(tier.name + " note");
        }
    }

    void write(Writer out) throws IOException {
        XmlTarget xml = new XmlTarget(out);
        xml.begin(
                "ANNOTATION_DOCUMENT",
                "AUTHOR",
                "",
                "DATE",
                written.truncatedTo(ChronoUnit.SECONDS).toString(),
                "FORMAT",
                "3.0",
                "VERSION",
                "3.0",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:noNamespaceSchemaLocation",
                "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
        header(xml);
        times(xml);
        int slot = 0;
        for (Tier tier : tiers) {
            slot = tier(xml, tier, slot);
        }
        types(xml);
        vocabularies(xml);
        xml.end().finish();
    }

    private void header(XmlTarget xml) throws IOException {
        xml.begin("HEADER", "MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        String path = document.recording().path();
        if (!path.isEmpty()) {
            xml.empty(
                    "MEDIA_DESCRIPTOR",
                    "MEDIA_URL",
                    url(path),
                    "MIME_TYPE",
                    path.toLowerCase(Locale.ROOT).endsWith(".wav") ? "audio/x-wav" : "audio/*",
                    "RELATIVE_MEDIA_URL",
                    relative(path));
        }
        xml.end();
    }

    /** Where the recording is, as an address; a relative path stays one. */
    private String url(String path) {
        try {
            Path file = Path.of(path);
            if (file.isAbsolute()) {
                return file.toUri().toString();
            }
            String encoded = new URI(null, null, path.replace('\\', '/'), null).getRawPath();
            return encoded == null ? path : encoded;
        } catch (InvalidPathException | URISyntaxException e) {
            return path;
        }
    }

    /** The way from this file to the recording. */
    private String relative(String path) {
        try {
            Path file = Path.of(path);
            Path from = folder.orElse(null);
            Path way = from == null
                    ? file.getFileName()
                    : from.relativize(file.toAbsolutePath().normalize());
            String text = String.valueOf(way).replace('\\', '/');
            return text.startsWith("../") ? text : "./" + text;
        } catch (IllegalArgumentException e) {
            // No way leads from one drive to another.
            return null;
        }
    }

    private void times(XmlTarget xml) throws IOException {
        xml.begin("TIME_ORDER");
        int slot = 0;
        for (Tier tier : tiers) {
            for (Annotation annotation : tier.annotations) {
                slot(xml, ++slot, annotation.span().start());
                slot(xml, ++slot, annotation.span().end());
            }
        }
        xml.end();
    }

    private static void slot(XmlTarget xml, int number, double seconds) throws IOException {
        xml.empty("TIME_SLOT", "TIME_SLOT_ID", "ts" + number, "TIME_VALUE", Long.toString(Math.round(seconds * 1000)));
    }

    private int tier(XmlTarget xml, Tier tier, int firstSlot) throws IOException {
        String speaker = tier.annotations.isEmpty()
                ? ""
                : tier.annotations.get(0).details().speaker();
        String author = tier.track.provenance().author();
        xml.begin(
                "TIER",
                "TIER_ID",
                tier.name,
                "LINGUISTIC_TYPE_REF",
                vocabularies.getOrDefault(tier.track.vocabulary(), FREE),
                "PARTICIPANT",
                speaker.isEmpty() ? null : speaker,
                "ANNOTATOR",
                author.isEmpty() ? null : author);
        int slot = firstSlot;
        int firstId = ids + 1;
        for (Annotation annotation : tier.annotations) {
            xml.begin("ANNOTATION");
            xml.begin(
                    "ALIGNABLE_ANNOTATION",
                    "ANNOTATION_ID",
                    "a" + ++ids,
                    "TIME_SLOT_REF1",
                    "ts" + ++slot,
                    "TIME_SLOT_REF2",
                    "ts" + ++slot);
            xml.text("ANNOTATION_VALUE", annotation.label());
            xml.end().end();
        }
        xml.end();
        List<String> confidences = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Annotation annotation : tier.annotations) {
            confidences.add(
                    annotation.confidence().isPresent()
                            ? Double.toString(annotation.confidence().getAsDouble())
                            : "");
            notes.add(annotation.details().note());
        }
        references(xml, tier, tier.confidences, CONFIDENCE, firstId, confidences);
        references(xml, tier, tier.notes, NOTE, firstId, notes);
        return slot;
    }

    private void references(XmlTarget xml, Tier tier, String name, String type, int firstId, List<String> values)
            throws IOException {
        if (values.stream().allMatch(String::isEmpty)) {
            return;
        }
        xml.begin("TIER", "TIER_ID", name, "LINGUISTIC_TYPE_REF", type, "PARENT_REF", tier.name);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                xml.begin("ANNOTATION");
                xml.begin("REF_ANNOTATION", "ANNOTATION_ID", "a" + ++ids, "ANNOTATION_REF", "a" + (firstId + i));
                xml.text("ANNOTATION_VALUE", values.get(i));
                xml.end().end();
            }
        }
        xml.end();
    }

    private void types(XmlTarget xml) throws IOException {
        type(xml, FREE, null, null);
        for (String name : vocabularies.values()) {
            type(xml, name, null, name);
        }
        for (String name : List.of(CONFIDENCE, NOTE)) {
            type(xml, name, "Symbolic_Association", null);
        }
        xml.empty("LANGUAGE", "LANG_ID", LANGUAGE, "LANG_LABEL", "undetermined (und)");
        xml.empty(
                "CONSTRAINT",
                "STEREOTYPE",
                "Symbolic_Association",
                "DESCRIPTION",
                "1-1 association with a parent annotation");
    }

    private static void type(XmlTarget xml, String name, String constraint, String vocabulary) throws IOException {
        xml.empty(
                "LINGUISTIC_TYPE",
                "LINGUISTIC_TYPE_ID",
                name,
                "TIME_ALIGNABLE",
                Boolean.toString(constraint == null),
                "CONSTRAINTS",
                constraint,
                "GRAPHIC_REFERENCES",
                "false",
                "CONTROLLED_VOCABULARY_REF",
                vocabulary);
    }

    private void vocabularies(XmlTarget xml) throws IOException {
        for (Map.Entry<Vocabulary, String> words : vocabularies.entrySet()) {
            xml.begin("CONTROLLED_VOCABULARY", "CV_ID", words.getValue());
            xml.text("DESCRIPTION", "", "LANG_REF", LANGUAGE);
            int id = 0;
            for (Vocabulary.Term term : words.getKey().terms()) {
                xml.begin("CV_ENTRY_ML", "CVE_ID", "cveid" + id++);
                xml.text(
                        "CVE_VALUE",
                        term.label(),
                        "DESCRIPTION",
                        term.description().isEmpty() ? null : term.description(),
                        "LANG_REF",
                        LANGUAGE);
                xml.end();
            }
            xml.end();
        }
    }

    private static final class Tier {

        private final String name;
        private final AnnotationTrack track;
        private final List<Annotation> annotations;
        private String confidences;
        private String notes;

        Tier(String name, AnnotationTrack track, List<Annotation> annotations) {
            this.name = name;
            this.track = track;
            this.annotations = annotations;
        }
    }
}
