// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ChangeSupport;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.lane.TimeAxis;

/** Play, pause, stop, loop and seek for one document. For the event thread only. */
final class PlaybackController implements Player.Listener {

    private static final int TICK_MILLIS = 25;

    private final RecordingDocument document;
    private final TimeAxis axis;
    private final Player player;
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private final ChangeSupport listeners = new ChangeSupport(this);
    private boolean loop;
    private double startedAt;
    private TimeSpan stretch = new TimeSpan(0, 0);

    PlaybackController(RecordingDocument document, TimeAxis axis, AudioOutput output) {
        this.document = document;
        this.axis = axis;
        this.player = new Player(document.recording().path(), output, this);
    }

    void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    boolean isPlaying() {
        return player.isPlaying();
    }

    boolean isLooping() {
        return loop;
    }

    /** Whether to begin again at the end of what is played. */
    void setLooping(boolean newLoop) {
        loop = newLoop;
        if (player.isPlaying()) {
            play(document.playhead(), stretch);
        }
        listeners.fireChange();
    }

    /** Plays from the playhead (the selection if it loops), or stays where it is. */
    void playOrPause() {
        if (player.isPlaying()) {
            pause();
            return;
        }
        TimeSpan whole = new TimeSpan(0, document.recording().duration());
        TimeSpan wanted = loop ? document.selection().orElse(whole) : whole;
        boolean inside = wanted.contains(document.playhead()) && wanted.end() - document.playhead() > 0.005;
        double from = inside ? document.playhead() : wanted.start();
        startedAt = from;
        play(from, wanted);
    }

    /** Plays the selection from its start, if there is one. */
    void playSelection() {
        document.selection().ifPresent(span -> {
            startedAt = span.start();
            play(span.start(), span);
        });
    }

    /** Stays where it is. */
    void pause() {
        long frame = player.stop();
        if (frame >= 0) {
            document.movePlayhead(seconds(frame), false);
        }
        timer.stop();
        listeners.fireChange();
    }

    /** Stops and goes back to where playing began. */
    void stop() {
        boolean wasPlaying = player.stop() >= 0;
        timer.stop();
        if (wasPlaying) {
            document.movePlayhead(startedAt, false);
            axis.change(view -> view.following(startedAt));
        }
        listeners.fireChange();
    }

    /** Puts the playhead somewhere else and goes on playing from there if it was playing. */
    void seek(double time) {
        document.movePlayhead(time, false);
        if (player.isPlaying()) {
            startedAt = document.playhead();
            boolean inside = stretch.contains(startedAt);
            play(
                    startedAt,
                    inside ? stretch : new TimeSpan(0, document.recording().duration()));
        }
    }

    /** Stops for good. */
    void close() {
        player.stop();
        timer.stop();
    }

    private void play(double from, TimeSpan span) {
        stretch = span;
        document.movePlayhead(from, false);
        player.play(frame(from), frame(span.end()), loop ? frame(span.start()) : -1);
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
            StatusDisplayer.getDefault().setStatusText(message, StatusDisplayer.IMPORTANCE_ERROR_HIGHLIGHT);
            listeners.fireChange();
        });
    }

    private long frame(double time) {
        return Math.round(time * document.recording().sampleRate());
    }

    private double seconds(long frame) {
        return (double) frame / document.recording().sampleRate();
    }
}
