// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.text.NumberFormat;
import org.openide.util.NbBundle.Messages;

/** Speeds as people read them, such as 0.75x. */
@Messages({"# {0} - factor", "TXT_Speed={0}\u00d7"})
final class SpeedText {

    private SpeedText() {}

    /** The text of a speed. */
    static String of(double speed) {
        NumberFormat format = NumberFormat.getInstance();
        format.setMaximumFractionDigits(2);
        return Bundle.TXT_Speed(format.format(speed));
    }
}
