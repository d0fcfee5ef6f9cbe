// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** Something that is painted over every lane, such as the selection. */
@FunctionalInterface
public interface TimeOverlay {

    /** Paints what is in the clip. */
    void paint(LaneCanvas canvas);
}
