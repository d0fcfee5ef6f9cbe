// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Reads a route through a recording on a thread of its own, one to two seconds ahead of the device, so that a slow disk is
 * not heard. Its memory is a fixed number of blocks that go round.
 */
@Messages({
    "MSG_RecordingChanged=is another recording than before; close it and open it again",
    "# {0} - reason",
    "MSG_CannotRead=cannot be read: {0}"
})
final class ReadAhead implements Closeable {

    /** Frames of a block. */
    static final int BLOCK_FRAMES = 2048;

    private static final Logger LOG = Logger.getLogger(ReadAhead.class.getName());
    private static final int BLOCKS = 32;
    private static final long POLL_MILLIS = 50;

    /** Some frames of the recording. */
    static final class Block {

        private final float[][] samples;
        private long frame;
        private int count;
        private boolean endsRound;

        private Block(int channels) {
            samples = new float[channels][BLOCK_FRAMES];
        }

        float[][] samples() {
            return samples;
        }

        /** The first frame. */
        long frame() {
            return frame;
        }

        /** How many frames. */
        int count() {
            return count;
        }

        /** Whether the route jumps back, or ends, after this block. */
        boolean endsRound() {
            return endsRound;
        }
    }

    private final Recording recording;
    private final SourceOpener opener;
    private final Route route;
    private final BlockingQueue<Block> free = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private volatile IOException failure;
    private volatile boolean closed;

    ReadAhead(Recording recording, SourceOpener opener, Route route) {
        this.recording = recording;
        this.opener = opener;
        this.route = route;
        for (int i = 0; i < BLOCKS; i++) {
            free.add(new Block(recording.channels()));
        }
        Thread thread = new Thread(this::read, "Playback, reading ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next block, to be given back after use.
     *
     * @return null if there is none yet
     * @throws IOException if the recording could not be read on from here
     */
    Block take() throws IOException, InterruptedException {
        Block block = full.poll(failure == null ? POLL_MILLIS : 0, TimeUnit.MILLISECONDS);
        if (block == null && failure != null) {
            throw failure;
        }
        return block;
    }

    /** Gives a block back to be filled again. */
    void giveBack(Block block) {
        free.add(block);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void read() {
        try (AudioSource source = opener.open()) {
            Recording there = source.recording();
            if (there.channels() != recording.channels() || there.sampleRate() != recording.sampleRate()) {
                throw new AudioException(recording.path(), Bundle.MSG_RecordingChanged());
            }
            follow(source);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException problem) {
            failure = problem;
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.INFO, "reading " + recording.path(), broken);
            failure = new AudioException(recording.path(), Bundle.MSG_CannotRead(broken.getMessage()), broken);
        }
    }

    private void follow(AudioSource source) throws IOException, InterruptedException {
        long at = route.from();
        boolean over = false;
        while (!closed && !over) {
            Block block = free.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (block == null) {
                continue;
            }
            int wanted = (int) Math.max(0, Math.min(BLOCK_FRAMES, route.end() - at));
            block.frame = at;
            block.count = wanted == 0 ? 0 : source.read(at, block.samples, wanted);
            at += block.count;
            block.endsRound = block.count < wanted || at >= route.end();
            boolean nothing = block.count == 0;
            full.add(block);
            if (block.endsRound) {
                // A round of nothing would go round for ever.
                over = !route.loops() || nothing && block.frame == route.loopFrom();
                at = route.loopFrom();
            }
        }
    }
}
