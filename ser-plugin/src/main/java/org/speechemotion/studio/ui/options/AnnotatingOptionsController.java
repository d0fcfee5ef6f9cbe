// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import javax.swing.JComponent;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Tools, Options, Annotating. */
@OptionsPanelController.TopLevelRegistration(
        id = "Annotating",
        categoryName = "#CAT_Annotating",
        iconBase = "org/speechemotion/studio/ui/options/annotating32.png",
        keywords = "#KW_Annotating",
        keywordsCategory = "Annotating",
        position = 55)
@Messages({"CAT_Annotating=Annotating", "KW_Annotating=annotating,annotator,author,name,user,provenance"})
public final class AnnotatingOptionsController extends OptionsPanelController {

    private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);
    private final AuthorStore store;
    private AnnotatingOptionsPanel panel;

    /** Creates the page for the options of the application. */
    public AnnotatingOptionsController() {
        this(StudioOptions.authorStore());
    }

    AnnotatingOptionsController(AuthorStore store) {
        this.store = store;
    }

    @Override
    public void update() {
        panel().show(store.read());
    }

    @Override
    public void applyChanges() {
        store.write(panel().author());
    }

    @Override
    public void cancel() {
        // Nothing was changed yet, and the next update shows what is stored.
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public boolean isChanged() {
        return !AuthorStore.tidy(panel().author()).equals(store.read());
    }

    @Override
    public JComponent getComponent(Lookup masterLookup) {
        return panel();
    }

    @Override
    public HelpCtx getHelpCtx() {
        return null;
    }

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        listeners.addPropertyChangeListener(listener);
    }

    @Override
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        listeners.removePropertyChangeListener(listener);
    }

    AnnotatingOptionsPanel panel() {
        if (panel == null) {
            panel = new AnnotatingOptionsPanel(
                    store.initial(), () -> listeners.firePropertyChange(PROP_CHANGED, null, null));
        }
        return panel;
    }
}
