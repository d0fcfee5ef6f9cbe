// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.prefs.Preferences;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;

/** Keeps {@link DisplaySettings} in preferences. What cannot be used there is taken for its default. */
final class DisplayStore {

    private static final String WAVEFORM = "display.waveform";
    private static final String FREQUENCIES = "display.frequencies";
    private static final String WINDOW = "display.window";
    private static final String TOP = "display.top";
    private static final String RANGE = "display.range";
    private static final String COLORS = "display.colors";
    private static final String CHANNEL = "display.channel";

    private final Preferences preferences;
    private final ChangeSupport listeners = new ChangeSupport(this);
    private volatile DisplaySettings current;

    DisplayStore(Preferences preferences) {
        this.preferences = preferences;
        current = read();
    }

    /** What is chosen now. Fast enough for a paint. */
    DisplaySettings settings() {
        return current;
    }

    /** Keeps a choice and tells the listeners, on the caller's thread, if it is another one. */
    void set(DisplaySettings settings) {
        if (settings.equals(current)) {
            return;
        }
        current = settings;
        preferences.put(WAVEFORM, settings.waveformScale().name());
        preferences.put(FREQUENCIES, settings.frequencyScale().name());
        preferences.putDouble(WINDOW, settings.windowSeconds());
        preferences.putDouble(TOP, settings.topHertz());
        preferences.putDouble(RANGE, settings.rangeDb());
        preferences.put(COLORS, settings.colorMap().name());
        preferences.putInt(CHANNEL, settings.channel());
        listeners.fireChange();
    }

    void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    void removeChangeListener(ChangeListener listener) {
        listeners.removeChangeListener(listener);
    }

    private DisplaySettings read() {
        DisplaySettings initial = DisplaySettings.DEFAULT;
        DisplaySettings scales = initial.withWaveformScale(read(WAVEFORM, initial.waveformScale()))
                .withFrequencyScale(read(FREQUENCIES, initial.frequencyScale()))
                .withColorMap(read(COLORS, initial.colorMap()));
        try {
            return scales.withWindow(preferences.getDouble(WINDOW, initial.windowSeconds()))
                    .withTop(preferences.getDouble(TOP, initial.topHertz()))
                    .withRange(preferences.getDouble(RANGE, initial.rangeDb()))
                    .withChannel(preferences.getInt(CHANNEL, initial.channel()));
        } catch (IllegalArgumentException outOfRange) {
            return scales;
        }
    }

    private <E extends Enum<E>> E read(String key, E initial) {
        try {
            return Enum.valueOf(initial.getDeclaringClass(), preferences.get(key, initial.name()));
        } catch (IllegalArgumentException unknown) {
            return initial;
        }
    }
}
