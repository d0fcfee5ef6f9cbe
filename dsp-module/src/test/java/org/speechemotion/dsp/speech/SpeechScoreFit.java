// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.speechemotion.dsp.TimeSpan;

/**
 * Fits the coefficients of {@link SpeechScore} and tells how good they are on recordings that they were not fitted to.
 * Half of the weight is on the meetings, half on sessions made of nEMO and EMO-DB clips in noise and on noise alone. The
 * meetings are judged by coefficients that were fitted without the meeting; RAVDESS and CREMA-D are not fitted to at all.
 *
 * <p>Run it with the class path of the tests; it prints the coefficients to be copied into SpeechScore.
 */
final class SpeechScoreFit {

    private static final int RATE = SpeechDetector.SAMPLE_RATE;

    private SpeechScoreFit() {}

    /** Fits and prints. */
    public static void main(String[] arguments) throws IOException {
        List<Corpora.Meeting> meetings = Corpora.meetings();
        List<LogisticFit.Part> perMeeting = new ArrayList<>();
        for (Corpora.Meeting meeting : meetings) {
            LogisticFit.Part part = new LogisticFit.Part(0);
            collect(meeting.samples(), meeting.speech(), part);
            perMeeting.add(part);
        }
        LogisticFit.Part made = made();

        Detection strict = new Detection(0);
        Detection lenient = new Detection(0.25);
        for (int out = 0; out < meetings.size(); out++) {
            double[] w = LogisticFit.fit(List.of(joined(perMeeting, out), made));
            Corpora.Meeting meeting = meetings.get(out);
            double duration = (double) meeting.samples().length / RATE;
            SpeechActivity found = detect(perMeeting.get(out).features(), w, duration);
            Detection alone = new Detection(0);
            alone.add(found, meeting.speech(), duration);
            System.out.println(meeting.name() + " left out: " + alone);
            strict.add(found, meeting.speech(), duration);
            lenient.add(found, meeting.speech(), duration);
        }
        System.out.println("all meetings, each left out: " + strict);
        System.out.println("all meetings, each left out: " + lenient);

        double[] w = LogisticFit.fit(List.of(joined(perMeeting, -1), made));
        for (String corpus : new String[] {"ravdess", "cremad"}) {
            List<float[]> clips = Corpora.clips(corpus, 300);
            for (int snr : new int[] {40, 20, 10}) {
                Detection detection = new Detection(0);
                Detection collared = new Detection(0.25);
                for (NoiseKind noise :
                        new NoiseKind[] {NoiseKind.WHITE, NoiseKind.PINK, NoiseKind.BROWN, NoiseKind.HUM}) {
                    Session session = Session.steady(clips, noise, snr, 120, new Random(snr + noise.ordinal()));
                    LogisticFit.Part part = new LogisticFit.Part(0);
                    collect(session.samples(), session.speech(), part);
                    SpeechActivity found = detect(part.features(), w, session.duration());
                    detection.add(found, session.speech(), session.duration());
                    collared.add(found, session.speech(), session.duration());
                }
                System.out.println(corpus + " at " + snr + " dB: " + detection + "; " + collared);
            }
        }
        for (int i = 0; i < w.length; i++) {
            System.out.printf("%.6g,%s", w[i], i % 4 == 3 ? "\n" : " ");
        }
        System.out.println();
    }

    private static LogisticFit.Part made() throws IOException {
        List<float[]> clips = new ArrayList<>(Corpora.clips("nemo", 300));
        clips.addAll(Corpora.clips("emodb", 250));
        Random random = new Random(0);
        LogisticFit.Part part = new LogisticFit.Part(0.5);
        for (int i = 0; i < 120; i++) {
            Session session = Session.varied(clips, 40, random);
            collect(session.samples(), session.speech(), part);
        }
        for (NoiseKind kind : NoiseKind.values()) {
            for (int i = 0; i < 3; i++) {
                float[] noise = kind.make(30 * RATE, random);
                double level = Math.pow(10, (-70 + 50 * random.nextDouble()) / 20);
                for (int k = 0; k < noise.length; k++) {
                    noise[k] *= (float) level;
                }
                collect(noise, List.of(), part);
            }
        }
        return part;
    }

    private static void collect(float[] samples, List<TimeSpan> speech, LogisticFit.Part part) {
        SpeechDetector detector = new SpeechDetector();
        detector.process(samples, samples.length);
        new ContextFeatures(detector.measured()).forEach((frame, features) -> {
            part.features().add(features.clone());
            part.speech().add(Detection.within(speech, frame * SpeechDetector.FRAME_STEP));
        });
    }

    private static LogisticFit.Part joined(List<LogisticFit.Part> parts, int without) {
        LogisticFit.Part all = new LogisticFit.Part(0.5);
        for (int i = 0; i < parts.size(); i++) {
            if (i != without) {
                all.features().addAll(parts.get(i).features());
                all.speech().addAll(parts.get(i).speech());
            }
        }
        return all;
    }

    private static SpeechActivity detect(List<float[]> features, double[] w, double duration) {
        float[] scores = new float[features.size()];
        for (int k = 0; k < scores.length; k++) {
            double sum = w[w.length - 1];
            for (int i = 0; i < w.length - 1; i++) {
                sum += w[i] * features.get(k)[i];
            }
            scores[k] = (float) (1 / (1 + Math.exp(-sum)));
        }
        double step = SpeechDetector.FRAME_STEP;
        return new SpeechActivity(step, scores, RegionFinder.find(scores, step, duration, SpeechSettings.DEFAULT));
    }
}
