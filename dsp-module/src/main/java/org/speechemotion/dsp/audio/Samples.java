// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;
import java.util.Locale;

/** Checks that hold for the samples and headers of every format. */
final class Samples {

    /** Sampling rates that recordings have, in Hz. */
    static final int LOWEST_RATE = 1000;

    static final int HIGHEST_RATE = 768_000;
    static final int MOST_CHANNELS = 1024;

    private Samples() {}

    /**
     * Checks that samples of one channel are numbers.
     *
     * @param samples {@code samples[from..from + count)}
     * @param frame number of the first of these frames in the recording
     */
    static void checkFinite(Recording recording, int channel, float[] samples, int from, int count, long frame)
            throws AudioException {
        for (int i = from; i < from + count; i++) {
            if (!Float.isFinite(samples[i])) {
                throw new AudioException(
                        recording.path(),
                        "holds a sample that is no number (" + samples[i] + ") at "
                                + seconds(frame + i - from, recording.sampleRate()) + ", channel " + (channel + 1)
                                + " of "
                                + recording.channels() + "; repair or export the recording in an audio editor");
            }
        }
    }

    static void checkRate(Path file, long rate) throws AudioException {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new AudioException(
                    file,
                    "says that it has " + rate + " samples a second, and only " + LOWEST_RATE + " to " + HIGHEST_RATE
                            + " are possible; its header is damaged, export the recording again");
        }
    }

    static void checkChannels(Path file, int channels) throws AudioException {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new AudioException(
                    file,
                    "says that it has " + channels + " channels; its header is damaged, export the recording again");
        }
    }

    /** The complaint about a recording that ends before the length its header states. */
    static AudioException cutOff(Path file, long stated, long there, int rate) {
        return new AudioException(
                file,
                "is cut off: its header says " + seconds(stated, rate) + ", but only " + seconds(there, rate)
                        + " are there; copy the file again, or save what is there as a new file in an audio editor");
    }

    static String seconds(long frames, int rate) {
        return String.format(Locale.ROOT, "%.3f s", (double) frames / rate);
    }
}
