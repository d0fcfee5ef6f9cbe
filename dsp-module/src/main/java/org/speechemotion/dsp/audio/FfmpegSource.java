// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * A recording that FFmpeg decodes. A sample's place is its time stamp in the stream, counted from the first sample that
 * comes out when the file is decoded from its beginning (encoder delay is already dropped there); so it is the same
 * however it was reached. Streams whose time stamps are too coarse to count samples are counted from the beginning and
 * decoded again from there on going back.
 */
final class FfmpegSource implements AudioSource {

    /** Seconds that are decoded and thrown away before a place that was jumped to, so that the decoder has settled. */
    private static final int SETTLE = 2;
    /** Seconds ahead up to which decoding on is preferred to a jump. */
    private static final int NEAR = 10;
    /** Frames that a compressed stream may lack at its end without being called cut off. */
    private static final int SLACK = 8192;

    private final Path file;
    private final Recording recording;
    private final FfmpegLayout layout;
    private final boolean lossless;
    private FfmpegInput input;
    private float[][] decoded;
    /** First frame of the decoded block; frames from gapStart to here are missing in the stream and read as 0. */
    private long blockStart;

    private long gapStart;
    private long blockEnd;
    private boolean closed;

    /** Takes over an input whose first frame has just been decoded. */
    FfmpegSource(Path file, FfmpegInput input, FfmpegLayout layout, Recording recording) throws AudioException {
        this.file = file;
        this.input = input;
        this.layout = layout;
        this.recording = recording;
        this.lossless = input.bits() > 0;
        this.decoded = new float[recording.channels()][0];
        take(0, 0);
    }

    @Override
    public Recording recording() {
        return recording;
    }

    /** Lossless codecs are decoded so fast that the seconds before a place do not count. */
    @Override
    public boolean readsAnywhere() {
        return lossless && layout.hasTimes();
    }

    @Override
    public synchronized int read(long frame, float[][] block, int count) throws AudioException {
        if (closed) {
            throw new AudioException(file, "was closed while it was read");
        }
        if (frame < 0 || count < 0) {
            throw new IllegalArgumentException("frame " + frame + ", count " + count);
        }
        int wanted = (int) Math.min(count, Math.max(0, recording.frames() - frame));
        int done = 0;
        while (done < wanted) {
            long at = frame + done;
            if (at < gapStart || at >= blockEnd) {
                moveTo(at);
            }
            done += copy(at, block, done, wanted - done);
        }
        return wanted;
    }

    private int copy(long at, float[][] block, int to, int most) {
        int count = (int) Math.min(most, (at < blockStart ? blockStart : blockEnd) - at);
        for (int channel = 0; channel < decoded.length; channel++) {
            if (at < blockStart) {
                Arrays.fill(block[channel], to, to + count, 0);
            } else {
                System.arraycopy(decoded[channel], (int) (at - blockStart), block[channel], to, count);
            }
        }
        return count;
    }

    private void moveTo(long at) throws AudioException {
        if (at < gapStart || at > blockEnd + (long) NEAR * recording.sampleRate()) {
            if (!jump(at) && at < gapStart) {
                restart();
            }
        }
        while (at >= blockEnd) {
            decodeNext();
        }
    }

    /** Goes to a block some time before a frame by the stream's index or time stamps; false if that is not possible. */
    private boolean jump(long at) throws AudioException {
        long early = at - (long) SETTLE * recording.sampleRate();
        if (early <= 0 || !layout.hasTimes()) {
            return false;
        }
        if (!layout.seek(input, early) || !input.advance() || input.frameTime() == FfmpegInput.NO_TIME) {
            restart();
            return true;
        }
        long place = layout.frameAt(input.frameTime());
        if (place > at - recording.sampleRate() / 2) {
            restart();
            return true;
        }
        take(place, place);
        return true;
    }

    private void restart() throws AudioException {
        input.close();
        input = FfmpegInput.open(file);
        gapStart = 0;
        blockStart = 0;
        blockEnd = 0;
    }

    private void decodeNext() throws AudioException {
        if (!input.advance()) {
            fillEnd();
            return;
        }
        long expected = blockEnd;
        long place = expected;
        if (layout.hasTimes() && input.frameTime() != FfmpegInput.NO_TIME) {
            place = layout.frameAt(input.frameTime());
        }
        take(place, Math.min(expected, place));
    }

    private void take(long place, long from) throws AudioException {
        int length = input.frameLength();
        if (decoded[0].length < length) {
            decoded = new float[decoded.length][length];
        }
        if (input.sampleRate() != recording.sampleRate()) {
            throw new AudioException(
                    file,
                    "changes its sampling rate from " + recording.sampleRate() + " to " + input.sampleRate()
                            + " Hz on the way; convert it to WAV or FLAC");
        }
        input.copyFrame(decoded);
        for (int channel = 0; channel < decoded.length; channel++) {
            Samples.checkFinite(recording, channel, decoded[channel], 0, length, place);
        }
        gapStart = from;
        blockStart = place;
        blockEnd = Math.max(from, place + length);
    }

    /** The stream is over before the length that was found for it: a few frames of padding, or a damaged file. */
    private void fillEnd() throws AudioException {
        long missing = recording.frames() - blockEnd;
        if (missing > SLACK) {
            throw Samples.cutOff(file, recording.frames(), blockEnd, recording.sampleRate());
        }
        gapStart = blockEnd;
        blockEnd = recording.frames();
        blockStart = blockEnd;
    }

    @Override
    public synchronized void close() {
        closed = true;
        input.close();
    }
}
