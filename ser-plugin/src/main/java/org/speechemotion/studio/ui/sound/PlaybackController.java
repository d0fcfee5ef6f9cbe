// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.EventQueue;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.TimeStretcher;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.lane.StatusProblem;
import org.speechemotion.studio.ui.lane.TimeAxis;

/**
 * Play, pause, stop, loop, seek and scrub for one document, its speed and its volumes; in its window's lookup. For the
 * event thread only.
 */
@Messages({
    "# {0} - factor",
    "MSG_Speed=Speed {0}",
    "MSG_SoundOff=The sound is off",
    "MSG_SoundOn=The sound is on",
    "# {0} - decibels",
    "MSG_Volume=Volume {0} dB"
})
public final class PlaybackController implements Player.Listener {

    /** The speeds that are offered, from slow to fast. */
    static final List<Double> SPEEDS = List.of(
            TimeStretcher.SLOWEST, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, TimeStretcher.FASTEST);

    private static final int TICK_MILLIS = 25;
    private static final double SCRUB_SECONDS = 0.05;
    private static final int SCRUB_REST_MILLIS = 700;

    private final PlayedDocument document;
    private final TimeAxis axis;
    private final Player player;
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private final Timer scrubTimer = new Timer(SCRUB_REST_MILLIS, event -> endScrubbing());
    private final ChangeSupport listeners = new ChangeSupport(this);
    private final ChangeListener optionsListener = event -> EventQueue.invokeLater(this::changeDevice);
    private Supplier<OptionalDouble> pointer = OptionalDouble::empty;
    private Runnable volumesOpener = () -> {};
    private String device = SoundOptions.current().outputDevice();
    private boolean loop;
    private double startedAt;
    private TimeSpan stretch = new TimeSpan(0, 0);

    /** Creates the controller of a document. */
    public PlaybackController(PlayedDocument document, TimeAxis axis, AudioOutput output) {
        this.document = document;
        this.axis = axis;
        player = new Player(
                document.recording(),
                () -> RecordingCaches.standard()
                        .audio()
                        .open(document.recording().path()),
                output,
                this);
        scrubTimer.setRepeats(false);
        SoundOptions.addChangeListener(optionsListener);
    }

    /** Tells when something starts, stops, or is another speed or volume. */
    public void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    /** Whether the recording is being played. */
    public boolean isPlaying() {
        return player.isPlaying();
    }

    /** Whether playing begins again at the end. */
    public boolean isLooping() {
        return loop;
    }

    /** Says where the mouse points to, in seconds, if it is over the lanes. */
    void setPointer(Supplier<OptionalDouble> newPointer) {
        pointer = newPointer;
    }

    /** Says how the volumes are shown. */
    void setVolumesOpener(Runnable opener) {
        volumesOpener = opener;
    }

    /** Shows the volumes of the channels, to be changed. */
    public void showVolumes() {
        volumesOpener.run();
    }

    /** Whether to begin again at the end of what is played. */
    public void setLooping(boolean newLoop) {
        loop = newLoop;
        if (player.isPlaying()) {
            play(document.playhead(), stretch);
        }
        listeners.fireChange();
    }

    /** Plays from the playhead (the selection if it loops), or stays where it is. */
    public void playOrPause() {
        if (player.isPlaying()) {
            pause();
            return;
        }
        TimeSpan wanted = loop ? document.selection().orElse(whole()) : whole();
        boolean inside = wanted.contains(document.playhead()) && wanted.end() - document.playhead() > 0.005;
        start(inside ? document.playhead() : wanted.start(), wanted);
    }

    /** Plays what is selected from its start, if anything is. */
    public void playSelection() {
        document.selectedSound().ifPresent(span -> start(span.start(), span));
    }

    /** Plays from where the mouse points to, or from the playhead if it is elsewhere. */
    public void playFromPointer() {
        double from = pointer.get().orElse(document.playhead());
        TimeSpan wanted = whole();
        if (loop && document.selection().map(span -> span.contains(from)).orElse(false)) {
            wanted = document.selection().orElseThrow();
        }
        start(from, wanted);
    }

    /** Stays where it is. */
    public void pause() {
        long frame = player.frame();
        player.stop();
        if (frame >= 0) {
            document.movePlayhead(seconds(frame), false);
        }
        timer.stop();
        listeners.fireChange();
    }

    /** Stops and goes back to where playing began. */
    public void stop() {
        boolean wasPlaying = player.stop() >= 0;
        timer.stop();
        if (wasPlaying) {
            document.movePlayhead(startedAt, false);
            axis.change(view -> view.following(startedAt));
        }
        listeners.fireChange();
    }

