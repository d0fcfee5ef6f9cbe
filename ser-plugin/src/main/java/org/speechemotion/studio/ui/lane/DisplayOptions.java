// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.function.UnaryOperator;
import javax.swing.event.ChangeListener;
import org.openide.util.NbPreferences;

/** How the user wants waveforms and spectrograms to be shown, in all windows. For the event thread only. */
public final class DisplayOptions {

    private static final DisplayStore STORE = new DisplayStore(NbPreferences.forModule(DisplayOptions.class));

    private DisplayOptions() {}

    /** What is chosen now. */
    public static DisplaySettings settings() {
        return STORE.settings();
    }

    /** Chooses something else, such as {@code DisplayOptions.change(s -> s.withRange(80))}; it is remembered. */
    public static void change(UnaryOperator<DisplaySettings> change) {
        STORE.set(change.apply(STORE.settings()));
    }

    /** Adds a listener that is told of every change. */
    public static void addChangeListener(ChangeListener listener) {
        STORE.addChangeListener(listener);
    }

    /** Removes a listener. */
    public static void removeChangeListener(ChangeListener listener) {
        STORE.removeChangeListener(listener);
    }
}
