// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.prefs.Preferences;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;

/** Keeps {@link SoundOptions} in preferences. */
final class SoundOptionsStore {

    private static final String OUTPUT = "sound.output";
    private static final String INPUT = "sound.input";

    private final Preferences preferences;
    private final ChangeSupport listeners = new ChangeSupport(this);

    SoundOptionsStore(Preferences preferences) {
        this.preferences = preferences;
    }

    /** What is chosen now. */
    SoundOptions read() {
        return new SoundOptions(preferences.get(OUTPUT, ""), preferences.get(INPUT, ""));
    }

    /** Keeps a choice and tells the listeners, on the caller's thread, if it is another one. */
    void write(SoundOptions options) {
        if (options.equals(read())) {
            return;
        }
        preferences.put(OUTPUT, options.outputDevice());
        preferences.put(INPUT, options.inputDevice());
        listeners.fireChange();
    }

    void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    void removeChangeListener(ChangeListener listener) {
        listeners.removeChangeListener(listener);
    }
}
