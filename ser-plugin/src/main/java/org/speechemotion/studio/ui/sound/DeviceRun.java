// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;

/** A thread that has the device, from opening it to closing it. One begins when the one before has let it go. */
@Messages({"# {0} - reason", "MSG_CannotPlay=It cannot be played: {0}"})
abstract class DeviceRun implements Runnable {

    private static final Logger LOG = Logger.getLogger(DeviceRun.class.getName());
    private static final long HANDOVER_MILLIS = 2000;

    /**
     * What runs of one recording have in common.
     *
     * @param recording what is known of it
     * @param opener opens it
     * @param output where sound goes to
     * @param wish speed and volumes, asked again and again
     */
    record Setting(Recording recording, SourceOpener opener, AudioOutput output, Supplier<Wish> wish) {}

    /** How to play. */
    record Wish(double speed, ChannelMix mix) {}

    private final Setting setting;
    private final Mixer mixer;
    private final Thread thread = new Thread(this, "Playback");
    private DeviceRun before;
    private Ending ending;
    private volatile boolean ended;
    private volatile AudioOutput.Line line;
    private volatile long playedAtEnd;

    /** Told when a run ends by itself; the problem is null if there was none. */
    @FunctionalInterface
    interface Ending {
        void ended(DeviceRun run, String problem);
    }

    DeviceRun(Setting setting) {
        this.setting = setting;
        mixer = new Mixer(setting.recording().channels());
    }

    /** Begins after another run, which may be null. */
    void begin(DeviceRun previous, Ending told) {
        before = previous;
        ending = told;
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks for the end; the device is let go a few milliseconds later. */
    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    Setting setting() {
        return setting;
    }

    /** How many frames the device has played. */
    long framePosition() {
        AudioOutput.Line now = line;
        return now == null ? playedAtEnd : now.framePosition();
    }

    /** The frame of the recording that is heard now. */
    abstract long frame();

    /** Plays until it is over or the end is wanted. */
    abstract void play(LineFeed feed, Mixer mix) throws IOException, AudioOutputException, InterruptedException;

    @Override
    public final void run() {
        String problem = null;
        try {
            if (before != null) {
                before.thread.join(HANDOVER_MILLIS);
                before = null;
            }
            if (!ended) {
                open();
            }
        } catch (InterruptedException end) {
            thread.interrupt();
        } catch (IOException | AudioOutputException failure) {
            problem = failure.getMessage();
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.INFO, "playing", broken);
            problem = Bundle.MSG_CannotPlay(broken.getMessage());
        }
        if (!ended) {
            ending.ended(this, problem);
        }
    }

    private void open() throws IOException, AudioOutputException, InterruptedException {
        int rate = setting.recording().sampleRate();
        try (AudioOutput.Line opened = setting.output().open(rate, mixer.outputs())) {
            line = opened;
            play(
                    new LineFeed(
                            opened,
                            mixer.outputs(),
                            this::isEnded,
                            setting.output().patience()),
                    mixer);
            playedAtEnd = opened.framePosition();
        } finally {
            line = null;
        }
    }
}
