// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.feature.BandNormalizer;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelException;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.timeline.PosteriorTrack;

/**
 * The product's own analyzer: one pass over the file gives frames and speech; then the frames of speech, normalised by
 * the recording's own statistics if the model wants it, go through the CNN-LSTM, and its posteriors through the timeline
 * decoder.
 */
public final class EmotionRecognizer implements RecordingAnalyzer {

    private static final int BLOCK = 16_384;
    private static final double LISTENING_PART = 0.4;

    private final ModelCard card;
    private final EmotionClassifier classifier;
    private final ExecutorService workers;

    private EmotionRecognizer(ModelCard card, EmotionClassifier classifier) {
        this.card = card;
        this.classifier = classifier;
        workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()), task -> {
            Thread thread = new Thread(task, "emotion recogniser");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Loads a model for use. Takes a second or more; the recogniser is to be kept and closed at the end.
     *
     * @throws ModelException if the model's parameters do not fit its card
     */
    public static EmotionRecognizer load(ModelFolder model) throws ModelException {
        try {
            return new EmotionRecognizer(
                    model.card(), EmotionClassifier.load(model.card().network(), model.parameters()));
        } catch (IOException e) {
            throw new ModelException(model.location(), e.getMessage() + "; copy the model again", e);
        }
    }

    /** The card of the model. */
    public ModelCard card() {
        return card;
    }

    @Override
    public void check(AnalysisSettings settings) {
        settings.choice(card);
    }

    @Override
    public RecordingAnalysis analyze(
            Path recording, ChannelSelection channels, AnalysisSettings settings, TaskMonitor monitor)
            throws IOException {
        check(settings);
        List<ChannelListener> listeners = new ArrayList<>();
        try (AudioSource source = AudioFiles.open(recording);
                ResampledReader reader =
                        new ResampledReader(source, channels, card.features().sampleRate())) {
            for (int stream = 0; stream < reader.streams(); stream++) {
                listeners.add(new ChannelListener(card.features()));
            }
            listen(source.recording(), reader, listeners, monitor.part(0, LISTENING_PART));
            List<ChannelAnalysis> analyses = new ArrayList<>();
            for (int stream = 0; stream < listeners.size(); stream++) {
                double share = (1 - LISTENING_PART) / listeners.size();
                double from = LISTENING_PART + stream * share;
                analyses.add(analyze(
                        reader.channelOf(stream),
                        listeners.get(stream),
                        source.recording(),
                        settings,
                        monitor.part(from, from + share)));
            }
            monitor.progress(1, "done");
            return new RecordingAnalysis(source.recording(), card, settings, analyses);
        } finally {
            listeners.forEach(ChannelListener::close);
        }
    }

    private static void listen(
            Recording recording, ResampledReader reader, List<ChannelListener> listeners, TaskMonitor monitor)
            throws IOException {
        float[][] block = new float[listeners.size()][BLOCK];
        double expected = Math.max(1, recording.duration() * reader.rate());
        long done = 0;
        int count;
        while ((count = reader.read(block)) > 0) {
            monitor.checkCancelled();
            for (int stream = 0; stream < listeners.size(); stream++) {
                listeners.get(stream).process(block[stream], count);
            }
            done += count;
            monitor.progress(Math.min(1, done / expected), "finding speech");
        }
    }

    private ChannelAnalysis analyze(
            int channel, ChannelListener listener, Recording recording, AnalysisSettings settings, TaskMonitor monitor)
            throws IOException {
        List<TimeSpan> speech = within(listener.finish(), recording.duration());
        double frameStep = card.features().frameStep();
        BandNormalizer normalizer = card.normalization().normalizer(listener.statistics(speech), frameStep);
        List<SpeechStretch> stretches = SpeechStretch.of(speech);
        List<PosteriorTrack> heard = new StretchRecognizer(classifier, card, workers)
                .recognize(listener, normalizer, stretches, frameStep, settings.window(), monitor).stream()
                        .map(new EmotionRestriction(card.emotionSet(), settings.choice(card))::apply)
                        .toList();
        List<PosteriorTrack> tracks = BalancedPosteriors.of(heard, card.normalization());
        return ChannelAnalysis.decoded(channel, speech, tracks, settings);
    }

    /** Regions cut at the recording's end, which padding may have passed. */
    private static List<TimeSpan> within(List<TimeSpan> regions, double duration) {
        return regions.stream()
                .filter(region -> region.start() < duration)
                .map(region -> new TimeSpan(region.start(), Math.min(duration, region.end())))
                .toList();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        classifier.close();
    }
}
