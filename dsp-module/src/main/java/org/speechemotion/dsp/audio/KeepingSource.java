// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * A recording that is read once from its beginning to its end and kept decoded on the way. If keeping fails, that is told
 * once and reading goes on.
 */
final class KeepingSource implements AudioSource {

    /** Begins the file that is kept. */
    @FunctionalInterface
    interface Keeper {
        DecodedWriter begin(Recording recording) throws IOException;
    }

    private final AudioSource source;
    private final Consumer<IOException> problems;
    private DecodedWriter writer;

    KeepingSource(AudioSource source, Keeper keeper, Consumer<IOException> problems) {
        this.source = source;
        this.problems = problems;
        try {
            writer = source.recording().frames() == 0 ? null : keeper.begin(source.recording());
        } catch (IOException e) {
            problems.accept(e);
        }
    }

    @Override
    public Recording recording() {
        return source.recording();
    }

    @Override
    public boolean readsAnywhere() {
        return source.readsAnywhere();
    }

    @Override
    public int read(long frame, float[][] block, int count) throws AudioException {
        int read = source.read(frame, block, count);
        if (writer != null && frame == writer.next()) {
            try {
                writer.add(block, read);
            } catch (IOException e) {
                giveUp();
                problems.accept(e);
            }
        }
        return read;
    }

    private void giveUp() {
        DecodedWriter ended = writer;
        writer = null;
        try {
            ended.close();
        } catch (IOException e) {
            System.getLogger(KeepingSource.class.getName()).log(System.Logger.Level.DEBUG, "not removed", e);
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            giveUp();
        }
        source.close();
    }
}
