// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Plays stretches of a recording, one at a time, on a thread of its own for each. Where it is comes from the device's
 * clock, so that what is heard and what is shown cannot drift apart.
 */
final class Player {

    private static final int BLOCK_FRAMES = 1024;

    /** Told from the playing thread. */
    interface Listener {

        /** The stretch was played to its end. */
        void ended();

        /** It could not be played; the message is one line for a person. */
        void failed(String message);
    }

    private final Path file;
    private final AudioOutput output;
    private final Listener listener;
    private volatile Run run;

    Player(Path file, AudioOutput output, Listener listener) {
        this.file = file;
        this.output = output;
        this.listener = listener;
    }

    /**
     * Plays the frames from {@code from} to {@code end}.
     *
     * @param from the first frame
     * @param end the frame after the last
     * @param loopFrom the frame to go on from after the end, negative to stop there
     */
    void play(long from, long end, long loopFrom) {
        stop();
        Run next = new Run(new PlayedFrames(from, end), loopFrom);
        run = next;
        Thread thread = new Thread(next, "Playback");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops at once; gives the frame where it was, or -1 if nothing was played. */
    long stop() {
        Run last = run;
        run = null;
        if (last == null) {
            return -1;
        }
        long frame = last.frame();
        last.end();
        return frame;
    }

    boolean isPlaying() {
        return run != null;
    }

    /** The frame that is heard now, or -1 if nothing is played. */
    long frame() {
        Run now = run;
        return now == null ? -1 : now.frame();
    }

    private final class Run implements Runnable {

        private final PlayedFrames played;
        private final long loopFrom;
        private volatile boolean ended;
        private volatile AudioOutput.Line line;

        Run(PlayedFrames played, long loopFrom) {
            this.played = played;
            this.loopFrom = loopFrom;
        }

        long frame() {
            AudioOutput.Line now = line;
            return played.frameAt(now == null ? 0 : now.framePosition());
        }

        void end() {
            ended = true;
            AudioOutput.Line now = line;
            if (now != null) {
                now.close();
            }
        }

        @Override
        public void run() {
            try (AudioSource source = AudioFiles.open(file)) {
                Recording recording = source.recording();
                int channels = recording.channels() <= 2 ? recording.channels() : 1;
                try (AudioOutput.Line opened = output.open(recording.sampleRate(), channels)) {
                    line = opened;
                    if (!ended) {
                        opened.start();
                        pump(source, opened, channels);
                    }
                }
                finish(null);
            } catch (IOException | AudioOutputException problem) {
                finish(problem.getMessage());
            }
        }

        private void pump(AudioSource source, AudioOutput.Line out, int channels) throws IOException {
            float[][] block = new float[source.recording().channels()][BLOCK_FRAMES];
            byte[] bytes = new byte[BLOCK_FRAMES * channels * 2];
            while (!ended) {
                long from = played.next();
                int count = (int) Math.min(BLOCK_FRAMES, played.end() - from);
                int read = count <= 0 ? 0 : source.read(from, block, count);
                if (read > 0) {
                    out.write(bytes, PcmEncoder.encode(block, read, channels, bytes));
                    played.written(read);
                } else if (loopFrom >= 0 && loopFrom < played.end()) {
                    played.jump(loopFrom);
                } else {
                    out.drain();
                    return;
                }
            }
        }

        private void finish(String problem) {
            boolean mine = run == this;
            if (mine) {
                run = null;
            }
            if (mine && !ended) {
                ended = true;
                if (problem == null) {
                    listener.ended();
                } else {
                    listener.failed(problem);
                }
            }
        }
    }
}
