// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import javax.swing.JComponent;
import org.netbeans.spi.options.OptionsPanelController;
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
public final class AnnotatingOptionsController extends OptionsPage {

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
    public boolean isChanged() {
        return !AuthorStore.tidy(panel().author()).equals(store.read());
    }

    @Override
    public JComponent getComponent(Lookup masterLookup) {
        return panel();
    }

    AnnotatingOptionsPanel panel() {
        if (panel == null) {
            panel = new AnnotatingOptionsPanel(store.initial(), this::changed);
        }
        return panel;
    }
}
