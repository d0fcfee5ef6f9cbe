// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.feature.FrameCutter;

/**
 * Finds speech in one channel of 16 kHz sound, block by block, with the same result whatever the blocks are. Every 16 ms
 * fourteen bytes are kept; when the recording is known to its end, each frame is measured against the background noise
 * and the loudest sound of the seconds around it, and a logistic function of that gives its score. One object serves one
 * signal and one thread.
 */
public final class SpeechDetector {

    /** The sample rate that {@link #process} expects, in Hz. */
    public static final int SAMPLE_RATE = 16_000;

    /** Seconds from one score to the next. */
    public static final double FRAME_STEP = (double) FrameMeasures.HOP / SAMPLE_RATE;

    private final SpeechSettings settings;
    private final FrameCutter cutter = new FrameCutter(FrameMeasures.LENGTH, FrameMeasures.HOP);
    private final FrameMeasures measures = new FrameMeasures();
    private final MeasureStore store = new MeasureStore();
    private final float[] frame = new float[FrameMeasures.LENGTH];
    private final byte[] bytes = new byte[FrameMeasures.COUNT];
    private long samples;

    /** Creates a detector with default settings for one signal. */
    public SpeechDetector() {
        this(SpeechSettings.DEFAULT);
    }

    /** Creates a detector for one signal. */
    public SpeechDetector(SpeechSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes the next samples.
     *
     * @param samples full scale -1 to 1 at {@link #SAMPLE_RATE}
     * @param count how many of them to take, from index 0
     * @throws IllegalStateException after {@link #finish}
     */
    public void process(float[] samples, int count) {
        int taken = 0;
        while (taken < count) {
            taken += cutter.write(samples, taken, count - taken);
            drain();
        }
        this.samples += count;
    }

    /**
     * What was found, after the last samples: 1 + floor(samples / 256) scores. Silence and recordings shorter than the
     * shortest speech have no regions.
     */
    public SpeechActivity finish() {
        MeasureStore all = measured();
        float[] scores = new float[all.frames()];
        new ContextFeatures(all).forEach((at, features) -> scores[at] = SpeechScore.of(features));
        List<TimeSpan> regions = RegionFinder.find(scores, FRAME_STEP, (double) samples / SAMPLE_RATE, settings);
        return new SpeechActivity(FRAME_STEP, scores, regions);
    }

    /** The speech in a whole signal. */
    public static SpeechActivity detect(float[] samples, SpeechSettings settings) {
        SpeechDetector detector = new SpeechDetector(settings);
        detector.process(samples, samples.length);
        return detector.finish();
    }

    /** The measures of all frames, after the last samples. */
    MeasureStore measured() {
        cutter.end();
        drain();
        return store;
    }

    private void drain() {
        while (cutter.read(frame)) {
            measures.compute(frame, bytes);
            store.add(bytes);
        }
    }
}
