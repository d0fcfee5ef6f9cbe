// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import org.speechemotion.dsp.audio.Recording;

/**
 * Plays stretches of a recording, one at a time, on threads of its own. Where it is comes from the device's clock, so that
 * what is heard and what is shown cannot drift apart. Speed and volumes change while it plays. To be called on one thread.
 */
final class Player {

    /** Told from the playing thread. */
    interface Listener {

        /** The stretch was played to its end. */
        void ended();

        /** It could not be played; the message is one line for a person. */
        void failed(String message);
    }

    private final DeviceRun.Setting setting;
    private final Listener listener;
    private volatile DeviceRun.Wish wish;
    private volatile DeviceRun run;
    private DeviceRun last;

    Player(Recording recording, SourceOpener opener, AudioOutput output, Listener listener) {
        this.listener = listener;
        wish = new DeviceRun.Wish(1, ChannelMix.plain(recording.channels()));
        setting = new DeviceRun.Setting(recording, opener, output, () -> wish);
    }

    /** Plays along a route. */
    void play(Route route) {
        begin(new PlayRun(setting, route));
    }

    /** Plays a grain around a frame. */
    void scrub(long frame) {
        if (run instanceof ScrubRun scrubbing) {
            scrubbing.move(frame);
        } else {
            begin(new ScrubRun(setting, frame));
        }
    }

    /** Stops at once; gives the frame where it was, or -1 if nothing was played. */
    long stop() {
        DeviceRun now = run;
        run = null;
        if (now == null) {
            return -1;
        }
        long frame = now.frame();
        now.end();
        return frame;
    }

    /** Whether a route is being played. */
    boolean isPlaying() {
        return run instanceof PlayRun;
    }

    /** The frame that is heard now, or -1 if no route is played. */
    long frame() {
        return run instanceof PlayRun playing ? playing.frame() : -1;
    }

    double speed() {
        return wish.speed();
    }

    void setSpeed(double speed) {
        wish = new DeviceRun.Wish(speed, wish.mix());
    }

    ChannelMix mix() {
        return wish.mix();
    }

    void setMix(ChannelMix mix) {
        wish = new DeviceRun.Wish(wish.speed(), mix);
    }

    private void begin(DeviceRun next) {
        stop();
        run = next;
        next.begin(last, this::ended);
        last = next;
    }

    private void ended(DeviceRun ending, String problem) {
        if (run != ending) {
            return;
        }
        run = null;
        if (problem == null) {
            listener.ended();
        } else {
            listener.failed(problem);
        }
    }
}
