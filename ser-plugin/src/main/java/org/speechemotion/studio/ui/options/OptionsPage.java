// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.HelpCtx;

/** What the pages of Tools, Options have in common: nothing is changed before it is applied, and listeners are told. */
public abstract class OptionsPage extends OptionsPanelController {

    private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);

    /** Tells the dialog that what is on the page has changed, and perhaps whether it can be applied. */
    protected final void changed() {
        listeners.firePropertyChange(PROP_CHANGED, null, null);
        listeners.firePropertyChange(PROP_VALID, null, null);
    }

    @Override
    public final void cancel() {
        // Nothing was changed yet, and the next update shows what is stored.
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public final HelpCtx getHelpCtx() {
        return null;
    }

    @Override
    public final void addPropertyChangeListener(PropertyChangeListener listener) {
        listeners.addPropertyChangeListener(listener);
    }

    @Override
    public final void removePropertyChangeListener(PropertyChangeListener listener) {
        listeners.removePropertyChangeListener(listener);
    }
}
