// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

/** By what speech is normalised, in training and where clips are tested; a recording in use by its own speech. */
public enum NormalizationScope {
    /** Not at all, in use neither. */
    NONE("not normalised"),
    /** By the clip alone. */
    CLIP("normalised by the clip"),
    /** By the clip and a few others of its speaker, as if they were a short recording. */
    RECORDING("normalised by a few clips of the speaker"),
    /** By all clips of its speaker; in training some of the time by a few. */
    SPEAKER("speaker-normalised");

    private final String protocol;

    NormalizationScope(String protocol) {
        this.protocol = protocol;
    }

    /** How figures on clips that are normalised so are named. */
    public String protocol() {
        return protocol;
    }

    /** How figures on recordings are named. */
    public String recordingProtocol() {
        return this == NONE ? protocol : "normalised by the recording itself";
    }

    /** How figures are named where the clips' own speech is not looked at. */
    public String plainProtocol() {
        return this == NONE ? protocol : "normalised by the training set";
    }
}
