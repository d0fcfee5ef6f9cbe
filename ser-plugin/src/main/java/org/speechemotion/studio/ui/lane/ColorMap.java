// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.openide.util.NbBundle.Messages;

/** The colours that stand for the levels of a spectrogram. */
@Messages({"LBL_Ember=Ember", "LBL_Lagoon=Lagoon", "LBL_Grey=Grey"})
public enum ColorMap {
    /** From violet over red to yellow. */
    EMBER(new double[] {285, 315, 350, 395, 430, 462}, new double[] {20, 48, 66, 72, 66, 30}) {
        @Override
        public String displayName() {
            return Bundle.LBL_Ember();
        }
    },
    /** From purple over blue and green to yellow. */
    LAGOON(new double[] {315, 295, 255, 205, 155, 105}, new double[] {30, 42, 34, 36, 56, 62}) {
        @Override
        public String displayName() {
            return Bundle.LBL_Lagoon();
        }
    },
    /** From black to white. */
    GREY(new double[] {0, 0}, new double[] {0, 0}) {
        @Override
        public String displayName() {
            return Bundle.LBL_Grey();
        }
    };

    private final int[] onDark;
    private final int[] onLight;

    ColorMap(double[] hues, double[] chromas) {
        onDark = ColorRamp.colors(hues, chromas, true);
        onLight = ColorRamp.colors(hues, chromas, false);
    }

    /** The 256 colours from weak to strong, as opaque 0xFFRRGGBB; not to be changed. */
    int[] colors(boolean dark) {
        return dark ? onDark : onLight;
    }

    /** Its name for a person. */
    public abstract String displayName();
}
