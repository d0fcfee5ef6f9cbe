// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.util.prefs.Preferences;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;

/** Keeps {@link AnalysisOptions} in preferences. What cannot be used there is taken for its default. */
final class OptionsStore {

    private static final String MODEL = "model";
    private static final String WINDOW = "analysis.window";
    private static final String MINIMUM_SEGMENT = "analysis.minimumSegment";
    private static final String SMOOTHING = "analysis.smoothing";
    private static final String CHANNELS = "analysis.channels";
    private static final String UNCERTAIN = "uncertainBelow";

    private final Preferences preferences;
    private final ChangeSupport listeners = new ChangeSupport(this);

    OptionsStore(Preferences preferences) {
        this.preferences = preferences;
    }

    /** What is chosen now. */
    AnalysisOptions read() {
        return new AnalysisOptions(
                preferences.get(MODEL, AnalysisOptions.DEFAULT.modelName()),
                readSettings(),
                readChannels(),
                readUncertain());
    }

    /** Keeps a choice and tells the listeners, on the caller's thread, if it is another one. */
    void write(AnalysisOptions options) {
        if (options.equals(read())) {
            return;
        }
        preferences.put(MODEL, options.modelName());
        preferences.putDouble(WINDOW, options.settings().window());
        preferences.putDouble(MINIMUM_SEGMENT, options.settings().minimumSegment());
        preferences.putDouble(SMOOTHING, options.settings().smoothing());
        preferences.put(CHANNELS, String.valueOf(options.channels()));
        preferences.putDouble(UNCERTAIN, options.uncertainBelow());
        listeners.fireChange();
    }

    void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    void removeChangeListener(ChangeListener listener) {
        listeners.removeChangeListener(listener);
    }

    private AnalysisSettings readSettings() {
        AnalysisSettings initial = AnalysisOptions.DEFAULT.settings();
        try {
            return new AnalysisSettings(
                    preferences.getDouble(WINDOW, initial.window()),
                    preferences.getDouble(MINIMUM_SEGMENT, initial.minimumSegment()),
                    preferences.getDouble(SMOOTHING, initial.smoothing()));
        } catch (IllegalArgumentException outOfRange) {
            return initial;
        }
    }

    private double readUncertain() {
        double initial = AnalysisOptions.DEFAULT.uncertainBelow();
        double kept = preferences.getDouble(UNCERTAIN, initial);
        return kept >= 0 && kept <= 1 ? kept : initial;
    }

    private ChannelSelection readChannels() {
        ChannelSelection initial = AnalysisOptions.DEFAULT.channels();
        try {
            return ChannelSelection.parse(preferences.get(CHANNELS, initial.toString()));
        } catch (IllegalArgumentException unknown) {
            return initial;
        }
    }
}