    /** Puts the playhead somewhere else and goes on playing from there if it was playing. */
    public void seek(double time) {
        document.movePlayhead(time, false);
        if (player.isPlaying()) {
            double from = document.playhead();
            start(from, stretch.contains(from) ? stretch : whole());
        }
    }

    /** Puts the playhead somewhere else and plays a short grain of sound there. */
    void scrub(double time) {
        timer.stop();
        document.movePlayhead(time, false);
        player.scrub(frame(document.playhead()));
        listeners.fireChange();
    }

    /** Scrubs by small steps, forward if positive; the device is let go a moment after the last one. */
    public void scrubBy(int steps) {
        scrub(document.playhead() + steps * SCRUB_SECONDS);
        axis.change(view -> view.following(document.playhead()));
        scrubTimer.restart();
    }

    /** Ends scrubbing; the playhead stays. */
    void endScrubbing() {
        scrubTimer.stop();
        if (!player.isPlaying()) {
            player.stop();
        }
        listeners.fireChange();
    }

    /** How fast it plays; 1 as it was recorded. */
    public double speed() {
        return player.speed();
    }

    /** Plays at another speed, at the same pitch. */
    public void setSpeed(double speed) {
        player.setSpeed(Math.max(TimeStretcher.SLOWEST, Math.min(TimeStretcher.FASTEST, speed)));
        StatusDisplayer.getDefault().setStatusText(Bundle.MSG_Speed(SpeedText.of(speed())));
        listeners.fireChange();
    }

    /** Plays at the next faster of the offered speeds, or the next slower one. */
    public void changeSpeed(boolean faster) {
        double now = speed();
        SPEEDS.stream()
                .filter(speed -> faster ? speed > now + 1e-9 : speed < now - 1e-9)
                .reduce((one, other) -> faster ? Math.min(one, other) : Math.max(one, other))
                .ifPresent(this::setSpeed);
    }

    /** The volumes of the channels. */
    ChannelMix mix() {
        return player.mix();
    }

    /** Plays at other volumes. */
    void setMix(ChannelMix mix) {
        player.setMix(mix);
        listeners.fireChange();
    }

    /** Plays all channels louder, or softer if negative. */
    public void changeVolume(int decibels) {
        setMix(mix().louder(decibels));
        int[] volumes = mix().channels().stream()
                .mapToInt(ChannelMix.Setting::volume)
                .distinct()
                .toArray();
        StatusDisplayer.getDefault()
                .setStatusText(Bundle.MSG_Volume(Arrays.toString(volumes).replaceAll("[\\[\\]]", "")));
    }

    /** Mutes all channels, or none. */
    public void toggleMute() {
        boolean off = mix().channels().stream().anyMatch(one -> !one.muted());
        setMix(mix().withAllMuted(off));
        StatusDisplayer.getDefault().setStatusText(off ? Bundle.MSG_SoundOff() : Bundle.MSG_SoundOn());
    }

    /** Stops for good. */
    public void close() {
        SoundOptions.removeChangeListener(optionsListener);
        player.stop();
        timer.stop();
        scrubTimer.stop();
    }

    private void changeDevice() {
        String chosen = SoundOptions.current().outputDevice();
        boolean another = !chosen.equals(device);
        device = chosen;
        if (another && player.isPlaying()) {
            play(document.playhead(), stretch);
        }
    }

    private void start(double from, TimeSpan span) {
        startedAt = from;
        play(from, span);
    }

    private void play(double from, TimeSpan span) {
        stretch = span;
        document.movePlayhead(from, false);
        player.play(new Route(frame(from), frame(span.end()), loop ? frame(span.start()) : -1));
        timer.start();
        listeners.fireChange();
    }

    /** Brings the playhead to where the device is. */
    void tick() {
        long frame = player.frame();
        if (frame >= 0) {
            document.movePlayhead(seconds(frame), true);
            axis.change(view -> view.following(document.playhead()));
        }
    }

    @Override
    public void ended() {
        EventQueue.invokeLater(() -> {
            if (!player.isPlaying()) {
                timer.stop();
                document.movePlayhead(stretch.end(), true);
                listeners.fireChange();
            }
        });
    }

    @Override
    public void failed(String message) {
        EventQueue.invokeLater(() -> {
            timer.stop();
            StatusProblem.show(message);
            listeners.fireChange();
        });
    }

    private TimeSpan whole() {
        return new TimeSpan(0, document.recording().duration());
    }

    private long frame(double time) {
        return Math.round(time * document.recording().sampleRate());
    }

    private double seconds(long frame) {
        return (double) frame / document.recording().sampleRate();
    }
}
