// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.Collections;
import java.util.List;

/**
 * Which noise clips are tried in.
 *
 * @param ratios how far the noise is below the clips, in dB, -20 to 100; null for clips as they are
 * @param seed of the noise
 */
public record NoisePlan(List<Double> ratios, long seed) {

    /** No noise is tried. */
    public static final NoisePlan NONE = new NoisePlan(List.of(), 0);

    /** Keeps a copy and checks the ratios. */
    public NoisePlan {
        for (Double ratio : ratios) {
            if (ratio != null && !(ratio >= -20 && ratio <= 100)) {
                throw new IllegalArgumentException("noise must be -20 to 100 dB below the clips, not " + ratio);
            }
        }
        ratios = Collections.unmodifiableList(new java.util.ArrayList<>(ratios));
    }
}
