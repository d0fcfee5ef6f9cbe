// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.ArrayList;
import java.util.List;

/** The measures of all frames so far, in pieces so that growing copies nothing. */
final class MeasureStore {

    private static final int FRAMES_PER_PIECE = 1 << 14;

    private final List<byte[]> pieces = new ArrayList<>();
    private int frames;

    /** Keeps a copy of a frame's measures. */
    void add(byte[] measures) {
        int at = frames % FRAMES_PER_PIECE;
        if (at == 0) {
            pieces.add(new byte[FRAMES_PER_PIECE * FrameMeasures.COUNT]);
        }
        System.arraycopy(measures, 0, pieces.get(pieces.size() - 1), at * FrameMeasures.COUNT, FrameMeasures.COUNT);
        frames = Math.addExact(frames, 1);
    }

    /** Number of frames. */
    int frames() {
        return frames;
    }

    /** A measure of a frame, 0 to 255. */
    int at(int frame, int measure) {
        byte[] piece = pieces.get(frame / FRAMES_PER_PIECE);
        return piece[frame % FRAMES_PER_PIECE * FrameMeasures.COUNT + measure] & 0xff;
    }
}
