// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.LogMelSpectrogram;
import org.speechemotion.dsp.feature.MelSettings;

/**
 * The log-mel frames of a clip from its first sound to its last.
 *
 * @param frames at least one frame
 * @param content checksum of the samples, the same for the same audio in another file
 */
record ClipFeatures(FrameMatrix frames, String content) {

    /** Frames this far below the loudest count as silence at a clip's ends. */
    private static final double TRIM_DB = 40;

    /** Reads a clip. */
    static ClipFeatures of(Path clip, MelSettings settings) throws IOException {
        float[] samples = ResampledReader.readMono(clip, settings.sampleRate());
        return new ClipFeatures(trim(LogMelSpectrogram.of(samples, settings)), checksum(samples));
    }

    /** Takes silence away from both ends; the rest is at least one frame. */
    static FrameMatrix trim(FrameMatrix matrix) {
        float[] level = new float[matrix.frames()];
        float loudest = Float.NEGATIVE_INFINITY;
        for (int frame = 0; frame < level.length; frame++) {
            double power = 0;
            for (int band = 0; band < matrix.bands(); band++) {
                power += Math.pow(10, matrix.at(frame, band) / 10);
            }
            level[frame] = (float) (10 * Math.log10(power));
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
        return matrix.slice(first, last + 1);
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
