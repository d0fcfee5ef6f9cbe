// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.io.IOException;
import org.speechemotion.dsp.audio.AudioSource;

/** Plays a short grain of sound around a place each time that the place is another. */
final class ScrubRun extends DeviceRun {

    private static final double GRAIN_SECONDS = 0.06;
    private static final double FADE_SECONDS = 0.01;
    private static final long WAIT_MILLIS = 4;

    private volatile long place;

    ScrubRun(Setting setting, long place) {
        super(setting);
        this.place = place;
    }

    /** Goes to another frame. */
    void move(long frame) {
        place = frame;
    }

    @Override
    long frame() {
        return place;
    }

    @Override
    void play(LineFeed feed, Mixer mixer) throws IOException, AudioOutputException, InterruptedException {
        try (AudioSource source = setting().opener().open()) {
            int rate = source.recording().sampleRate();
            int length = Math.max(1, (int) (GRAIN_SECONDS * rate));
            int fade = Math.max(1, (int) (FADE_SECONDS * rate));
            float[][] block = new float[source.recording().channels()][length];
            float[][] grain = new float[mixer.outputs()][length];
            feed.start();
            long heard = -1;
            while (!isEnded()) {
                long here = place;
                if (here == heard) {
                    Thread.sleep(WAIT_MILLIS);
                    continue;
                }
                heard = here;
                int count = source.read(Math.max(0, here - length / 2), block, length);
                mixer.use(setting().wish().get().mix());
                mixer.mix(block, count, grain);
                for (float[] channel : grain) {
                    fade(channel, count, fade);
                }
                feed.write(grain, count);
            }
        }
    }

    private static void fade(float[] samples, int count, int fade) {
        int edge = Math.min(fade, count / 2);
        for (int i = 0; i < edge; i++) {
            float gain = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / edge));
            samples[i] *= gain;
            samples[count - 1 - i] *= gain;
        }
    }
}
