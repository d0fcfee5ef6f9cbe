// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.TimeCommands;

/** Makes an annotation of the selected stretch of time. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.NewAnnotationAction")
@ActionRegistration(displayName = "#CTL_NewAnnotation")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 200, separatorBefore = 190),
    @ActionReference(path = "Annotations/Popup", position = 200),
    @ActionReference(path = "Shortcuts", name = "N")
})
@Messages("CTL_NewAnnotation=&New from Selection")
public final class NewAnnotationAction implements ActionListener {

    private final TimeCommands time;

    /** Acts on the recording window in front. */
    public NewAnnotationAction(TimeCommands time) {
        this.time = time;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            time.create();
        }
    }
}
