// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import org.speechemotion.dsp.feature.FrameMatrix;

/**
 * Frames with an emotion each.
 *
 * @param frames log-mel frames
 * @param emotions place of each frame's emotion among those of the training set; {@link #NONE} in pauses
 */
record LabelledFrames(FrameMatrix frames, int[] emotions) {

    /** Where there is no emotion to be told. */
    static final int NONE = -1;
}
