// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.feature.FrameExtractor;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;

/**
 * The frames of a clip from its first sound to its last.
 *
 * @param frames at least one frame
 * @param content checksum of the samples, the same for the same audio in another file
 */
record ClipFeatures(FrameMatrix frames, String content) {

    /** Frames this far below the loudest count as silence at a clip's ends. */
    private static final double TRIM_DB = 40;

    /** Reads a clip; its content is that of the file, whatever the effect. */
    static ClipFeatures of(Clip clip, FrameSettings settings, SampleEffect effect) throws IOException {
        float[] samples = ResampledReader.readMono(clip.path(), settings.sampleRate());
        String content = checksum(samples);
        return new ClipFeatures(trim(FrameExtractor.of(effect.apply(clip, samples), settings), settings), content);
    }

    /** Takes silence away from both ends, and what is beyond the settings' frames; the rest is at least one frame. */
    static FrameMatrix trim(FrameMatrix matrix, FrameSettings settings) {
        float[] level = new float[matrix.frames()];
        float loudest = Float.NEGATIVE_INFINITY;
        for (int frame = 0; frame < level.length; frame++) {
            level[frame] = (float) (10 * Math.log10(power(matrix, frame, settings)));
            loudest = Math.max(loudest, level[frame]);
        }
        int first = 0;
        int last = level.length - 1;
        while (first < last && level[first] < loudest - TRIM_DB) {
            first++;
        }
        while (last > first && level[last] < loudest - TRIM_DB) {
            last--;
        }
        int most = settings.clipFrames() == 0 ? Integer.MAX_VALUE : settings.clipFrames();
        return matrix.slice(first, first + Math.min(most, last + 1 - first));
    }

    /** The power of a frame: that of its mel bands, or of its samples. */
    private static double power(FrameMatrix matrix, int frame, FrameSettings settings) {
        double power = 0;
        if (settings.kind() == FrameSettings.Kind.WAVEFORM) {
            for (int i = 0; i < matrix.bands(); i++) {
                power += (double) matrix.at(frame, i) * matrix.at(frame, i);
            }
        } else {
            for (int band = 0; band < settings.bands(); band++) {
                power += Math.pow(10, matrix.at(frame, band) / 10);
            }
        }
        return power;
    }

    private static String checksum(float[] samples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
            bytes.asFloatBuffer().put(samples);
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
