// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Moving averages of the logits of each training speaker and of all of them. Part of the clips are trained with their
 * speaker's difference taken away, as it is taken away in use: so the network need not learn what only this speaker's
 * voice or corpus adds.
 */
final class SpeakerLogits {

    private static final String EVERYBODY = "";
    private static final float RATE = 0.05f;

    private final TrainingSet set;
    private final double share;
    private final Map<String, float[]> averages = new TreeMap<>();

    /**
     * Creates averages of zero.
     *
     * @param share part of the clips whose logits are moved, 0 to 1
     */
    SpeakerLogits(TrainingSet set, double share) {
        this.set = set;
        this.share = share;
    }

    /** Takes the difference of each clip's speaker away from what is added to its logits, a row a clip. */
    void move(float[] added, List<Integer> places, SplittableRandom random) {
        if (share == 0) {
            return;
        }
        int emotions = set.emotions().size();
        float[] everybody = average(EVERYBODY);
        for (int i = 0; i < places.size(); i++) {
            if (random.nextDouble() < share) {
                float[] own = average(speaker(places.get(i)));
                for (int e = 0; e < emotions; e++) {
                    added[i * emotions + e] -= own[e] - everybody[e];
                }
            }
        }
    }

    /** Takes the logits of clips into the averages, a row a clip. */
    void hear(float[] logits, List<Integer> places) {
        if (share == 0) {
            return;
        }
        int emotions = set.emotions().size();
        for (int i = 0; i < places.size(); i++) {
            approach(average(speaker(places.get(i))), logits, i * emotions, RATE);
            approach(average(EVERYBODY), logits, i * emotions, RATE / places.size());
        }
    }

    private static void approach(float[] average, float[] logits, int row, float rate) {
        for (int e = 0; e < average.length; e++) {
            average[e] += rate * (logits[row + e] - average[e]);
        }
    }

    private String speaker(int place) {
        return set.clips().get(place).speakerId();
    }

    private float[] average(String speaker) {
        return averages.computeIfAbsent(
                speaker, name -> new float[set.emotions().size()]);
    }

    /** The averages as bytes, for a checkpoint. */
    byte[] state() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(averages.size());
            for (Map.Entry<String, float[]> entry : averages.entrySet()) {
                out.writeUTF(entry.getKey());
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Goes back to a state. */
    void restore(byte[] state) throws IOException {
        averages.clear();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            for (int count = in.readInt(); count > 0; count--) {
                float[] average = average(in.readUTF());
                for (int e = 0; e < average.length; e++) {
                    average[e] = in.readFloat();
                }
            }
        }
    }
}
