// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.timeline.PosteriorTrack;

/** Posteriors of a channel as bytes. Each has 16 bits, and comes back no farther than 0.00001 from what it was. */
final class PosteriorBytes {

    private static final int ONE = 0xFFFF;
    /** Start, end, first time and step of a track, and how many steps it has. */
    private static final int HEAD_BYTES = 4 * Double.BYTES + Integer.BYTES;

    private PosteriorBytes() {}

    /** How many bytes tracks need. */
    static long count(List<PosteriorTrack> tracks) {
        return tracks.stream()
                .mapToLong(track -> HEAD_BYTES + (long) Short.BYTES * track.values().length)
                .sum();
    }

    /** Tracks as bytes. */
    static ByteBuffer of(List<PosteriorTrack> tracks) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count(tracks))).order(ByteOrder.LITTLE_ENDIAN);
        for (PosteriorTrack track : tracks) {
            bytes.putDouble(track.span().start()).putDouble(track.span().end());
            bytes.putDouble(track.firstTime()).putDouble(track.step()).putInt(track.steps());
            ShortBuffer values = bytes.asShortBuffer();
            for (float value : track.values()) {
                values.put((short) Math.round(Math.max(0, Math.min(1, value)) * ONE));
            }
            bytes.position(bytes.position() + Short.BYTES * track.values().length);
        }
        return bytes.flip();
    }

    /**
     * Tracks that were made bytes.
     *
     * @param emotions what they score
     * @param duration of the recording in seconds
     * @return empty if the bytes are not such tracks, in order and within the recording
     */
    static Optional<List<PosteriorTrack>> read(ByteBuffer bytes, EmotionSet emotions, double duration) {
        List<PosteriorTrack> tracks = new ArrayList<>();
        double reached = 0;
        while (bytes.remaining() >= HEAD_BYTES) {
            double start = bytes.getDouble();
            double end = bytes.getDouble();
            double firstTime = bytes.getDouble();
            double step = bytes.getDouble();
            int steps = bytes.getInt();
            boolean inPlace = start >= reached && end >= start && end <= duration;
            boolean even = step > 0 && Double.isFinite(step) && Double.isFinite(firstTime);
            boolean whole = steps >= 0 && (long) Short.BYTES * emotions.size() * steps <= bytes.remaining();
            if (!inPlace || !even || !whole) {
                return Optional.empty();
            }
            float[] values = new float[emotions.size() * steps];
            ShortBuffer shorts = bytes.asShortBuffer();
            for (int i = 0; i < values.length; i++) {
                values[i] = (shorts.get() & ONE) / (float) ONE;
            }
            bytes.position(bytes.position() + Short.BYTES * values.length);
            tracks.add(new PosteriorTrack(emotions, new TimeSpan(start, end), firstTime, step, values));
            reached = end;
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(tracks);
    }
}
