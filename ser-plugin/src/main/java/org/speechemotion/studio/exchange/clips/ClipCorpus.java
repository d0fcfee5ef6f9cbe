// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.clips;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Losses;

/**
 * A folder with a WAV file for each annotation whose label is an emotion, and a manifest with the columns path, speaker
 * and emotion, so that a model can be trained on it. Names of clips are made of letters, digits and hyphens, whatever
 * the labels are, so that no path leads out of the folder.
 */
public final class ClipCorpus {

    /** Name of the manifest. */
    public static final String MANIFEST = "manifest.csv";

    private static final double LONGEST = 300;

    private final Path folder;

    /** A corpus in a folder, which may be missing but must hold no manifest. */
    public ClipCorpus(Path folder) {
        this.folder = folder;
    }

    /**
     * What was written.
     *
     * @param clips how many clips
     * @param omissions what was left out, a phrase each
     */
    public record Result(int clips, List<String> omissions) {}

    /**
     * Cuts a recording.
     *
     * @param monitor shows the progress; may cancel, clips that are written by then stay without a manifest
     * @throws IOException if the recording cannot be read or the folder cannot be written; one line for a person
     */
    public Result write(ExchangedAnnotations document, Path sound, TaskMonitor monitor) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (Files.exists(manifest)) {
            throw new FileAlreadyExistsException(
                    manifest.toString(), null, "is there already; choose an empty folder for the clips");
        }
        ExchangedAnnotations wanted = Losses.DERIVED_TRACKS.removal().apply(document);
        try (AudioSource source = AudioFiles.open(sound)) {
            Files.createDirectories(folder);
            Cut cut = new Cut(source, word(stem(sound)));
            try (AtomicFile whole = AtomicFile.create(manifest)) {
                try (Writer writer = Files.newBufferedWriter(whole.path());
                        CSVPrinter csv = CSVFormat.RFC4180
                                .builder()
                                .setRecordSeparator('\n')
                                .get()
                                .print(writer)) {
                    csv.printRecord(
                            "path", "speaker", "emotion", "recording", "track", "channel", "start", "end", "label");
                    for (AnnotationTrack track : wanted.tracks()) {
                        cut.track(track, csv, monitor, wanted.annotations().count());
                    }
                }
                if (cut.clips == 0) {
                    throw new IOException(sound + ": no annotation of it can become a clip"
                            + (cut.omissions().isEmpty() ? "" : ": " + String.join("; ", cut.omissions())));
                }
                whole.commit();
            }
            return new Result(cut.clips, cut.omissions());
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String word(String text) {
        String word = text.replaceAll("[^\\p{IsLatin}\\p{Nd}]+", "-").replaceAll("^-+|-+$", "");
        return word.isEmpty() ? "clip" : word.substring(0, Math.min(60, word.length()));
    }

    /** One recording while it is cut. */
    private final class Cut {

        private final AudioSource source;
        private final String stem;
        private int seen;
        private int clips;
        private int unknown;
        private int excluded;
        private int empty;
        private int tooLong;

        Cut(AudioSource source, String stem) {
            this.source = source;
            this.stem = stem;
        }

        void track(AnnotationTrack track, CSVPrinter csv, TaskMonitor monitor, long total) throws IOException {
            for (Annotation annotation : track.annotations()) {
                monitor.checkCancelled();
                monitor.progress((double) seen++ / Math.max(1, total), "cutting clips");
                Optional<Emotion> emotion = Emotion.of(annotation.label());
                if (annotation.details().flags().contains(Flag.EXCLUDE)) {
                    excluded++;
                } else if (emotion.isEmpty()) {
                    unknown++;
                } else if (annotation.span().duration() > LONGEST) {
                    tooLong++;
                } else {
                    clip(track, annotation, emotion.get(), csv);
                }
            }
        }

        private void clip(AnnotationTrack track, Annotation annotation, Emotion emotion, CSVPrinter csv)
                throws IOException {
            Recording recording = source.recording();
            long first = Math.round(annotation.span().start() * recording.sampleRate());
            long last =
                    Math.min(recording.frames(), Math.round(annotation.span().end() * recording.sampleRate()));
            if (last <= first) {
                empty++;
                return;
            }
            boolean mixed = track.channels().equals(List.of(0));
            if (!mixed && annotation.channel() >= recording.channels()) {
                empty++;
                return;
            }
            float[] samples = samples(first, (int) (last - first), mixed ? -1 : annotation.channel());
            String name = String.format(Locale.ROOT, "%s-%05d-%s.wav", stem, ++clips, emotion.label());
            WavWriter.write16(folder.resolve(name), recording.sampleRate(), samples);
            String speaker = annotation.details().speaker();
            csv.printRecord(
                    name,
                    speaker.isBlank() ? stem + (mixed ? "" : "-" + annotation.channel()) : word(speaker),
                    emotion.label(),
                    word(stem),
                    word(track.name()),
                    annotation.channel(),
                    Decimals.nanoseconds(annotation.span().start()),
                    Decimals.nanoseconds(annotation.span().end()),
                    word(annotation.label()));
        }

        /** The samples of one channel, or the mean of all for -1. */
        private float[] samples(long first, int count, int channel) throws IOException {
            int channels = source.recording().channels();
            float[][] block = new float[channels][count];
            int read = source.read(first, block, count);
            float[] samples = new float[read];
            for (int i = 0; i < read; i++) {
                if (channel >= 0) {
                    samples[i] = block[channel][i];
                } else {
                    for (int c = 0; c < channels; c++) {
                        samples[i] += block[c][i] / channels;
                    }
                }
            }
            return samples;
        }

        List<String> omissions() {
            List<String> phrases = new ArrayList<>();
            add(phrases, unknown, "annotations whose label is no emotion");
            add(phrases, excluded, "annotations that are excluded");
            add(phrases, empty, "points, and annotations after the end of the recording");
            add(phrases, tooLong, "annotations longer than five minutes");
            return phrases;
        }

        private void add(List<String> phrases, int count, String what) {
            if (count > 0) {
                phrases.add(what + " (" + count + ")");
            }
        }
    }
}
