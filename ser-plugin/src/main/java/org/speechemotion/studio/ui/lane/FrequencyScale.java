// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.openide.util.NbBundle.Messages;

/** How frequencies are spread over the height of a spectrogram. */
@Messages({"LBL_MelScale=Mel", "LBL_LinearScale=Linear", "LBL_LogScale=Log"})
public enum FrequencyScale {
    /** As the ear does: mel after O'Shaughnessy, 2595 log10(1 + f / 700). */
    MEL {
        @Override
        double place(double hertz) {
            return 2595 * Math.log10(1 + hertz / 700);
        }

        @Override
        double hertz(double place) {
            return 700 * (Math.pow(10, place / 2595) - 1);
        }

        @Override
        public String displayName() {
            return Bundle.LBL_MelScale();
        }
    },
    /** Evenly. */
    LINEAR {
        @Override
        double place(double hertz) {
            return hertz;
        }

        @Override
        double hertz(double place) {
            return place;
        }

        @Override
        public String displayName() {
            return Bundle.LBL_LinearScale();
        }
    },
    /** Octaves evenly, from {@value #LOWEST_HERTZ} Hz on, below which there is no voice. */
    LOG {
        @Override
        double place(double hertz) {
            return Math.log(Math.max(1, hertz / LOWEST_HERTZ));
        }

        @Override
        double hertz(double place) {
            return LOWEST_HERTZ * Math.exp(place);
        }

        @Override
        public String displayName() {
            return Bundle.LBL_LogScale();
        }
    };

    private static final double LOWEST_HERTZ = 50;

    abstract double place(double hertz);

    abstract double hertz(double place);

    /** The next one, after the last the first. */
    public FrequencyScale next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Its name for a person. */
    public abstract String displayName();

    /** The part of the height, 0 at the bottom to 1 at {@code topHertz}, where a frequency is. */
    public double fraction(double hertz, double topHertz) {
        return place(hertz) / place(topHertz);
    }

    /** The frequency at a part of the height. */
    public double hertzAt(double fraction, double topHertz) {
        return hertz(fraction * place(topHertz));
    }
}
