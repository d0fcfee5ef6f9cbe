// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.openide.util.NbBundle.Messages;

/** How the height of a waveform stands for the values of its samples. */
@Messages({"LBL_LinearWaveform=Linear", "LBL_DecibelWaveform=Decibels"})
public enum WaveformScale {
    /** In proportion to the value. */
    LINEAR {
        @Override
        double height(double part) {
            return part;
        }

        @Override
        public String displayName() {
            return Bundle.LBL_LinearWaveform();
        }
    },
    /** In proportion to the level: quiet speech beside loud. The lowest {@value #RANGE_DB} dB are the middle line. */
    DECIBEL {
        @Override
        double height(double part) {
            return part <= 0 ? 0 : Math.max(0, 1 + 20 * Math.log10(part) / RANGE_DB);
        }

        @Override
        public String displayName() {
            return Bundle.LBL_DecibelWaveform();
        }
    };

    /** What a waveform in decibels shows below its upper edge. */
    static final double RANGE_DB = 60;

    /** The height, 0 to 1, of a part of full scale, 0 to 1. */
    abstract double height(double part);

    /** Its name for a person. */
    public abstract String displayName();

    /** Where a value is between the lower edge (-1) and the upper (1). */
    double place(double value, double fullScale) {
        double part = Math.min(1, Math.abs(value) / fullScale);
        return value < 0 ? -height(part) : height(part);
    }
}
