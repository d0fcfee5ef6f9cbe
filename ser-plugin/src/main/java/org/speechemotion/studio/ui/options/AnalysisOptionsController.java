// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import javax.swing.SwingWorker;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;

/** Tools, Options, Analysis. The models are looked for off the event thread each time the page is opened. */
@OptionsPanelController.TopLevelRegistration(
        id = "Analysis",
        categoryName = "#CAT_Analysis",
        iconBase = "org/speechemotion/studio/ui/options/analysis32.png",
        keywords = "#KW_Analysis",
        keywordsCategory = "Analysis",
        position = 50)
@Messages({"CAT_Analysis=Analysis", "KW_Analysis=analysis,emotion,model,window,segment,smoothing,channels,speech"})
public final class AnalysisOptionsController extends OptionsPage {

    private static final Logger LOG = Logger.getLogger(AnalysisOptionsController.class.getName());

    private final OptionsStore store;
    private final Supplier<List<ModelFolder>> catalog;
    private AnalysisOptionsPanel panel;

    /** Creates the page for the options of the application. */
    public AnalysisOptionsController() {
        this(StudioOptions.store(), ModelCatalog::list);
    }

    AnalysisOptionsController(OptionsStore store, Supplier<List<ModelFolder>> catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    @Override
    public void update() {
        panel().show(store.read());
        new SwingWorker<List<ModelFolder>, Void>() {
            @Override
            protected List<ModelFolder> doInBackground() {
                return catalog.get();
            }

            @Override
            protected void done() {
                try {
                    panel().setModels(get());
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException failure) {
                    LOG.log(Level.WARNING, "The models cannot be listed", failure.getCause());
                }
            }
        }.execute();
    }

    @Override
    public void applyChanges() {
        panel().options().ifPresent(store::write);
    }

    @Override
    public boolean isValid() {
        return panel().options().isPresent();
    }

    @Override
    public boolean isChanged() {
        AnalysisOptions stored = store.read();
        return panel().options().map(options -> !options.equals(stored)).orElse(true);
    }

    @Override
    public JComponent getComponent(Lookup masterLookup) {
        return panel();
    }

    private AnalysisOptionsPanel panel() {
        if (panel == null) {
            panel = new AnalysisOptionsPanel(this::panelChanged);
        }
        return panel;
    }

    /** Not while the panel is being made, whose fields tell of their first values. */
    private void panelChanged() {
        if (panel != null) {
            changed();
        }
    }
}
