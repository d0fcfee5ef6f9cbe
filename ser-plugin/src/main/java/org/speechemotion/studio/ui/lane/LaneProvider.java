// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.List;

/**
 * Brings lanes to the recording window. Found through the default lookup, so that a plugin adds a lane with
 * {@code @ServiceProvider(service = LaneProvider.class, position = 500)} on one class; the built-in lanes are at 100 to
 * 400.
 */
@FunctionalInterface
public interface LaneProvider {

    /** New lanes for a recording that is being opened, from the top down. Called on the event thread. */
    List<Lane> lanes(LaneDocument document);
}
