// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.feature.BandNoise;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;

/**
 * The background noise along one channel, a minute at a time, as it may change in hours. Each minute's is told by the quiet
 * frames of itself and of its neighbours; where these are too few, it is that of the last minute before that has enough of
 * them, or else of the first after.
 */
final class NoiseProfile {

    private static final double PART = 60;

    /** So many quiet frames of a part are looked at, at most. */
    private static final int MOST_FRAMES = 500;

    /** Seconds of quiet that tell the noise. */
    private static final double LEAST_QUIET = 2;

    /** How far in seconds a frame's window must be from speech. */
    private static final double MARGIN = 0.05;

    private final FrameSettings settings;
    private final int partFrames;
    private final List<BandNoise> parts = new ArrayList<>();

    /** Measures the noise between stretches of speech. */
    NoiseProfile(FrameSpool spool, FrameSettings settings, List<TimeSpan> speech) throws IOException {
        this.settings = settings;
        partFrames = (int) Math.round(PART / settings.frameStep());
        List<float[]> before = List.of();
        List<float[]> here = quiet(spool, 0, speech);
        for (int from = 0; from < spool.frames(); from += partFrames) {
            List<float[]> after = quiet(spool, from + partFrames, speech);
            parts.add(noise(Stream.of(before, here, after).flatMap(List::stream).toList()));
            before = here;
            here = after;
        }
        fill(parts);
        Collections.reverse(parts);
        fill(parts);
        Collections.reverse(parts);
    }

    /** Null if there is too little quiet to tell. */
    private BandNoise noise(List<float[]> quiet) {
        return quiet.size() * settings.frameStep() < LEAST_QUIET ? null : BandNoise.of(quiet, settings.bands());
    }

    /** Puts the one before where there is none. */
    private static void fill(List<BandNoise> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) == null) {
                parts.set(i, parts.get(i - 1));
            }
        }
    }

    /** Frames of the part from a frame on whose windows hold no speech, evenly spread. */
    private List<float[]> quiet(FrameSpool spool, int from, List<TimeSpan> speech) throws IOException {
        int to = Math.min(spool.frames(), from + partFrames);
        if (from >= to) {
            return List.of();
        }
        FrameMatrix part = spool.read(from, to);
        List<float[]> quiet = new ArrayList<>();
        double reach = 0.5 * settings.windowLength() / settings.sampleRate() + MARGIN;
        int region = firstAfter(speech, from * settings.frameStep() - reach);
        for (int frame = 0; frame < part.frames(); frame++) {
            double time = (from + frame) * settings.frameStep();
            while (region < speech.size() && speech.get(region).end() <= time - reach) {
                region++;
            }
            if (region == speech.size() || speech.get(region).start() >= time + reach) {
                quiet.add(part.slice(frame, frame + 1).values());
            }
        }
        int stride = (quiet.size() + MOST_FRAMES - 1) / MOST_FRAMES;
        return stride <= 1 ? quiet : spread(quiet, stride);
    }

    private static int firstAfter(List<TimeSpan> speech, double time) {
        int low = 0;
        int high = speech.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (speech.get(middle).end() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<float[]> spread(List<float[]> frames, int stride) {
        List<float[]> kept = new ArrayList<>();
        for (int i = 0; i < frames.size(); i += stride) {
            kept.add(frames.get(i));
        }
        return kept;
    }

    /**
     * Takes the noise away, in place.
     *
     * @param first number of the first of the frames in the channel
     */
    void reduce(int first, FrameMatrix frames) {
        float floorDb = (float) settings.floorDb();
        for (int frame = 0; frame < frames.frames(); frame++) {
            BandNoise noise = parts.get((first + frame) / partFrames);
            if (noise != null) {
                noise.reduce(frames.values(), frame * frames.bands(), floorDb);
            }
        }
    }
}
