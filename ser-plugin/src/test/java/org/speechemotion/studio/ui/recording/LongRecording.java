// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.PosteriorTrack;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Hours of stereo sound, and what an analysis and a person would have found in them. */
final class LongRecording {

    private static final int RATE = 44_100;
    private static final double STRETCH = 4.2;
    private static final double PERIOD = 6;
    private static final double STEP = 0.1;

    private LongRecording() {}

    /** Writes RF64, 16 bits: syllables of a tone in noise, a minute again and again. */
    static Recording write(Path file, double hours) throws IOException {
        int frames = 60 * RATE;
        ByteBuffer minute = ByteBuffer.allocateDirect(frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(1);
        for (int i = 0; i < frames; i++) {
            double loud = Math.pow(Math.max(0, Math.sin(i * 1e-4)), 2);
            double tone = Math.sin(i * 0.02 + Math.sin(i * 2e-5)) + 0.5 * Math.sin(i * 0.04);
            for (int channel = 0; channel < 2; channel++) {
                minute.putShort((short) (9000 * loud * tone + 300 * random.nextGaussian()));
            }
        }
        long minutes = Math.round(hours * 60);
        long size = minutes * frames * 4;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
            header.put(ascii("RF64")).putInt(-1).put(ascii("WAVEds64")).putInt(28);
            header.putLong(size + 72).putLong(size).putLong(minutes * frames).putInt(0);
            header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
            header.putInt(RATE).putInt(RATE * 4).putShort((short) 4).putShort((short) 16);
            header.put(ascii("data")).putInt(-1);
            channel.write(header.flip());
            for (long i = 0; i < minutes; i++) {
                minute.clear();
                while (minute.hasRemaining()) {
                    channel.write(minute);
                }
            }
        }
        try (AudioSource source = AudioFiles.open(file)) {
            return source.recording();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Speech two thirds of the time, a segment or two in each stretch. */
    static RecordingAnalysis analysis(Recording recording) {
        Random random = new Random(2);
        List<TimeSpan> speech = new ArrayList<>();
        List<PosteriorTrack> posteriors = new ArrayList<>();
        List<EmotionSegment> segments = new ArrayList<>();
        for (double start = 1; start + STRETCH < recording.duration(); start += PERIOD) {
            TimeSpan span = new TimeSpan(start, start + STRETCH);
            speech.add(span);
            posteriors.add(track(span, random));
            double middle = start + STRETCH * random.nextDouble();
            segments.add(segment(start, middle, random));
            segments.add(segment(middle, start + STRETCH, random));
        }
        return new RecordingAnalysis(
                recording,
                SampleAnalyses.CARD,
                AnalysisSettings.DEFAULT,
                List.of(new ChannelAnalysis(0, speech, posteriors, EmotionTimeline.of(segments))));
    }

    private static PosteriorTrack track(TimeSpan span, Random random) {
        int steps = (int) (span.duration() / STEP);
        float[] values = new float[steps * 3];
        double phase = random.nextDouble() * 6;
        for (int i = 0; i < steps; i++) {
            values[3 * i] = (float) (0.4 + 0.3 * Math.sin(phase + i * 0.2));
            values[3 * i + 1] = (1 - values[3 * i]) * 0.3f;
            values[3 * i + 2] = (1 - values[3 * i]) * 0.7f;
        }
        return new PosteriorTrack(SampleAnalyses.EMOTIONS, span, span.start() + STEP / 2, STEP, values);
    }

    private static EmotionSegment segment(double from, double to, Random random) {
        float first = random.nextFloat() * 0.8f;
        float second = (1 - first) * random.nextFloat();
        EmotionScores scores =
                new EmotionScores(SampleAnalyses.EMOTIONS, new float[] {first, second, 1 - first - second});
        return new EmotionSegment(new TimeSpan(from, to), scores.best(), scores.of(scores.best()), scores);
    }

    /** A person's track that overlaps itself. */
    static AnnotationTrack track(Recording recording) {
        List<Annotation> annotations = new ArrayList<>();
        for (double start = 1; start + 9 < recording.duration(); start += 5) {
            annotations.add(Annotation.of(0, new TimeSpan(start, start + 8), "sad"));
        }
        return new AnnotationTrack(
                "listener",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson("listener"),
                Vocabulary.FREE,
                List.of(0),
                annotations);
    }
}
