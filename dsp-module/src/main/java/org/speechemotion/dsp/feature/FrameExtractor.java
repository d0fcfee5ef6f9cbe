// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;

/**
 * Turns one channel of sound into the frames that a network hears, block by block or whole, with the same numbers either
 * way. One object serves one signal and one thread, holds a few frames, and allocates nothing while it works.
 */
public final class FrameExtractor {

    private final FrameStream stream;

    /** Creates an extractor for one signal. */
    public FrameExtractor(FrameSettings settings) {
        stream = stream(settings);
    }

    /**
     * Takes the next samples and hands on the frames that they complete.
     *
     * @param samples full scale -1 to 1 at the settings' rate
     * @param count how many of them to take, from index 0
     * @param sink receives frames of {@link FrameSettings#columns} values
     * @throws IOException if the sink cannot take a frame
     */
    public void process(float[] samples, int count, FrameSink sink) throws IOException {
        stream.process(samples, count, sink);
    }

    /**
     * Hands on the frames after the last sample, so that in all 1 + floor(samples / hop) frames came out.
     *
     * @throws IOException if the sink cannot take a frame
     */
    public void finish(FrameSink sink) throws IOException {
        stream.finish(sink);
    }

    /** The frames of a whole signal: 1 + floor(samples / hop) of {@link FrameSettings#columns} values. */
    public static FrameMatrix of(float[] samples, FrameSettings settings) {
        return stream(settings).collect(samples, settings.frameStep());
    }

    private static FrameStream stream(FrameSettings settings) {
        int length = settings.kind() == FrameSettings.Kind.WAVEFORM ? settings.hop() : settings.windowLength();
        return new FrameStream(length, settings.hop(), settings.columns(), function(settings));
    }

    private static FrameFunction function(FrameSettings settings) {
        return switch (settings.kind()) {
            case LOG_MEL -> LogMelSpectrogram.function(settings.mel());
            case LOG_MEL_AND_VOICE -> {
                FrameFunction mel = LogMelSpectrogram.function(settings.mel());
                VoiceMeasures voice = new VoiceMeasures(
                        settings.sampleRate(), settings.windowLength(), settings.bands(), settings.floorDb());
                yield (frame, values) -> {
                    mel.compute(frame, values);
                    voice.compute(frame, values);
                };
            }
            case WAVEFORM -> (frame, values) -> System.arraycopy(frame, 0, values, 0, values.length);
        };
    }
}
