// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.concurrent.atomic.AtomicInteger;
import org.speechemotion.dsp.TimeSpan;

/** Counts what a lane asks of its host. */
final class CountingHost implements LaneHost {

    final AtomicInteger repaints = new AtomicInteger();
    final AtomicInteger changes = new AtomicInteger();

    @Override
    public void repaint(TimeSpan span) {
        repaints.incrementAndGet();
    }

    @Override
    public void changed() {
        changes.incrementAndGet();
    }
}
