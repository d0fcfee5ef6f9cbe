// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.store.ModelWriter;

/** A checksum of all that the outcome of a training depends on. */
final class Fingerprint {

    /** To be raised when the same recipe gives other weights than before. */
    private static final String VERSION = "2";

    private Fingerprint() {}

    /** The checksum; start is null for random weights. */
    static String of(TrainingSet set, DataSplit split, Recipe recipe, long seed, StartModel start) {
        StringBuilder text = new StringBuilder(VERSION);
        text.append('\n').append(new Gson().toJson(recipe)).append('\n').append(seed);
        text.append('\n').append(start == null ? "" : start.model().card().sha256());
        for (int[] part : new int[][] {split.train(), split.validation()}) {
            text.append('\n').append(Arrays.toString(part));
        }
        for (int i = 0; i < set.clips().size(); i++) {
            Clip clip = set.clips().get(i);
            text.append('\n').append(set.features().content(i)).append(' ');
            text.append(clip.speakerId()).append(' ').append(clip.emotion().label());
        }
        return ModelWriter.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
