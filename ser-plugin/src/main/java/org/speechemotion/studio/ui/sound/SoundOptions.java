// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import javax.swing.event.ChangeListener;
import org.openide.util.NbPreferences;

/**
 * The sound devices that the user chose, by name; empty for the system's default.
 *
 * @param outputDevice to play on
 * @param inputDevice to record from
 */
public record SoundOptions(String outputDevice, String inputDevice) {

    /** What is used before anything was chosen. */
    static final SoundOptions DEFAULT = new SoundOptions("", "");

    private static final SoundOptionsStore STORE = new SoundOptionsStore(NbPreferences.forModule(SoundOptions.class));

    /** What is chosen now. Any thread may ask. */
    public static SoundOptions current() {
        return STORE.read();
    }

    /** Chooses and remembers. */
    public static void choose(SoundOptions options) {
        STORE.write(options);
    }

    /** The same with another device to play on. */
    public SoundOptions withOutputDevice(String name) {
        return new SoundOptions(name, inputDevice);
    }

    /** The same with another device to record from. */
    public SoundOptions withInputDevice(String name) {
        return new SoundOptions(outputDevice, name);
    }

    static SoundOptionsStore store() {
        return STORE;
    }

    static void addChangeListener(ChangeListener listener) {
        STORE.addChangeListener(listener);
    }

    static void removeChangeListener(ChangeListener listener) {
        STORE.removeChangeListener(listener);
    }
}
