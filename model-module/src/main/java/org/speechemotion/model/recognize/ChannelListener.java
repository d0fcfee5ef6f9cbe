// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Resampler;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameExtractor;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.speech.SpeechDetector;

/** Hears one channel from its start to its end: gathers its frames and finds its speech. */
final class ChannelListener implements Closeable {

    private static final int BLOCK = 1024;

    /** Seconds at both ends of a region that do not count for statistics: they hold more of the room than of the voice. */
    private static final double EDGE = 0.1;

    private final FrameSettings settings;
    private final FrameExtractor extractor;
    private final SpeechDetector detector = new SpeechDetector();
    private final FrameSpool spool;
    /** Null where the model's rate is the detector's. */
    private final Resampler toDetector;

    private float[] forDetector = new float[0];
    /** Null for frames without bands, and until the channel was heard to its end. */
    private NoiseProfile noise;

    ChannelListener(FrameSettings settings) throws IOException {
        this.settings = settings;
        extractor = new FrameExtractor(settings);
        spool = new FrameSpool(settings.columns(), settings.frameStep());
        toDetector = settings.sampleRate() == SpeechDetector.SAMPLE_RATE
                ? null
                : new Resampler(settings.sampleRate(), SpeechDetector.SAMPLE_RATE);
    }

    /** Takes the next samples at the model's rate. */
    void process(float[] samples, int count) throws IOException {
        extractor.process(samples, count, spool);
        if (toDetector == null) {
            detector.process(samples, count);
        } else {
            forDetector = room(toDetector.maxOutput(count));
            detector.process(forDetector, toDetector.process(samples, count, forDetector));
        }
    }

    /**
     * Ends the hearing.
     *
     * @return the stretches of speech; the noise around them is not in the {@link #frames} from now on
     */
    List<TimeSpan> finish() throws IOException {
        extractor.finish(spool);
        spool.finish();
        if (toDetector != null) {
            forDetector = room(toDetector.maxOutput(BLOCK));
            detector.process(forDetector, toDetector.finish(forDetector));
        }
        List<TimeSpan> speech = detector.finish().regions();
        noise = settings.bands() == 0 ? null : new NoiseProfile(spool, settings, speech);
        return speech;
    }

    private float[] room(int length) {
        return forDetector.length < length ? new float[length] : forDetector;
    }

    /** The first frame at or after a time in seconds, not past the last. */
    int frameAt(double time) {
        return (int) Math.min(spool.frames(), Math.ceil(time / settings.frameStep() - 1e-6));
    }

    /** Frames of a part of the recording. Safe for use by several threads after {@link #finish}. */
    FrameMatrix frames(int from, int to) throws IOException {
        FrameMatrix frames = spool.read(from, to);
        if (noise != null) {
            noise.reduce(from, frames);
        }
        return frames;
    }

    /** Number of frames. */
    int frameCount() {
        return spool.frames();
    }

    /** Statistics of the frames in which somebody speaks. */
    BandStatistics statistics(List<TimeSpan> speech) throws IOException {
        BandStatistics statistics = new BandStatistics(settings.columns());
        for (TimeSpan region : speech) {
            double margin = Math.min(EDGE, region.duration() / 3);
            int end = frameAt(region.end() - margin);
            for (int from = frameAt(region.start() + margin); from < end; from += BLOCK) {
                statistics.add(BandStatistics.of(frames(from, Math.min(end, from + BLOCK))));
            }
        }
        return statistics;
    }

    @Override
    public void close() {
        spool.close();
    }
}
