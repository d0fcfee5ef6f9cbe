// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * Assembles sessions from clips: one or two speakers, stretches of one to four clips of one emotion, pauses of 0.1 to
 * 3 s between all clips, noise from the first sample to the last, some sessions in a room. The speakers of a session are
 * equally loud on average; each keeps the loudness that his or her emotions have.
 */
public final class SessionMaker {

    private static final double SHORTEST_PAUSE = 0.1;
    private static final double LONGEST_PAUSE = 3;
    private static final double SHORTEST_DECAY = 0.15;
    private static final double LONGEST_DECAY = 0.4;

    /** Direct sound over reverberation, in dB: somebody near the microphone. */
    private static final double NEAREST = 12;

    private static final double FARTHEST = 4;

    /** Typical level in dB below full scale; lower where a peak would be cut off. */
    private static final double LEVEL = -26;

    private static final double HIGHEST_PEAK = 0.9;
    private static final double SILENT = 1e-10;

    private final Map<String, Map<Emotion, List<Clip>>> voices;
    private final ClipSamples source;
    private final SessionSettings settings;

    /** A clip at its place. */
    private record Placed(Clip clip, int start, float[] samples, double levelDb, double changeDb) {}

    /**
     * Creates a maker.
     *
     * @param clips what to draw from, of one corpus, at least one
     * @param source gives the clips' samples
     */
    public SessionMaker(List<Clip> clips, ClipSamples source, SessionSettings settings) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("a session needs clips");
        }
        voices = SessionCast.voices(clips);
        this.source = source;
        this.settings = settings;
    }

    /**
     * Makes a session; needs some 12 bytes a sample, and less than a second for a minute.
     *
     * @param seed decides about everything: the same seed makes the same session
     * @throws IOException if a clip cannot be read, or none is as short as the session; one line for a person
     */
    public Session make(long seed) throws IOException {
        return make(seed, TaskMonitor.NONE);
    }

    /**
     * Makes a session as {@link #make(long)} does.
     *
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public Session make(long seed, TaskMonitor monitor) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        SessionCast cast = new SessionCast(voices, random);
        int length = (int) Math.round(settings.seconds() * Session.SAMPLE_RATE);
        List<Placed> clips = place(cast, length, random, monitor);
        if (clips.isEmpty()) {
            throw new IOException("a session of " + settings.seconds()
                    + " s is too short for a clip of these speakers; make longer sessions");
        }
        double typical = clips.stream().mapToDouble(Placed::levelDb).average().orElseThrow();
        float[] samples = mix(clips, length, typical);
        if (random.nextDouble() < settings.reverberantShare()) {
            double decay = SHORTEST_DECAY + (LONGEST_DECAY - SHORTEST_DECAY) * random.nextDouble();
            double direct = FARTHEST + (NEAREST - FARTHEST) * random.nextDouble();
            monitor.checkCancelled();
            monitor.progress(0.5, "assembling a session");
            samples = Reverberation.of(decay, direct, random).apply(samples);
        }
        BackgroundNoise noise = BackgroundNoise.values()[random.nextInt(BackgroundNoise.values().length)];
        monitor.checkCancelled();
        monitor.progress(0.8, "assembling a session");
        if (settings.snr() != SessionSettings.NO_NOISE) {
            addNoise(samples, noise.make(length, random), typical - settings.snr());
        }
        scale(samples, typical);
        return new Session(samples, truth(clips), cast.speakers(), seed);
    }

    /** Adds noise of a root mean square of 1 at a level in dB. */
    private static void addNoise(float[] samples, float[] noise, double levelDb) {
        double gain = Math.pow(10, levelDb / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (gain * noise[i]);
        }
    }

    private List<Placed> place(SessionCast cast, int length, RandomGenerator random, TaskMonitor monitor)
            throws IOException {
        List<Placed> placed = new ArrayList<>();
        double neutral = 0;
        double all = 0;
        int at = pause(random);
        while (true) {
            for (Clip clip : cast.nextStretch(neutral <= settings.neutralShare() * all)) {
                monitor.checkCancelled();
                monitor.progress(0.5 * at / length, "assembling a session");
                float[] samples = source.of(clip);
                if (at + samples.length > length) {
                    return placed;
                }
                double change = settings.levelSpread() * (2 * random.nextDouble() - 1);
                placed.add(new Placed(clip, at, samples, level(samples), change));
                all += samples.length;
                neutral += clip.emotion() == Emotion.NEUTRAL ? samples.length : 0;
                at += samples.length + pause(random);
            }
        }
    }

    /** Samples of a pause; short ones are more frequent than long ones, as between sentences. */
    private static int pause(RandomGenerator random) {
        double chance = random.nextDouble();
        double seconds = SHORTEST_PAUSE * Math.pow(LONGEST_PAUSE / SHORTEST_PAUSE, chance * chance);
        return (int) (seconds * Session.SAMPLE_RATE);
    }

    private static double level(float[] samples) {
        double power = 0;
        for (float sample : samples) {
            power += (double) sample * sample / samples.length;
        }
        return 10 * Math.log10(Math.max(SILENT, power));
    }

    private static float[] mix(List<Placed> clips, int length, double typical) {
        Map<String, Double> speakers = clips.stream()
                .collect(Collectors.groupingBy(
                        placed -> placed.clip().speakerId(), Collectors.averagingDouble(Placed::levelDb)));
        float[] samples = new float[length];
        for (Placed placed : clips) {
            double gainDb = typical - speakers.get(placed.clip().speakerId()) + placed.changeDb();
            double gain = Math.pow(10, gainDb / 20);
            for (int i = 0; i < placed.samples().length; i++) {
                samples[placed.start() + i] = (float) (gain * placed.samples()[i]);
            }
        }
        return samples;
    }

    private static void scale(float[] samples, double typical) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double gain = Math.min(Math.pow(10, (LEVEL - typical) / 20), HIGHEST_PEAK / Math.max(SILENT, peak));
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
    }

    private static List<LabelledSpan> truth(List<Placed> clips) {
        return clips.stream()
                .map(placed -> new LabelledSpan(
                        new TimeSpan(
                                (double) placed.start() / Session.SAMPLE_RATE,
                                (double) (placed.start() + placed.samples().length) / Session.SAMPLE_RATE),
                        placed.clip().emotion()))
                .toList();
    }
}
