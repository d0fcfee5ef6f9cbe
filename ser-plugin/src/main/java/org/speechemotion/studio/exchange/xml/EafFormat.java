// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.WatchedWriter;

/**
 * ELAN's annotation format 3.0. Each track is a tier, for each channel if there are several; confidences and notes are
 * tiers of their own that refer to it. Vocabularies become controlled vocabularies.
 */
public final class EafFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = Reduction.of(
            XmlLosses.CHARACTERS,
            XmlLosses.NAMES,
            Losses.RECORDING_DETAILS,
            Losses.KINDS,
            Losses.PROVENANCE_DETAILS,
            Losses.tracks("line breaks in names of authors", EafFormat::withPlainAuthor),
            Losses.SCORES,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            Losses.tracks("keys and colours of labels, and line breaks in them", EafFormat::withPlainWords),
            Losses.MILLISECONDS,
            Losses.POINTS,
            Losses.OVERLAPS,
            new Loss("speakers, where one tier has several", EafFormat::withOneSpeaker),
            Losses.CONTENTS);

    @Override
    public String id() {
        return "eaf";
    }

    @Override
    public String name() {
        return "ELAN";
    }

    @Override
    public String extension() {
        return "eaf";
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
        new EafWriter(REDUCTION.apply(document), Optional.empty(), Instant.now()).write(out);
    }

    @Override
    public void writeFile(ExchangedAnnotations document, Path file, TaskMonitor monitor) throws IOException {
        try (AtomicFile whole = AtomicFile.create(file)) {
            try (BufferedWriter writer = WatchedWriter.open(whole.path(), monitor)) {
                new EafWriter(
                                REDUCTION.apply(document),
                                Optional.ofNullable(
                                        file.toAbsolutePath().normalize().getParent()),
                                Instant.now())
                        .write(writer);
            }
            whole.commit();
        }
    }

    private static AnnotationTrack withPlainAuthor(AnnotationTrack track) {
        String author = XmlLosses.line(track.provenance().author());
        return author.equals(track.provenance().author())
                ? track
                : new AnnotationTrack(
                        track.name(),
                        track.kind(),
                        track.content(),
                        Provenance.ofPerson(author),
                        track.vocabulary(),
                        track.channels(),
                        track.annotations());
    }

    private static AnnotationTrack withPlainWords(AnnotationTrack track) {
        Vocabulary words = track.vocabulary();
        if (words.equals(Vocabulary.FREE)) {
            return track;
        }
        List<Vocabulary.Term> terms = words.terms().stream()
                .map(term -> new Vocabulary.Term(
                        XmlLosses.clean(term.label()), null, null, XmlLosses.line(term.description())))
                .toList();
        Vocabulary plain = new Vocabulary(XmlLosses.line(words.name()), terms);
        return plain.equals(words)
                ? track
                : new AnnotationTrack(
                        track.name(),
                        track.kind(),
                        track.content(),
                        track.provenance(),
                        plain,
                        track.channels(),
                        track.annotations());
    }

    private static ExchangedAnnotations withOneSpeaker(ExchangedAnnotations document) {
        return document.withEachTrack(track -> {
            boolean several = track.channels().stream()
                    .anyMatch(channel -> track.ofChannel(channel).stream()
                                    .map(annotation -> annotation.details().speaker())
                                    .distinct()
                                    .count()
                            > 1);
            return several
                    ? track.withAnnotations(track.annotations().stream()
                            .map(EafFormat::withoutSpeaker)
                            .toList())
                    : track;
        });
    }

    private static Annotation withoutSpeaker(Annotation annotation) {
        return annotation.details().speaker().isEmpty()
                ? annotation
                : annotation.withDetails(annotation.details().withSpeaker(""));
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains("<ANNOTATION_DOCUMENT");
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return List.of(new EafReader(input).read());
    }
}
