// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import javax.swing.event.ChangeListener;
import org.openide.util.NbPreferences;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;

/** What the user chose in Tools, Options, Analysis and Annotating. Any thread may ask. */
public final class StudioOptions {

    private static final OptionsStore STORE = new OptionsStore(NbPreferences.forModule(StudioOptions.class));

    private static final AuthorStore AUTHOR =
            new AuthorStore(NbPreferences.forModule(StudioOptions.class), System.getProperty("user.name"));

    private StudioOptions() {}

    /** The name of the model that new analyses use; it may have been removed from the catalogue since. */
    public static String modelName() {
        return STORE.read().modelName();
    }

    /** Chooses the model for new analyses. */
    public static void setModelName(String name) {
        STORE.write(STORE.read().withModelName(name));
    }

    /** How recordings are analysed. */
    public static AnalysisSettings analysisSettings() {
        return STORE.read().settings();
    }

    /** Chooses how recordings are analysed. */
    public static void setAnalysisSettings(AnalysisSettings settings) {
        STORE.write(STORE.read().withSettings(settings));
    }

    /** Which channels are analysed: their mix, or each by itself. */
    public static ChannelSelection channels() {
        return STORE.read().channels();
    }

    /** Chooses which channels are analysed. */
    public static void setChannels(ChannelSelection channels) {
        STORE.write(STORE.read().withChannels(channels));
    }

    /** Segments with less confidence than this, 0 to 1, count as uncertain. */
    public static double uncertainBelow() {
        return STORE.read().uncertainBelow();
    }

    /** The name that annotations made from now on bear, in recordings that are opened from now on; not blank. */
    public static String author() {
        return AUTHOR.read();
    }

    /** Adds a listener that is told, on the thread that made it, of every change. */
    public static void addChangeListener(ChangeListener listener) {
        STORE.addChangeListener(listener);
    }

    /** Removes a listener. */
    public static void removeChangeListener(ChangeListener listener) {
        STORE.removeChangeListener(listener);
    }

    /** Where the name of the annotator is kept. */
    static AuthorStore authorStore() {
        return AUTHOR;
    }

    /** Where the choices are kept. */
    static OptionsStore store() {
        return STORE;
    }
}
