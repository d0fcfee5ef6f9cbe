// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** How high lanes are on the screen. */
@FunctionalInterface
public interface LaneSizes {

    /** The height of a shown lane in pixels, by its name in the layout; 0 if it is not shown. */
    int height(String id);
}
