// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.audformat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.LineEnds;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;

/**
 * A database of the Python package audformat: a header in YAML and, for each track, a segmented table in a CSV file
 * beside it, such as {@code talk.yaml} and {@code talk.emotion.csv}.
 */
public final class AudformatFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = Reduction.of(
            LineEnds.RETURNS,
            Losses.RECORDING_DETAILS,
            Losses.PROVENANCE_DETAILS,
            Losses.tracks(
                    "names of vocabularies, and keys, colours and descriptions of labels", AudformatFormat::plain),
            Losses.SCORES,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            Losses.EMPTY_TRACKS,
            new Loss("", AudformatFormat::named));

    @Override
    public String id() {
        return "audformat";
    }

    @Override
    public String name() {
        return "audformat tables";
    }

    @Override
    public String extension() {
        return "yaml";
    }

    @Override
    public List<String> extensions() {
        return List.of("yaml", "yml");
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
    public boolean isOneFile() {
        return false;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        throw new IOException("audformat is a header and tables in several files; name a file to write");
    }

    @Override
    public void writeFile(ExchangedAnnotations document, Path file, TaskMonitor monitor) throws IOException {
        new AudformatWriter(REDUCTION.apply(document), file, monitor).write();
    }

    /** The name of a vocabulary becomes a scheme's, and labels it does not have make it useless. */
    private static AnnotationTrack plain(AnnotationTrack track) {
        Vocabulary words = track.vocabulary();
        if (words.equals(Vocabulary.FREE)) {
            return track;
        }
        Vocabulary plain = track.annotations().stream().allMatch(annotation -> words.allows(annotation.label()))
                ? Vocabulary.ofLabels(AudformatWriter.scheme(words.name()), words.labels())
                : Vocabulary.FREE;
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

    private static ExchangedAnnotations named(ExchangedAnnotations document) {
        return document.tracks().isEmpty() && !document.recording().equals(RecordingFacts.UNKNOWN)
                ? document.withRecording(RecordingFacts.UNKNOWN)
                : document;
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.lines().anyMatch(line -> line.startsWith("tables:") || line.startsWith("schemes:"));
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return new AudformatReader(input).read();
    }
}
