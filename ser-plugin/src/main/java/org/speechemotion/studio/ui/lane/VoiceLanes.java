// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.feature.Energy;
import org.speechemotion.dsp.feature.FrameSink;
import org.speechemotion.dsp.pitch.PitchSettings;
import org.speechemotion.dsp.pitch.PitchSink;
import org.speechemotion.dsp.pitch.PitchTracker;

/** The lanes of pitch and intensity. */
@Messages({"LBL_Pitch=Pitch", "LBL_Intensity=Intensity"})
final class VoiceLanes {

    private static final double FLOOR_DB = -100;
    private static final double WINDOW = 0.04;

    private VoiceLanes() {}

    /** Pitch in Hz, 60 to 800, an octave everywhere equally high. */
    static Lane pitch(Recording recording) {
        return new MeasureLane(
                recording,
                new MeasureLane.Kind(
                        "PitchLane",
                        Bundle::LBL_Pitch,
                        "Hz",
                        56,
                        VoiceLanes::measurePitch,
                        new ValueScale(60, 800, true, 75, 150, 300, 600),
                        false));
    }

    /** Level in dB relative to full scale. */
    static Lane intensity(Recording recording) {
        return new MeasureLane(
                recording,
                new MeasureLane.Kind(
                        "IntensityLane",
                        Bundle::LBL_Intensity,
                        "dB",
                        44,
                        VoiceLanes::measureLevel,
                        new ValueScale(-80, 0, false, -60, -40, -20),
                        true));
    }

    static void measurePitch(float[] samples, int count, int sampleRate, int hop, float[] values) throws IOException {
        if (sampleRate <= 2 * PitchSettings.VOICE.ceilingHz()) {
            return;
        }
        PitchSettings settings = PitchSettings.VOICE.withSampleRate(sampleRate).withStep((double) hop / sampleRate);
        PitchTracker tracker = new PitchTracker(settings);
        int[] at = {0};
        PitchSink sink = (hz, voicing) -> {
            if (at[0] < values.length) {
                values[at[0]++] = hz;
            }
        };
        tracker.process(samples, count, sink);
        tracker.finish(sink);
    }

    static void measureLevel(float[] samples, int count, int sampleRate, int hop, float[] values) throws IOException {
        int window = Math.max(hop, (int) (WINDOW * sampleRate));
        Energy energy = new Energy(window, hop, FLOOR_DB);
        int[] at = {0};
        FrameSink sink = frame -> {
            if (at[0] < values.length) {
                values[at[0]++] = frame[0];
            }
        };
        energy.process(samples, count, sink);
        energy.finish(sink);
    }
}
