// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.speechemotion.dsp.TimeSpan;

/** What shows a lane. For use on the event thread. */
public interface LaneHost {

    /** Paints a stretch of the lane again. */
    void repaint(TimeSpan span);

    /** Paints all of the lane again, its header too, and asks for its height again. */
    void changed();
}
