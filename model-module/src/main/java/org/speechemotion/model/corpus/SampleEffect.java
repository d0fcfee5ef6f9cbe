// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

/** What is done to the samples of clips before their features are made. */
public interface SampleEffect {

    /** Clips as they are. */
    SampleEffect NONE = new SampleEffect() {
        @Override
        public String id() {
            return "";
        }

        @Override
        public float[] apply(Clip clip, float[] samples) {
            return samples;
        }
    };

    /** Says all that the result depends on besides the clip: features are kept by it. */
    String id();

    /**
     * The changed samples.
     *
     * @param samples at the rate of the features, full scale -1 to 1; may be changed
     */
    float[] apply(Clip clip, float[] samples);
}
