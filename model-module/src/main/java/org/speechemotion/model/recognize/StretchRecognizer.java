// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.feature.BandNormalizer;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.timeline.PosteriorTrack;

/** Posteriors of stretches of speech of any length, piece by piece and several pieces at once. */
final class StretchRecognizer {

    /** Seconds of each piece that are kept, and of sound around it that the network hears too. */
    private static final double PIECE = 24;

    private static final double CONTEXT = 3;

    private final EmotionClassifier classifier;
    private final EmotionSet emotions;
    private final CalibratedPosteriors posteriors;
    private final ExecutorService workers;

    StretchRecognizer(EmotionClassifier classifier, ModelCard card, ExecutorService workers) {
        this.classifier = classifier;
        this.emotions = card.emotionSet();
        this.posteriors = new CalibratedPosteriors(card);
        this.workers = workers;
    }

    /** A track a stretch. */
    List<PosteriorTrack> recognize(
            ChannelListener channel,
            BandNormalizer normalizer,
            List<SpeechStretch> stretches,
            double frameStep,
            double window,
            TaskMonitor monitor)
            throws IOException {
        List<List<Future<float[]>>> pieces = new ArrayList<>();
        List<Future<float[]>> all = new ArrayList<>();
        for (SpeechStretch stretch : stretches) {
            List<Future<float[]>> ofStretch = submit(channel, normalizer, stretch.span(), frameStep, window, monitor);
            pieces.add(ofStretch);
            all.addAll(ofStretch);
        }
        try {
            List<float[]> values = new ArrayList<>();
            int done = 0;
            for (List<Future<float[]>> ofStretch : pieces) {
                List<float[]> logits = new ArrayList<>();
                for (Future<float[]> piece : ofStretch) {
                    logits.add(result(piece));
                    monitor.checkCancelled();
                    monitor.progress((double) ++done / all.size(), "recognising emotions");
                }
                values.add(join(logits));
            }
            double step = frameStep * classifier.settings().timeReduction();
            values.forEach(posteriors::apply);
            List<PosteriorTrack> tracks = new ArrayList<>();
            for (int i = 0; i < stretches.size(); i++) {
                TimeSpan span = stretches.get(i).span();
                double firstTime = channel.frameAt(span.start()) * frameStep;
                tracks.add(new PosteriorTrack(emotions, span, firstTime, step, values.get(i)));
            }
            return tracks;
        } finally {
            all.forEach(piece -> piece.cancel(false));
        }
    }

    private List<Future<float[]>> submit(
            ChannelListener channel,
            BandNormalizer normalizer,
            TimeSpan span,
            double frameStep,
            double window,
            TaskMonitor monitor) {
        int pooling = classifier.settings().timeReduction();
        int first = channel.frameAt(span.start());
        int end = Math.min(channel.frameCount(), Math.max(first + 1, channel.frameAt(span.end())));
        int piece = (int) (PIECE / frameStep / pooling) * pooling;
        int context = (int) (Math.max(CONTEXT, window) / frameStep / pooling) * pooling;
        int windowSteps = (int) Math.max(1, Math.round(window / (frameStep * pooling)));
        List<Future<float[]>> futures = new ArrayList<>();
        for (int from = first; from < end; from += piece) {
            int to = Math.min(end, from + piece);
            int heardFrom = Math.max(first, from - context);
            int heardTo = Math.min(end, to + context);
            int skip = (from - heardFrom) / pooling;
            int keep = (to - from + pooling - 1) / pooling;
            futures.add(workers.submit(() -> {
                if (monitor.isCancelled()) {
                    throw new CancellationException("cancelled");
                }
                float[] heard =
                        classifier.stepLogits(normalizer.apply(channel.frames(heardFrom, heardTo)), windowSteps);
                int width = emotions.size();
                return java.util.Arrays.copyOfRange(heard, skip * width, (skip + keep) * width);
            }));
        }
        return futures;
    }

    private static float[] join(List<float[]> pieces) {
        float[] all = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int place = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, place, piece.length);
            place += piece.length;
        }
        return all;
    }

    private static float[] result(Future<float[]> piece) throws IOException {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
